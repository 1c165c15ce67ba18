using System.Globalization;
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
/// <param name="text">The text and its tokens.</param>
/// <param name="options">The region.</param>
/// <param name="found">Where mentions are added.</param>
internal sealed class PhoneRecognizer(SourceText text, ExtractionOptions options, List<Mention> found) : IRecognizer
{
    private const int Shortest = 6;
    private const int ShortestLoose = 7;
    private const int LongestLoose = 17;

    private const int ShortestBare = 9;

    /// <summary>A number in a list of numbers has at least so many groups; amounts rarely have.</summary>
    private const int ShortestListed = 3;

    /// <summary>How far, in tokens, a country's name or number makes a national number without a label credible.</summary>
    private const int ReachOfCountry = 60;

    private readonly PhoneCountries countries = new(text, options.HomeRegion);
    private PhoneMention? last;
    private int at;

    /// <inheritdoc/>
    public void ReadTo(int end)
    {
        while ((at = text.Next(at, end, Marks.Number | Marks.Opening)) < end)
        {
            if (!PrintedNumber.CanStart(text, at) || IsShort(text, at)) at++;
            else if (Read(text, at, countries, last, out at) is { } phone)
            {
                if (!IsCopy(text.Text, phone, last)) found.Add(phone);
                last = phone;
            }
        }
    }

    // A few digits alone, as most numbers are.
    private static bool IsShort(SourceText text, int i)
    {
        var plus = text.Is(i, '+');
        if (plus) i++;
        return text[i].Kind == TokenKind.Number && text[i].Length < Shortest
            && !PrintedNumber.GoesOn(text, i + 1) && !VanityNumber.GoesOn(text, i) && !(plus && text.Is(i + 1, '('));
    }

    // [212-555-0142](tel:+12125550142), 212-555-0142 <tel:2125550142>, 212-555-0142[tel:2125550142]
    private static bool IsCopy(string text, PhoneMention phone, PhoneMention? last) => last is not null && phone.E164 == last.E164
        && text.AsSpan(last.Offset + last.Length, phone.Offset - last.Offset - last.Length).TrimStart("*_ ") is var between
        && (between.Equals("](tel:", StringComparison.OrdinalIgnoreCase) || between.Equals("<tel:", StringComparison.OrdinalIgnoreCase) || between.Equals("[tel:", StringComparison.OrdinalIgnoreCase));

    private static PhoneMention? Read(SourceText text, int i, PhoneCountries countries, PhoneMention? before, out int next) =>
        ReadSpelled(text, i, out next) ?? ReadDigits(text, i, countries, before, out next);

    private static PhoneMention? ReadSpelled(SourceText text, int i, out int next)
    {
        if (VanityNumber.TryRead(text, i, out next) is not { } national || Left(text, i) == Edge.Closed || Right(text, next) == Edge.Closed) return null;
        var reading = new PhoneReading(PhoneForm.NorthAmerican, NumberingPlan.NorthAmerican, national);
        var extension = PhoneExtension.TryRead(text, next, out next);
        return Mention(text, i, text[i].Start, text[next - 1].End, reading, extension, PhoneContext.Read(text, i, next));
    }

    private static PhoneMention? ReadDigits(SourceText text, int i, PhoneCountries countries, PhoneMention? before, out int next)
    {
        Span<DigitGroup> groups = stackalloc DigitGroup[PrintedNumber.MostGroups];
        Span<char> digits = stackalloc char[PrintedNumber.MostDigits];
        next = i + 1;
        if (!PrintedNumber.TryRead(text, i, groups, digits, out var number)) return null;
        next = number.PieceEnd(number.HasPlus ? Joint.Space : Joint.Tight);
        var left = Left(text, i);
        if (left == Edge.Closed || !CanEnd(number)) return null;
        if (IsRowOfFigures(number))
        {
            next = number.PieceEnd(Joint.Line);
            return null;
        }

        var context = PhoneContext.Read(text, i, number[number.Count - 1].EndToken);
        if (AlternateNumber.TryRead(text, number, context, before, out var end) is { } alternate && Right(text, number[end].EndToken) == Edge.Open)
        {
            next = number[end].EndToken;
            return Mention(text, i, number[0].Start, number[end].End, alternate, null, context);
        }

        if (context.RowCountry is null) context = context with { RowCountry = AlternateNumber.CountryBefore(text, number, context, before) };
        var last = Longest(text, number, context, countries, out var reading);
        if (last < 0) last = Loosest(number, context, countries, out reading);
        if (last < 0) return null;

        var extension = PhoneExtension.TryRead(text, number[last].EndToken, out var behind);
        if (behind != number[number.Count - 1].EndToken) context = PhoneContext.Read(text, i, behind);
        var right = Right(text, behind);
        if (!IsCredible(text, number, last, reading, context, countries, left > right ? left : right)) return null;

        next = behind;
        return Mention(text, i, number[0].Start, extension is null ? number[last].End : text[behind - 1].End, reading, extension, context);
    }

