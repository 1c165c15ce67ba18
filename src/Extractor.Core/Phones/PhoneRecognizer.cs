using Extractor.Text;

namespace Extractor.Phones;

/// <summary>
/// Finds phone and fax numbers: a run of digits and separators (<see cref="PrintedNumber"/>) that a numbering plan explains
/// (<see cref="PhoneReading"/>) and that nothing around it speaks against (<see cref="PhoneContext"/>).
/// </summary>
/// <remarks>
/// The surer the form, the less the words around it have to say. A run that is no number is passed over as one piece, so that
/// no number is found inside an article code; the cost is linear.
/// </remarks>
internal sealed class PhoneRecognizer : IRecognizer
{
    private const int ShortestLoose = 7;
    private const int LongestLoose = 17;

    /// <summary>How far, in tokens, a country's name or number makes a national number without a label credible.</summary>
    private const int ReachOfCountry = 60;

    /// <inheritdoc/>
    public void Recognize(SourceText text, ExtractionOptions options, List<Mention> found)
    {
        var countries = PhoneCountries.Read(text);
        for (var i = 0; i < text.Count;)
        {
            if (!PrintedNumber.CanStart(text, i)) i++;
            else if (Read(text, i, options.Region, countries, out i) is { } phone) found.Add(phone);
        }
    }

    private static PhoneMention? Read(SourceText text, int i, string region, PhoneCountries countries, out int next)
    {
        if (VanityNumber.TryRead(text, i, out next) is { } spelled && Left(text, i) != Edge.Closed && Right(text, next) != Edge.Closed)
        {
            return Mention(text, text[i].Start, text[next - 1].End, new(PhoneForm.NorthAmerican, NumberingPlan.NorthAmerican, spelled), PhoneContext.Read(text, i, next), ref next);
        }

        Span<DigitGroup> groups = stackalloc DigitGroup[PrintedNumber.MostGroups];
        Span<char> digits = stackalloc char[PrintedNumber.MostDigits];
        next = i + 1;
        if (!PrintedNumber.TryRead(text, i, groups, digits, out var number)) return null;
        next = number.PieceEnd(number.HasPlus ? Joint.Space : Joint.Tight);
        var left = Left(text, i);
        if (left == Edge.Closed || number[number.Count - 1].Total < ShortestLoose - 1) return null;

        var context = PhoneContext.Read(text, i, number[number.Count - 1].EndToken);
        var last = Longest(number, context, region, countries, out var reading);
        if (last < 0) last = Loosest(number, context, region, out reading);
        if (last < 0) return null;

        if (last < number.Count - 1) context = PhoneContext.Read(text, i, number[last].EndToken);
        var behind = number[last].EndToken;
        var extension = PhoneExtension.TryRead(text, behind, out var behindExtension);
        var right = extension is null ? Right(text, behind) : Edge.Open;
        if (!IsCredible(text, number, last, reading, context, countries, left > right ? left : right)) return null;

        next = behind;
        return Mention(text, number[0].Start, number[last].End, reading, context, ref next);
    }

    /// <summary>The last group of the longest number that a plan has; of two numbers in a row, of the first.</summary>
    private static int Longest(in PrintedNumber number, in PhoneContext context, string region, PhoneCountries countries, out PhoneReading reading)
    {
        reading = default;
        var longest = -1;
        var home = countries.Around(number.FirstToken, region);
        for (var last = 0; last < number.Count; last++)
        {
            if (longest >= 0 && number[last].Joint >= Joint.Break) break;
            if (!CanEnd(number, last)) continue;
            if (PhoneReading.Read(number, last, context.Region, home, region) is { } valid) (longest, reading) = (last, valid);
        }

        return longest;
    }

    /// <summary>The last group of a number that no plan has but that is labelled, or printed like one of North America.</summary>
    private static int Loosest(in PrintedNumber number, in PhoneContext context, string region, out PhoneReading reading)
    {
        var last = 0;
        while (last + 1 < number.Count && (number[last + 1].Joint <= Joint.Space || (number[last + 1].Joint == Joint.Break && number[last].Total < ShortestLoose))) last++;
        reading = default;
        if (!CanEnd(number, last)) return -1;
        reading = PhoneReading.ReadLoosely(number, last, region);
        return last;
    }

    private static bool CanEnd(in PrintedNumber number, int last) =>
        !number[last].IsOpen && (last == number.Count - 1 ? !number.IsEndless : number[last + 1].Joint > Joint.Tight);

    private static bool IsCredible(SourceText text, in PrintedNumber number, int last, in PhoneReading reading, in PhoneContext context, PhoneCountries countries, Edge edge)
    {
        if (edge == Edge.Closed) return false;
        if (edge == Edge.Glued && !(number.HasPlus || (reading.Form == PhoneForm.NorthAmerican && last > 0))) return false;
        var labelled = context.Announcement == Announcement.Labelled;
        return reading.Form switch
        {
            PhoneForm.International => number.HasPlus || (!context.IsIdentifier && (last > 0 || labelled)),
            PhoneForm.NorthAmerican => !context.IsIdentifierAdjacent,
            PhoneForm.Spaced => !context.IsIdentifier && (labelled || IsAlone(text, number, last)),
            PhoneForm.Bare => !context.IsIdentifier,
            PhoneForm.National => !context.IsIdentifier
                && (labelled || context.Region is not null || (last > 0 && countries.IsNear(number.FirstToken, ReachOfCountry))),
            _ => !context.IsIdentifier && IsCredible(number, last, context),
        };
    }

