using Extractor.Text;

namespace Extractor.Phones;

/// <summary>How near the words are that call a number a phone.</summary>
internal enum Announcement
{
    /// <summary>No word says so.</summary>
    None,

    /// <summary>"at", "@", "call" right before it.</summary>
    Addressed,

    /// <summary>A word such as phone, tel or fax before it.</summary>
    Labelled,
}

/// <summary>What the words around a number say about it.</summary>
/// <param name="Announcement">Whether they call it a phone.</param>
/// <param name="IsIdentifier">Whether they call it an identifier: the nearest label before it is one.</param>
/// <param name="IsIdentifierAdjacent">Whether nothing else stands between that label and the number.</param>
/// <param name="Label">What they call it; None when it is only a phone.</param>
/// <param name="Country">The country they name.</param>
/// <param name="IsCountryAdjacent">Whether nothing but labels and punctuation stands between that and the number.</param>
/// <param name="RowCountry">The country named in the same line with other numbers between, as in a table.</param>
internal readonly partial record struct PhoneContext(
    Announcement Announcement, bool IsIdentifier, bool IsIdentifierAdjacent, PhoneLabel Label, CountryCode? Country, bool IsCountryAdjacent, CountryCode? RowCountry)
{
    /// <summary>Whether it stands behind another number and a slash, a comma or "or".</summary>
    public bool IsSecond { get; init; }

    private const int Reach = 14;
    private const int ReachBehind = 7;
    private const int LongestBracket = 10;

    /// <summary>The label as the output prints it.</summary>
    public string? LabelName => Label switch
    {
        PhoneLabel.Fax => "fax",
        PhoneLabel.Mobile => "mobile",
        PhoneLabel.Office => "office",
        PhoneLabel.Direct => "direct",
        PhoneLabel.Main => "main",
        PhoneLabel.Home => "home",
        PhoneLabel.TollFree => "tollFree",
        PhoneLabel.Domestic => "domestic",
        PhoneLabel.International => "international",
        PhoneLabel.Replay => "replay",
        _ => null,
    };

    /// <summary>Reads the words around a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The number's first token.</param>
    /// <param name="behind">The position behind it.</param>
    public static PhoneContext Read(SourceText text, int first, int behind)
    {
        var before = new WayBack(text, first).Read();
        var opensBehindRemark = text.Is(first - 1, ')') && before.Label != PhoneLabel.None;
        var isOfNumberBefore = opensBehindRemark && text.Is(behind, '(') && BehindNumber(text, first - 1);
        if (opensBehindRemark && !isOfNumberBefore) return before;
        // "(212.555.0144) for international callers"
        var (label, country) = ReadBehind(text, text.Is(behind, ')') && text.Is(first - 1, '(') ? behind + 1 : BehindLink(text, behind));
        if (isOfNumberBefore && label != PhoneLabel.None) before = before with { Label = PhoneLabel.None };
        return before with { Label = Stronger(label, before.Label), Country = country ?? before.Country, IsCountryAdjacent = before.IsCountryAdjacent || country is not null };
    }

    // "[212-555-0142](tel:+12125550142) (office)", "212-555-0142 <tel:+12125550142> (office)": what follows the number follows its link.
    private static int BehindLink(SourceText text, int behind)
    {
        const int Longest = 16;
        var link = text.Is(behind, ']') && text.IsGlued(behind + 1) ? behind + 1 : behind;
        if (!text.IsAny(link, '(', '<', '[') || !text.Is(link + 1, "tel") || !text.Is(link + 2, ':')) return behind;
        var close = link + 3;
        while (close < link + Longest && text.IsGlued(close) && !text.IsAny(close, ')', '>', ']')) close++;
        return text.IsAny(close, ')', '>', ']') ? close + 1 : behind;
    }

    /// <summary>What a token says about the number that follows; None when it says nothing.</summary>
    public static PhoneLabel LabelAt(SourceText text, int i)
    {
        var label = text.PhoneLabelAt(i);
        if (label == PhoneLabel.None) return IsNumberOfSomething(text, i) || IsFile(text, i) ? PhoneLabel.Identifier : label;
        if (IsPurchaseOrder(text, i)) return PhoneLabel.Identifier;
        if (text.Is(i, "int") && text.Is(i + 1, '\'') && text.Is(i + 2, "l")) return PhoneLabel.International;
        if (label == PhoneLabel.Phone && IsFirstOfCompound(text, i)) return PhoneLabel.None;
        if (label == PhoneLabel.Direct && text.IsSmall(i) && text.IsAny(i + 1, "any", "all", "questions", "inquiries", "enquiries", "media")) return PhoneLabel.None;
        if (text.Is(i + 1, PhoneWord.Counted) || (text.Is(i, "tel") && text.Is(i + 1, "aviv")) || IsWithinDots(text, i)) return PhoneLabel.None;
        if (label == PhoneLabel.Office && IsDesk(text, i)) return PhoneLabel.Desk;
        if (label == PhoneLabel.International && IsOutsidePlace(text, i)) return PhoneLabel.None;
        if (text.IsAny(i, "did", "hp") && !(text.IsInCapitals(i, i + 1) && IsSingleLabel(text, i))) return PhoneLabel.None;
        var single = text[i].Length == 1 && label != PhoneLabel.Extension;
        if (single && !IsSingleLabel(text, i) && !IsCapitalBeforeNumber(text, i)) return PhoneLabel.None;
        if (text.Is(i, "toll") && text.Is(i + 1, ':')) return PhoneLabel.Phone;
        if (text.Is(i, "toll")) return text.Is(i + 1, "free") || text.Is(i + 2, "free") ? label : PhoneLabel.None;
        if (text.IsAny(i, "code", "codes") && text.IsAny(i - 1, "area", "country", "dialing", "dialling", "city")) return PhoneLabel.None;
        // "Owen Grant" above his number.
        return text.Is(i, "grant") && text.IsCapital(i) && text.IsCapital(i - 1) && text[i].Gap == Gap.Space && !text.IsOnLine(i + 1) ? PhoneLabel.None : label;
    }

    // "Office of Communications", "Press Office", "Box office": who answers, and no kind of line.
    private static bool IsDesk(SourceText text, int i) =>
        text.Is(i, "office") && (text.Is(i + 1, "of") || (text.IsOnLine(i) && text.IsAny(i - 1, "press", "box", "media", "ticket", "information")));

    // "outside city limits", "outside business hours"
    private static bool IsOutsidePlace(SourceText text, int i)
    {
        if (!text.Is(i, "outside")) return false;
        var place = text.Is(i + 1, "of") ? i + 2 : i + 1;
        return text.IsAny(place, "city", "town", "office", "business", "working", "normal") || text.IsAny(place, "hours", "regular", "county") || (text.Is(place, "these") && text.IsAny(place + 1, "hours", "times"));
    }

    // "10.1016/j.cell.2020.05.014"
    private static bool IsWithinDots(SourceText text, int i) => text.IsGlued(i) && text.Is(i - 1, '.') && text.IsGlued(i - 1) && text.IsGlued(i + 1, '.');

    // "order number", "Org. nr", "Reg. No."
    private static bool IsNumberOfSomething(SourceText text, int i) =>
        text[i].Length is 2 or 6 && text.IsAny(i, "number", "no", "nr") && text.Is(text.Is(i - 1, '.') ? i - 2 : i - 1, PhoneWord.Numbered);

    // "file 617-482-3391"
    private static bool IsFile(SourceText text, int i) => text[i].Length is 4 or 5 && text.IsNumber(i + 1) && text.IsAny(i, "file", "claim") && !text.IsAny(i - 1, "a", "for", "to", "please");

    // "P.O. 212-555-0142"
    private static bool IsPurchaseOrder(SourceText text, int i) =>
        text[i].Length == 1 && text.Is(i, "o") && text.IsGlued(i) && text.Is(i - 1, '.') && text.Is(i - 2, "p") && text.Is(i + 1, '.') && text.IsNumber(i + 2);

    // "phone-based", "Tel-Aviv", but not "Telefon-Nr."
    private static bool IsFirstOfCompound(SourceText text, int i) =>
        text.Is(i + 1, '-') && text.IsGlued(i + 1) && text.IsGlued(i + 2) && text[i + 2].Kind == TokenKind.Word && !text.IsAny(i + 2, "nr", "no", "number", "fax");

    // "T: 617 ...", "T. +49 ...", "T+49 ...", "(m)"; not the end of "10 a.m. 2026".
    private static bool IsSingleLabel(SourceText text, int i) => (text[i + 1].Kind == TokenKind.Symbol ? (char)text[i + 1].Code : '\0') switch
    {
        ':' => PrintedNumber.CanStart(text, i + 2),
        '.' => !text.Is(i, "c") && !(text.Is(i - 1, '.') && text.IsGlued(i)) && PrintedNumber.CanStart(text, i + 2),
        '+' => PrintedNumber.CanStart(text, i + 1),
        ')' => text.Is(i - 1, '('),
        _ => false,
    };

    // "P 617 555 0142 | F 617 555 0143"
    private static bool IsCapitalBeforeNumber(SourceText text, int i) =>
        char.IsAsciiLetterUpper(text.Text[text[i].Start]) && text[i + 1].Gap == Gap.Space && PrintedNumber.CanStart(text, i + 1)
        && (!text.IsOnLine(i) || text[i - 1].Kind != TokenKind.Word);

    // "T 020 7946 0142 | M 07700 900142\nE rosa@larch.example"
    private static bool IsOfSignature(SourceText text, int i)
    {
        const int Longest = 16;
        if (!text.IsNumber(i + 1) || SourceText.Digit(text.Span(i + 1)[0]) != 0 || !(text.Is(i - 1, '|') || !text.IsOnLine(i))) return false;
        for (var behind = i + 2; behind < i + Longest && text[behind].Gap < Gap.Paragraph; behind++)
        {
            if (text.Is(behind, '@')) return true;
        }

        return false;
    }

    /// <summary>Whether words ask to call the number, which need not say that it is a phone: "Ring Rosa on 07700 900142".</summary>
    public static bool IsToCall(SourceText text, int first)
    {
        const int Longest = 7;
        if (!text.IsOnLine(first)) return false;
        if (text.IsAny(first - 1, "text", "whatsapp", "ring", "call")) return text.IsCapital(first - 1) ? text[first - 2].Kind != TokenKind.Word || !text.IsOnLine(first - 1) : text.IsAny(first - 2, "or", "please", "to") || text.IsAny(first - 2, "urgent", "emergency", "emergencies", "hours", "assistance", "help");
        if (!text.IsAny(first - 1, "at", "on") && !text.Is(first - 1, '(')) return false;
        for (var i = first - 2; i > first - Longest && text.IsOnLine(i + 1) && !text.IsNumber(i) && !text.IsAny(i, ',', ';'); i--)
        {
            if (!text.IsAny(i, "call", "ring", "text", "reach", "whatsapp", "contact")) continue;
            return (text.IsCapital(i + 1) || text.IsAny(i + 1, "us", "me", "him", "her", "them", "our", "the")) && !text.IsAny(i - 1, "conference", "earnings", "the", "a", "this", "our");
        }

        return false;
    }

    // The length of the line above a number, if it can be nothing but a label: "Toll-free dial-in:", "International dial-in".
    private static int LineAbove(SourceText text, int first)
    {
        const int LongestLabel = 8;
        if (text[first].Gap != Gap.Line) return 0;
        var start = first - 1;
        while (start > first - LongestLabel && text.IsOnLine(start) && text.PhoneLabelAt(start) != PhoneLabel.Identifier) start--;
        var last = text.Is(first - 1, ':') ? first - 2 : first - 1;
        return !text.IsOnLine(start) && text.PhoneLabelAt(start) != PhoneLabel.Identifier && text.IsAny(last, "number", "numbers", "in", "ins", "free", "line", "callers", "participants") ? first - start : 0;
    }

    // "212-555-0142 (office) 917-555-0143 (mobile)": a remark that closes here is of the number before it.
    private static bool BehindNumber(SourceText text, int close)
    {
        for (var open = close - 1; open > close - LongestBracket; open--)
        {
            if (text.Is(open, '(')) return text.IsNumber(open - 1) && text.IsOnLine(open);
        }

        return false;
    }

    private static bool SeparatesNumbers(SourceText text, int i)
    {
        if (text.IsAny(i, ',', ';') || text.IsAny(i, "or", "and")) return true;
        if (!text.Is(i, ')')) return false;
        for (var open = i - 1; open > i - LongestBracket; open--)
        {
            if (text.Is(open, '(')) return text.IsNumber(text.IsAny(open - 1, ')', '>') ? open - 2 : open - 1) && text.IsNear(open);
        }

        return false;
    }

    // In a table the country stands at the head of the line, and other numbers between.
    private static CountryCode? RowCountryAt(SourceText text, int first)
    {
        for (var i = first; i >= first - Reach && text.IsOnLine(i); i--)
        {
            if (PhoneCountries.CountryAt(text, i - 1) is not { } country) continue;

            // "020 7946 0142 from the UK. Replay: 01 ..."
            return text.Is(i, '.') && text.IsAny(i - 2, "from", "the") ? null : country;
        }

        return null;
    }

    // "(domestic)", "[mobile]", "for international participants", "from the U.S.", ", toll-free".
    private static (PhoneLabel Label, CountryCode? Country) ReadBehind(SourceText text, int behind)
    {
        var bracket = text.IsAny(behind, '(', '[') && (text[behind].Gap <= Gap.Space || IsWrapped(text, behind));
        if (!bracket && !text.Is(behind, PhoneWord.OpensRemark)) return DirectlyBehind(text, behind);
        if (text[behind].Gap > Gap.Line) return default;

        var label = PhoneLabel.None;
        CountryCode? country = null;
        for (var i = behind; i < behind + ReachBehind; i++)
        {
            if (text.IsNumber(i) || text[i].Kind is TokenKind.Url or TokenKind.Edge || text[i].Gap > Gap.Line) break;
            if (bracket ? text.IsAny(i, ')', ']') : text.IsAny(i, ',', ';', ':', '(') || text.IsAny(i, "or", "and") || IsStopBehindWord(text, i)) break;
            var word = LabelAt(text, i);
            if (!bracket && word != PhoneLabel.None && text.Is(i - 1, '.') && text.IsCapital(i) && text.Is(i + 1, ':')) break;
            if (word is not (PhoneLabel.Identifier or PhoneLabel.Extension)) label = Stronger(label, word);
            country ??= PhoneCountries.CountryAt(text, i);
        }

        if (bracket && HasNumber(text, behind)) return (PhoneLabel.None, country);
        if (country is { IsNorthAmerican: true } && label == PhoneLabel.None) label = PhoneLabel.Domestic;
        return label == PhoneLabel.Call || (label == PhoneLabel.Phone && !bracket) ? (PhoneLabel.None, country) : (label, country);
    }

    // "1-844-555-0142 (international: +1-412-555-0143)": a label in a bracket with a number is that one's.
    private static bool HasNumber(SourceText text, int open)
    {
        const int Longest = 10;
        for (var i = open + 1; i < open + Longest && !text.Is(i, ')') && text.IsOnLine(i); i++)
        {
            if (text.Is(i, '+') || (text.IsNumber(i) && text[i].Length != 2 && PrintedNumber.GoesOn(text, i + 1))) return true;
        }

        return false;
    }

    private static (PhoneLabel Label, CountryCode? Country) DirectlyBehind(SourceText text, int behind)
    {
        var i = text.IsAny(behind, ',', '-') ? behind + 1 : behind;
        var label = LabelAt(text, i);
        if (i == behind && IsOfNumberBefore(text, i, label)) return (label, null);
        if (label is not (PhoneLabel.Domestic or PhoneLabel.International or PhoneLabel.TollFree) || !text.IsInProse(i)) return default;
        var end = text.Is(i, "toll") ? (text.Is(i + 1, "free") ? i + 2 : i + 3) : i + 1;
        var closes = !text.IsInProse(end) || text.IsAny(end, ',', ';', '.', ')') || text.IsAny(end, "or", "and");
        return closes ? (label, null) : default;
    }

    // "(international) for the call" below its number, in a sentence that goes on.
    private static bool IsWrapped(SourceText text, int open)
    {
        const int Longest = 6;
        if (text[open].Gap != Gap.Line) return false;
        var close = open + 1;
        while (close < open + Longest && text.IsOnLine(close) && !text.Is(close, ')')) close++;
        return text.Is(close, ')') && text.IsOnLine(close + 1) && (text.IsSmall(close + 1) || text.IsAny(close + 1, ',', '.', ';'));
    }

    // "212-555-0142 office, 917-555-0143 cell": a label behind its number, which nothing but the end of the line or a sign follows.
    private static bool IsOfNumberBefore(SourceText text, int i, PhoneLabel label) =>
        label is PhoneLabel.Office or PhoneLabel.Mobile or PhoneLabel.Fax or PhoneLabel.Direct or PhoneLabel.Home && text[i].Length > 1
        && text.IsNumber(i - 1) && text[i].Gap == Gap.Space && (!text.IsOnLine(i + 1) || text.IsAny(i + 1, ',', ';', '|', '.')) && !HasLabelBefore(text, i - 1);

    // "Phone +1 212-555-0142 Fax" above the number of the fax.
    private static bool HasLabelBefore(SourceText text, int number)
    {
        const int Longest = 12;
        var i = number;
        while (i > number - Longest && text.IsOnLine(i) && (text.IsNumber(i) || (text[i].Kind == TokenKind.Symbol && !text.IsAny(i, ',', ';', '|')))) i--;
        return text.PhoneLabelAt(i) is PhoneLabel.Phone or PhoneLabel.Office or PhoneLabel.Direct or PhoneLabel.Fax or PhoneLabel.Mobile;
    }

    private static bool IsAddressed(SourceText text, int first) =>
        text[first].Gap <= Gap.Line && (text.Is(first - 1, '@') || text.IsAny(first - 1, "at", "on") || text.IsAny(first - 1, '\u260E', '\u2706'));

    // "number 212...", "number: 212...", "number is 212..."
    private static bool IsCalledNumber(SourceText text, int first)
    {
        var i = first - 1;
        if (text.Is(i, ':') || text.Is(i, "is")) i--;
        return text.Is(i, "number") && text.IsOnLine(first);
    }

    private static bool IsConnector(SourceText text, int i) => text[i].Kind == TokenKind.Symbol
        || text.Is(i, PhoneWord.Connector);

    // The point behind a whole word ends a sentence, whatever follows; not that of "Tel." and "No.", and not one inside "U.S.", but that of "from the UK. Replay: ...".
    private static bool IsStopBehindWord(SourceText text, int i) =>
        text.Is(i, '.') && text[i + 1].Gap > Gap.None && text.IsGlued(i) && (text[i - 1].Length > 4 || EndsWithCountry(text, i)) && text.PhoneLabelAt(i - 1) == PhoneLabel.None;

    private static bool EndsWithCountry(SourceText text, int i) => text[i - 1].Length > 1 && text.IsCapital(i + 1) && PhoneCountries.RegionAt(text, i - 1) is not null;

    /// <summary>Of two labels of one number, the one that says more.</summary>
    private static PhoneLabel Stronger(PhoneLabel a, PhoneLabel b) => Rank(b) > Rank(a) ? b : a;

    private static int Rank(PhoneLabel label) => label switch
    {
        PhoneLabel.Domestic or PhoneLabel.International => 5,
        PhoneLabel.Fax or PhoneLabel.Mobile => 4,
        PhoneLabel.TollFree => 3,
        PhoneLabel.Replay => 2,
        PhoneLabel.Office or PhoneLabel.Direct or PhoneLabel.Main or PhoneLabel.Home => 1,
        _ => 0,
    };
}