    // More figures in a row, each too short for a part of a number, than any number has.
    private static bool IsRowOfFigures(in PrintedNumber number)
    {
        for (var i = 0; i < number.Count; i++)
        {
            if (number[i].Length > 2) return false;
        }

        return number.IsEndless && number.Count == PrintedNumber.MostGroups;
    }

    /// <summary>The last group of the longest number that a plan has; of two numbers in a row, of the first.</summary>
    private static int Longest(SourceText text, in PrintedNumber number, in PhoneContext context, PhoneCountries countries, out PhoneReading reading)
    {
        reading = default;
        var longest = -1;
        for (var last = 0; last < number.Count; last++)
        {
            if (longest >= 0 && number[last].Joint >= Joint.Break && !IsDirectDial(text, number, last, reading)) break;
            if (number[last].Total < Shortest || !CanEnd(number, last)) continue;
            if (PhoneReading.Read(number, last, context, countries) is { } valid) (longest, reading) = (last, valid);
        }

        return longest;
    }

    // "+49 89 545 - 12": behind the dash stands the extension, as in Germany and Austria, where it is part of the number.
    private static bool IsDirectDial(SourceText text, in PrintedNumber number, int last, in PhoneReading reading)
    {
        const int LongestDirectDial = 5;
        if (reading.Plan is not { Region: "DE" or "AT" } || last < number.Count - 1 || number[last] is not { Joint: Joint.Break, InBrackets: false, Length: <= LongestDirectDial }) return false;
        var hasExtension = last > 0 && number[last - 1].Joint == Joint.Tight && text.Is(number[last - 1].Token - 1, '-');
        return text.Is(number[last].Token - 1, '-') && !hasExtension && EndsPhrase(text, number[last].EndToken);
    }

    // Whether no word goes on behind a number, as in "14 Uhr", but for the label of the next one.
    private static bool EndsPhrase(SourceText text, int i)
    {
        if (!text.IsOnLine(i) || text.PhoneLabelAt(i) != PhoneLabel.None || text.IsAny(i, "e", "email")) return true;
        return text.Is(i, '.') ? !text.IsOnLine(i + 1) : text[i].Kind == TokenKind.Symbol;
    }

    /// <summary>The last group of a number that no plan has but that is labelled, or printed like one of North America.</summary>
    private static int Loosest(in PrintedNumber number, in PhoneContext context, PhoneCountries countries, out PhoneReading reading)
    {
        var last = 0;
        while (last + 1 < number.Count && (number[last + 1].Joint <= Joint.Space || (number[last + 1].Joint == Joint.Break && number[last].Total < ShortestLoose))) last++;
        reading = default;
        if (!CanEnd(number, last)) return -1;
        reading = PhoneReading.ReadLoosely(number, last, context, countries.Home);
        return last;
    }

    // Whether any of the groups can be the last of a number.
    private static bool CanEnd(in PrintedNumber number)
    {
        for (var last = number.Count - 1; last >= 0 && number[last].Total >= Shortest; last--)
        {
            if (CanEnd(number, last)) return true;
        }

        return false;
    }

    private static bool CanEnd(in PrintedNumber number, int last) =>
        !number[last].IsOpen && !(number[last].InBrackets && last > 0) && (last == number.Count - 1 ? !number.IsEndless : number[last + 1].Joint > Joint.Tight);

    private static bool IsCredible(SourceText text, in PrintedNumber number, int last, in PhoneReading reading, in PhoneContext context, PhoneCountries countries, Edge edge)
    {
        if (edge == Edge.Closed) return false;
        if (edge == Edge.Glued && !(number.HasPlus || (reading.Form == PhoneForm.NorthAmerican && last > 0))) return false;
        var labelled = context.Announcement == Announcement.Labelled;
        return reading.Form switch
        {
            PhoneForm.International => number.HasPlus ? !IsDecimal(text, number, last) && (labelled || last > 0 || number[0].InBrackets || text.IsGlued(number[0].Token)) : !context.IsIdentifier && (labelled || (last > 0 && IsAlone(text, number, last))),
            PhoneForm.NorthAmerican => !context.IsIdentifierAdjacent && !IsDecimal(text, number, last),
            PhoneForm.Spaced => !context.IsIdentifier && (labelled || text.PhoneLabelAt(number.FirstToken - 1) == PhoneLabel.Call || (IsAlone(text, number, last) && number[last].Length == 4)),
            PhoneForm.Bare => !context.IsIdentifier && (labelled || context.Announcement == Announcement.Addressed || IsAmongWords(text, number, last)),
            PhoneForm.National => !context.IsIdentifier && !IsDecimal(text, number, last) && !IsDate(number, last) && !AreYears(number, last)
                && (labelled || IsCredible(text, number, last, reading.Plan!, context, countries)),
            _ => !context.IsIdentifier && !IsDecimal(text, number, last) && IsCredible(text, number, last, context),
        };
    }

