using Extractor.Text;

namespace Extractor.Phones;

/// <summary>
/// The countries outside North America that a text names, by name or by country code, and where: what tells whose national
/// numbers it prints.
/// </summary>
internal sealed class PhoneCountries
{
    private readonly List<(int Token, string Region)> places = [];
    private int current;

    /// <summary>Collects the countries of a text.</summary>
    public static PhoneCountries Read(SourceText text)
    {
        var countries = new PhoneCountries();
        for (var i = 0; i < text.Count; i++)
        {
            var region = text[i].Kind == TokenKind.Word ? PhoneContext.RegionAt(text, i)
                : text.Is(i, '+') && text.IsNumber(i + 1) && text[i + 1].Gap <= Gap.Space ? CodeAt(text, i + 1) : null;
            if (region is not null && NumberingPlan.OfRegion(region) is { IsNorthAmerican: false }) countries.places.Add((i, region));
        }

        return countries;
    }

    /// <summary>The document's region and the nearest countries before and behind a position, the likeliest first. Positions must ascend.</summary>
    public string[] Around(int position, string region)
    {
        Advance(position);
        var before = current > 0 ? places[current - 1] : default;
        var behind = current < places.Count ? places[current] : default;
        if (before.Region is null && behind.Region is null) return [region];
        if (before.Region is null) return [region, behind.Region];
        if (behind.Region is null) return [region, before.Region];
        return position - before.Token <= behind.Token - position ? [region, before.Region, behind.Region] : [region, behind.Region, before.Region];
    }

    /// <summary>Whether a country is named within so many tokens of a position. Positions must ascend.</summary>
    public bool IsNear(int position, int reach)
    {
        Advance(position);
        return (current > 0 && position - places[current - 1].Token <= reach) || (current < places.Count && places[current].Token - position <= reach);
    }

    private void Advance(int position)
    {
        while (current < places.Count && places[current].Token < position) current++;
    }

    private static string? CodeAt(SourceText text, int i)
    {
        Span<char> digits = stackalloc char[3];
        var length = 0;
        foreach (var c in text.Span(i))
        {
            if (length == digits.Length) break;
            if (!Tokenizer.IsIgnorable(c)) digits[length++] = (char)('0' + SourceText.Digit(c));
        }

        return NumberingPlan.CodeOf(digits[..length])?.Region;
    }
}