    // No plan has the number. A label is enough; without one it must look like "(123) 456-7890".
    private static bool IsCredible(in PrintedNumber number, int last, in PhoneContext context)
    {
        var length = number.Digits(last).Length;
        if (length > LongestLoose || IsDate(number, last)) return false;
        if (context.Announcement == Announcement.Labelled) return length >= ShortestLoose || (length == ShortestLoose - 1 && context.Region is not null);
        return PhoneReading.IsNorthAmericanForm(number, last) && (number[0].InBrackets || (last > 0 && number[1].InBrackets) || context.Announcement == Announcement.Addressed);
    }

    // 16-04-2010 and 2010-04-16.
    private static bool IsDate(in PrintedNumber number, int last) =>
        last == 2 && number[1].Length <= 2 && ((number[0].Length <= 2 && number[2].Length == 4) || (number[0].Length == 4 && number[2].Length <= 2));

    // A row of figures is no phone; a postal code before it is.
    private static bool IsAlone(SourceText text, in PrintedNumber number, int last)
    {
        var before = number.FirstToken - 1;
        var alone = !text.IsNumber(before) || !text.IsOnLine(number.FirstToken) || text.IsNumber(before, 5);
        return alone && !(last + 1 < number.Count && number[last + 1].Joint <= Joint.Break);
    }

    private static PhoneMention Mention(SourceText text, int start, int end, in PhoneReading reading, in PhoneContext context, ref int next)
    {
        var extension = PhoneExtension.TryRead(text, next, out var behind);
        if (extension is not null)
        {
            next = behind;
            end = text[behind - 1].End;
        }

        var isKnown = reading.Plan is not null && reading.National.Length > 0;
        var region = isKnown ? reading.Plan!.RegionOf(reading.National) : null;
        return new()
        {
            Text = text.Text[start..end],
            Offset = start,
            Length = end - start,
            E164 = reading.E164,
            National = isKnown ? reading.National : null,
            Country = region == NumberingPlan.NoRegion ? null : region,
            Extension = extension,
            Kind = isKnown && reading.Plan!.IsValid(reading.National) ? reading.Plan.KindOf(reading.National) : null,
            Label = context.LabelName,
        };
    }

    /// <summary>How a number ends towards its neighbour, the freest first.</summary>
    private enum Edge
    {
        /// <summary>With a space, a bracket, a punctuation mark.</summary>
        Open,

        /// <summary>Glued to a word: only a sure form is a number there.</summary>
        Glued,

        /// <summary>Glued to what makes it something else: a letter, an amount's sign, another number.</summary>
        Closed,
    }

    private static Edge Left(SourceText text, int i)
    {
        if (!text.IsGlued(i)) return Edge.Open;
        var previous = text[i - 1];
        if (previous.Kind == TokenKind.Url) return Edge.Closed;
        if (previous.Kind == TokenKind.Number) return Edge.Closed;
        if (previous.Kind == TokenKind.Word)
        {
            if (text.Is(i, '+')) return Edge.Open;
            if (previous.Length == 1) return Edge.Closed;
            return text.Word(i - 1).PhoneLabel is PhoneLabel.None or PhoneLabel.Identifier ? Edge.Glued : Edge.Open;
        }

        var outer = text.IsGlued(i - 1) ? text[i - 2].Kind : TokenKind.Edge;
        return (char)previous.Code switch
        {
            '$' or '€' or '£' or '¥' or '%' or '+' or '#' or '\\' or '°' => Edge.Closed,
            '*' or '_' or '=' or '&' or '~' or '^' or '.' or ')' or ']' or ':' when outer == TokenKind.Number => Edge.Closed,
            '-' or '/' when outer == TokenKind.Number => Edge.Closed,
            ',' when outer == TokenKind.Number => Edge.Glued,
            '-' or '/' or '_' or '=' when outer == TokenKind.Word => Edge.Glued,
            '.' when outer == TokenKind.Word && text.Word(i - 2).PhoneLabel == PhoneLabel.None => Edge.Glued,
            '.' or '-' when outer == TokenKind.Edge => Edge.Glued,
            _ => Edge.Open,
        };
    }

    private static Edge Right(SourceText text, int i)
    {
        if (!text.IsGlued(i)) return Edge.Open;
        var following = text[i];
        if (following.Kind == TokenKind.Word) return following.Length == 1 ? Edge.Closed : Edge.Glued;
        if (following.Kind != TokenKind.Symbol) return following.Kind == TokenKind.Url ? Edge.Glued : Edge.Closed;

        var outer = text.IsGlued(i + 1) ? text[i + 1].Kind : TokenKind.Edge;
        return (char)following.Code switch
        {
            '%' or '$' or '€' or '£' or '¥' or '@' or '°' => Edge.Closed,
            '=' or '+' or '^' or '_' or '.' or ':' or '\'' or '-' when outer == TokenKind.Number => Edge.Closed,
            ',' when outer == TokenKind.Number => Edge.Glued,
            '-' or '_' when outer == TokenKind.Word => Edge.Glued,
            '#' => Edge.Glued,
            _ => Edge.Open,
        };
    }
}