    // A national number without a label: the trunk prefix speaks for it, or the document's region, or a country's name.
    private static bool IsCredible(SourceText text, in PrintedNumber number, int last, CountryCode plan, in PhoneContext context, PhoneCountries countries)
    {
        var isAtHome = plan == countries.Home;
        if (last == 0) return (isAtHome && IsBareWithTrunk(text, number, plan, context)) || IsBareOfCountry(text, number, plan, context);
        if (IsPostalCode(number, last)) return false;
        if (number.GroupDigits(0).StartsWith(plan.Trunk.Length > 0 ? plan.Trunk : "0"))
        {
            return isAtHome || plan == countries.OfCompany || PhoneContext.IsToCall(text, number.FirstToken) || IsBesideEmail(text, number, last) || (context.Country ?? context.RowCountry) is not null || countries.IsNear(number.FirstToken, ReachOfCountry);
        }

        if (plan.IsTrunkOptional && number[0] is { InBrackets: true, Length: 2 } && (plan == countries.OfCompany || countries.IsNear(number.FirstToken, ReachOfCountry))) return true;
        if (IsFreeToCall(text, number, last, plan, context) && (plan == countries.OfCompany || plan == context.Country || countries.IsNear(number.FirstToken, ReachOfCountry))) return true;
        if (isAtHome || context.IsCountryAdjacent) return IsListed(text, number) || context.Label == PhoneLabel.TollFree || !AreThousands(number, last) || IsFreeBehindCountry(text, number, last, plan);
        return (context.Country ?? context.RowCountry) is not null && (IsListed(text, number) || (context.IsSecond && IsLikeNumber(number, last, plan)));
    }

    // "Call us on 1300 975 142", "Enquiries: 1800 555 010" in Australia, "From China, dial 400 820 0142".
    private static bool IsFreeToCall(SourceText text, in PrintedNumber number, int last, CountryCode plan, in PhoneContext context)
    {
        if (context.Announcement != Announcement.Addressed && !text.Is(number.FirstToken - 1, ':')) return false;
        if (!plan.IsFreeWithoutTrunk && (number[0].Length != 4 || number.Digits(last)[0] != '1')) return false;
        var behind = number[last].EndToken;
        var countsNothing = EndsPhrase(text, behind) || text.EndsSentence(behind) || text.Is(behind, PhoneWord.OpensRemark) || text.IsAny(behind, "or", "and", "to", "between", "now", "today");
        return countsNothing && plan.KindOf(number.Digits(last)) is PhoneKind.TollFree or PhoneKind.SharedCost;
    }

    // "Press office, 0113 496 0142 or press@larch.example": in one phrase with an address, or behind a colon in one line with it.
    private static bool IsBesideEmail(SourceText text, in PrintedNumber number, int last)
    {
        const int Reach = 16;
        var behind = number[last].EndToken;
        var isListed = text.Is(number.FirstToken - 1, ':');
        for (var i = behind; i < behind + Reach && text[i].Gap < Gap.Paragraph && (isListed || text.IsGlued(i) || !text.Is(i - 1, '.')); i++)
        {
            if (text.Is(i, '@')) return true;
        }

        return false;
    }

    // "Australia 1 800 590 142; Sydney 02 ..."
    private static bool IsFreeBehindCountry(SourceText text, in PrintedNumber number, int last, CountryCode plan) =>
        last == 3 && plan.KindOf(number.Digits(last)) == PhoneKind.TollFree && EndsPhrase(text, number[last].EndToken);

    // "Switzerland 0800312635; Hong Kong 800962712"
    private static bool IsBareOfCountry(SourceText text, in PrintedNumber number, CountryCode plan, in PhoneContext context)
    {
        if (!context.IsCountryAdjacent || plan != context.Country || number[0].Length < ShortestBare) return false;
        var behind = number[0].EndToken;
        var opens = plan.Trunk.Length > 0 && number.GroupDigits(0).StartsWith(plan.Trunk);
        return (opens || plan.KindOf(number.GroupDigits(0)) == PhoneKind.TollFree) && (EndsPhrase(text, behind) || text.IsAny(behind, "or", "and"));
    }

