using System.Globalization;
using Extractor.Dates;

namespace Extractor;

/// <summary>The mentions of a release by type, in the order of the text, with dates normalized and ids given.</summary>
internal sealed class NumberedMentions
{
    /// <summary>Sorts mentions out.</summary>
    /// <param name="mentions">All mentions, sorted by offset, dates as expressions.</param>
    /// <param name="normalizer">Gives dates their values.</param>
    public NumberedMentions(List<Mention> mentions, DateNormalizer normalizer)
    {
        Named = new(mentions.Count);
        foreach (var mention in mentions)
        {
            switch (mention)
            {
                case DateExpression date: Add(normalizer.Normalize(date), Dates, "d"); break;
                case PhoneMention phone: Add(phone, Phones, "p"); break;
                case EmailMention email: Add(email, Emails, "e"); break;
                case DurationMention duration: Add(duration, Durations, "u"); break;
                case DosageMention dosage: Number(dosage, Dosages, "x"); break;
            }
        }
    }

    /// <summary>Dates, d1, d2, ...</summary>
    public List<DateMention> Dates { get; } = [];

    /// <summary>Phone numbers, p1, p2, ...</summary>
    public List<PhoneMention> Phones { get; } = [];

    /// <summary>Email addresses, e1, e2, ...</summary>
    public List<EmailMention> Emails { get; } = [];

    /// <summary>Doses, x1, x2, ...</summary>
    public List<DosageMention> Dosages { get; } = [];

    /// <summary>Durations, u1, u2, ...</summary>
    public List<DurationMention> Durations { get; } = [];

    /// <summary>What contacts and events can name: all but doses.</summary>
    public List<Mention> Named { get; }

    private void Add<T>(T mention, List<T> ofItsType, string prefix)
        where T : Mention
    {
        Number(mention, ofItsType, prefix);
        Named.Add(mention);
    }

    private static void Number<T>(T mention, List<T> ofItsType, string prefix)
        where T : Mention
    {
        ofItsType.Add(mention);
        mention.Identify(prefix + ofItsType.Count.ToString(CultureInfo.InvariantCulture));
    }
}