    // "Call 02079460142", or the number alone in its line.
    private static bool IsBareWithTrunk(SourceText text, in PrintedNumber number, CountryCode plan, in PhoneContext context)
    {
        if (plan.Trunk.Length == 0 || number[0].Length < ShortestBare || !number.GroupDigits(0).StartsWith(plan.Trunk)) return false;
        return context.Announcement != Announcement.None || (!text.IsOnLine(number.FirstToken) && !text.IsOnLine(number[0].EndToken));
    }

    // In a column of its own, or behind a colon or a slash.
    private static bool IsListed(SourceText text, in PrintedNumber number) => text[number.FirstToken].Gap == Gap.Wide
        || text.IsAny(number.FirstToken - 1, ':', '|', '/');

    // "Spain: 91 555 01 42, 91 555 01 43", "Hong Kong: +852 3018 0142 or 800-906-142"
    private static bool IsLikeNumber(in PrintedNumber number, int last, CountryCode plan) =>
        number.Count >= ShortestListed && (!AreThousands(number, last) || plan.KindOf(number.Digits(last)) == PhoneKind.TollFree);

    // No plan has the number. A label is enough, or a list of countries; without one it must look like "(123) 456-7890".
    private static bool IsCredible(SourceText text, in PrintedNumber number, int last, in PhoneContext context)
    {
        var length = number.Digits(last).Length;
        if (length > LongestLoose || IsDate(number, last) || AreYears(number, last) || IsUnit(text, number, last)) return false;
        if (context.Announcement == Announcement.Labelled) return length >= ShortestLoose || (length == Shortest && context.Country is not null);
        if (IsLocal(number, last) && PhoneContext.IsToCall(text, number.FirstToken)) return true;
        if (context.IsCountryAdjacent && last >= 2 && length is >= 8 and <= NumberingPlan.LongestNumber && text.Is(number.FirstToken - 1, ':')) return true;
        return PhoneReading.IsNorthAmericanForm(number, last) && (number[0].InBrackets || (last > 0 && number[1].InBrackets) || context.Announcement == Announcement.Addressed);
    }

    // "555-0142", "07700 900142"
    private static bool IsLocal(in PrintedNumber number, int last)
    {
        const int ShortestWithTrunk = 10;
        return number.Digits(last)[0] == '0' ? last > 0 && number[last].Total >= ShortestWithTrunk
            : last == 1 && number[0].Length == 3 && number[1] is { Length: 4, Joint: Joint.Tight };
    }

    // "1200-750 Larch Street": a suite and a house.
    private static bool IsUnit(SourceText text, in PrintedNumber number, int last)
    {
        const int LongestStreet = 5;
        if (last != 1) return false;
        var behind = number[last].EndToken;
        for (var i = behind; i < behind + LongestStreet && text[i].Gap == Gap.Space && text[i].Kind == TokenKind.Word; i++)
        {
            if (i > behind && text.Is(i, DateWord.Street)) return true;
        }

        return false;
    }

    // 16-04-2010 and 2010-04-16.
    private static bool IsDate(in PrintedNumber number, int last)
    {
        if (last != 2) return false;
        var year = number[0].Length == 4 ? 0 : 2;
        if (!IsYear(number.GroupDigits(year)) || number[1].Length > 2 || number[2 - year].Length > 2) return false;
        var first = int.Parse(number.GroupDigits(2 - year), CultureInfo.InvariantCulture);
        var second = int.Parse(number.GroupDigits(1), CultureInfo.InvariantCulture);
        return Math.Min(first, second) is > 0 and <= 12 && Math.Max(first, second) <= 31;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));

    // 2009-2010
    private static bool AreYears(in PrintedNumber number, int last)
    {
        for (var i = 0; i <= last; i++)
        {
            if (!IsYear(number.GroupDigits(i))) return false;
        }

        return true;
    }

    // 12 345 678
    private static bool AreThousands(in PrintedNumber number, int last)
    {
        for (var i = 1; i <= last; i++)
        {
            if (number[i].Length != 3) return false;
        }

        return number[0].Length <= 3;
    }

    // 53.347778, but not +44.2079460142, 089.5550142 and 555.0142.
    private static bool IsDecimal(SourceText text, in PrintedNumber number, int last)
    {
        if (last != 1 || !text.Is(number[1].Token - 1, '.') || number[0].InBrackets) return false;
        if (number[0].Length == 3 && number[1].Length == 4) return false;
        var opening = number.GroupDigits(0);
        var opensNumber = number.HasPlus ? NumberingPlan.CodeOf(opening)?.Code.Length == opening.Length : opening is ['0', _, ..];
        return !opensNumber;
    }

    // 02110-1301
    private static bool IsPostalCode(in PrintedNumber number, int last) => last == 1 && number[0].Length == 5 && number[1].Length == 4;

    // Ten digits of a plan that stand in a sentence or alone, but not in brackets or in a formula.
    private static bool IsAmongWords(SourceText text, in PrintedNumber number, int last)
    {
        var (before, behind) = (number.FirstToken - 1, number[last].EndToken);
        if (IsCurrency(text, before) || IsCurrency(text, behind) || text.IsAny(behind, "shares", "units", "patients", "doses")) return false;
        var standsAlone = !text.IsOnLine(before + 1) && !text.IsOnLine(behind);
        if (standsAlone || number[last].Total != 10) return standsAlone;
        return (text[before].Kind is TokenKind.Word or TokenKind.Edge && text[behind].Kind is TokenKind.Word or TokenKind.Edge) || IsListedWithEmail(text, number, last);
    }

    // "Jane Roe, 2125550142, jane@larch.example"
    private static bool IsListedWithEmail(SourceText text, in PrintedNumber number, int last)
    {
        const int LongestLocalPart = 6;
        var (before, behind) = (number.FirstToken - 1, number[last].EndToken);
        if (!text.IsAny(before, ',', '|', ';', '/', '-') || !(text.IsAny(behind, ',', '|', ';', '/', '-') || text.IsAny(behind, "or", "and"))) return false;
        for (var i = behind + 2; i < behind + 2 + LongestLocalPart && text.IsGlued(i); i++)
        {
            if (text.Is(i, '@')) return true;
        }

        return false;
    }

    private static bool IsCurrency(SourceText text, int i) => text.Is(i, PhoneWord.Currency);

    // A row of figures is no phone; a postal code before it is.
    private static bool IsAlone(SourceText text, in PrintedNumber number, int last)
    {
        var before = number.FirstToken - 1;
        var alone = !text.IsNumber(before) || text[number.FirstToken].Gap > Gap.Space || text.IsNumber(before, 5);
        return alone && !(last + 1 < number.Count && number[last + 1].Joint <= Joint.Space);
    }

    private static PhoneMention Mention(SourceText text, int first, int start, int end, in PhoneReading reading, string? extension, in PhoneContext context)
    {
        var isKnown = reading.Plan is not null && reading.National.Length > 0;
        var region = isKnown ? reading.Plan!.RegionOf(reading.National) : null;
        if (isKnown && reading.Plan!.IsNorthAmerican && NorthAmerica.IsTollFree(reading.National)) region = PhoneCountries.NorthAmericanBefore(text, first) ?? region;
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
        if (text.Is(i - 1, '§')) return Edge.Closed;
        if (!text.IsGlued(i)) return Edge.Open;
        var previous = text[i - 1];
        if (previous.Kind == TokenKind.Url) return Edge.Closed;
        if (previous.Kind == TokenKind.Number) return Edge.Closed;
        if (previous.Kind == TokenKind.Word)
        {
            if (text.Is(i, '+')) return text.IsGlued(i - 1) && text.IsNumber(i - 2) ? Edge.Closed : Edge.Open;
            if (previous.Length == 1) return Edge.Closed;
            return text.PhoneLabelAt(i - 1) is PhoneLabel.None or PhoneLabel.Identifier ? Edge.Glued : Edge.Open;
        }

        var outer = text.IsGlued(i - 1) ? text[i - 2].Kind : TokenKind.Edge;
        return (char)previous.Code switch
        {
            '$' or '€' or '£' or '¥' or '%' or '+' or '#' or '\\' or '°' => Edge.Closed,
            '*' or '_' or '=' or '&' or '~' or '^' or '.' or ')' or ']' or ':' when outer == TokenKind.Number => Edge.Closed,
            '-' when outer == TokenKind.Number => Edge.Closed,
            ',' or '/' when outer == TokenKind.Number => Edge.Glued,
            '-' or '/' or '_' or '=' when outer == TokenKind.Word => Edge.Glued,
            '.' when outer == TokenKind.Word && text.PhoneLabelAt(i - 2) == PhoneLabel.None => Edge.Glued,
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
            '-' or '_' when outer == TokenKind.Word && text.Text[following.Start] is not ('\u2013' or '\u2014') => Edge.Closed,
            '#' => Edge.Glued,
            _ => Edge.Open,
        };
    }
}
