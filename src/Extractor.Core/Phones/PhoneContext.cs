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
/// <param name="Region">The region they name, ISO 3166-1 alpha-2.</param>
internal readonly record struct PhoneContext(Announcement Announcement, bool IsIdentifier, bool IsIdentifierAdjacent, PhoneLabel Label, string? Region)
{
    private const int Reach = 14;
    private const int ReachOfLabel = 8;
    private const int ReachAcrossLine = 3;
    private const int ReachBehind = 7;

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
        var before = ReadBefore(text, first);
        var (label, region) = ReadBehind(text, behind);
        return before with { Label = Stronger(label, before.Label), Region = region ?? before.Region };
    }

    /// <summary>The region that a word names; null when it names none.</summary>
    public static string? RegionAt(SourceText text, int i)
    {
        var token = text[i];
        if (token.Kind != TokenKind.Word) return null;
        if (token.Length == 1 && text.Is(i - 1, '.') && text.IsGlued(i) && text[i - 2].Length == 1 && text.Span(i - 2) is "U")
        {
            return text.Span(i) switch { "S" => "US", "K" => "GB", _ => null };
        }

        if (!text.Is(i, WordClass.Country)) return null;
        if (token.Length <= 3 && text.Span(i).ContainsAnyInRange('a', 'z') && text.IsAny(i, "us", "uk", "usa", "uae")) return null;
        return text.IsAny(i, "states", "kingdom") && !text.Is(i - 1, "united") ? null : text.Word(i).Region;
    }

    /// <summary>What a token says about the number that follows; None when it says nothing.</summary>
    public static PhoneLabel LabelAt(SourceText text, int i)
    {
        var label = text.Word(i).PhoneLabel;
        if (label == PhoneLabel.None) return label;
        var single = text[i].Length == 1 && label != PhoneLabel.Extension;
        if (single && !(text.Is(i + 1, ':') || text.Is(i + 1, '+') || (text.Is(i + 1, '.') && text.IsGlued(i + 1) && !text.Is(i, "c"))
            || (text.Is(i - 1, '(') && text.Is(i + 1, ')')))) return PhoneLabel.None;
        if (text.Is(i, "toll")) return text.Is(i + 1, "free") || text.Is(i + 2, "free") ? label : PhoneLabel.None;
        if (text.IsAny(i, "code", "codes") && text.IsAny(i - 1, "area", "country", "dialing", "dialling", "city")) return PhoneLabel.None;
        return label;
    }

    private static PhoneContext ReadBefore(SourceText text, int first)
    {
        var announcement = IsAddressed(text, first) ? Announcement.Addressed : Announcement.None;
        var identifier = false;
        var adjacent = false;
        var onlyConnectors = true;
        var label = PhoneLabel.None;
        var shared = (Label: PhoneLabel.None, Region: (string?)null);
        var beyond = false;
        string? region = null;
        var lines = text[first].Gap == Gap.Line ? 1 : 0;
        if (text[first].Gap < Gap.Paragraph)
        {
            for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
            {
                var distance = first - i;
                if (text[i].Kind is TokenKind.Url) break;
                if (text.IsNumber(i))
                {
                    // What stands behind "or" belongs to the number before it: "... for domestic callers or 404 ...".
                    (label, region) = shared.Label != PhoneLabel.None || shared.Region is not null || beyond ? shared : (label, region);
                    break;
                }

                if (EndsSentence(text, i) || (lines > 0 && distance > ReachAcrossLine)) break;
                if (text.Is(i, ',') || text.Is(i, ';') || text.Is(i, ')') || text.IsAny(i, "or", "and"))
                {
                    if (!beyond) shared = (label, region);
                    beyond = true;
                }

                var word = LabelAt(text, i);
                if (word != PhoneLabel.None && distance <= ReachOfLabel + (word == PhoneLabel.Phone ? 2 : 0))
                {
                    if (word == PhoneLabel.Identifier)
                    {
                        if (announcement != Announcement.Labelled && !identifier)
                        {
                            identifier = true;
                            adjacent = onlyConnectors;
                        }
                    }
                    else if (!identifier)
                    {
                        label = Stronger(label, word);
                        if (word is not (PhoneLabel.Call or PhoneLabel.Extension or PhoneLabel.Domestic or PhoneLabel.International or PhoneLabel.Replay or PhoneLabel.Office or PhoneLabel.Direct or PhoneLabel.Main or PhoneLabel.Home)
                            || (onlyConnectors && word is not (PhoneLabel.Call or PhoneLabel.Extension or PhoneLabel.Replay)))
                        {
                            announcement = Announcement.Labelled;
                        }
                        else if (word is PhoneLabel.Call && announcement == Announcement.None && distance <= 3) announcement = Announcement.Addressed;
                    }
                }

                region ??= RegionAt(text, i);
                onlyConnectors &= IsConnector(text, i);
                if (text[i].Gap == Gap.Paragraph) break;
                if (text[i].Gap == Gap.Line && ++lines > 1) break;
            }
        }

        return new(announcement, identifier, adjacent, label, region);
    }

    // "(domestic)", "for international participants", "from the U.S.", ", toll-free".
    private static (PhoneLabel Label, string? Region) ReadBehind(SourceText text, int behind)
    {
        var bracket = text.Is(behind, '(') && text[behind].Gap <= Gap.Space;
        if (!bracket && !text.IsAny(behind, "for", "from", "within", "in", "outside", "inside", "if")) return DirectlyBehind(text, behind);
        if (text[behind].Gap > Gap.Line) return default;

        var label = PhoneLabel.None;
        string? region = null;
        for (var i = behind; i < behind + ReachBehind; i++)
        {
            if (text.IsNumber(i) || text[i].Kind is TokenKind.Url or TokenKind.Edge || text[i].Gap > Gap.Line) break;
            if (bracket ? text.Is(i, ')') : text.Is(i, ',') || text.Is(i, ';') || text.Is(i, ':') || text.Is(i, '(') || text.IsAny(i, "or", "and") || EndsSentence(text, i)) break;
            var word = LabelAt(text, i);
            if (word is not (PhoneLabel.Identifier or PhoneLabel.Extension)) label = Stronger(label, word);
            region ??= RegionAt(text, i);
        }

        if (region == "US" && label == PhoneLabel.None) label = PhoneLabel.Domestic;
        return label == PhoneLabel.Call || (label == PhoneLabel.Phone && !bracket) ? (PhoneLabel.None, region) : (label, region);
    }

    private static (PhoneLabel Label, string? Region) DirectlyBehind(SourceText text, int behind)
    {
        var i = text.Is(behind, ',') || text.Is(behind, '-') ? behind + 1 : behind;
        var label = LabelAt(text, i);
        if (label is not (PhoneLabel.Domestic or PhoneLabel.International or PhoneLabel.TollFree) || !text.IsOnLine(i)) return default;
        var end = text.Is(i, "toll") ? (text.Is(i + 1, "free") ? i + 2 : i + 3) : i + 1;
        var closes = !text.IsOnLine(end) || text.Is(end, ',') || text.Is(end, ';') || text.Is(end, '.') || text.Is(end, ')') || text.IsAny(end, "or", "and");
        return closes ? (label, null) : default;
    }

    private static bool IsAddressed(SourceText text, int first) =>
        text[first].Gap <= Gap.Line && (text.Is(first - 1, '@') || text.IsAny(first - 1, "at", "on") || text.Is(first - 1, '\u260E') || text.Is(first - 1, '\u2706'));

    private static bool IsConnector(SourceText text, int i) => text[i].Kind == TokenKind.Symbol
        || text.IsAny(i, "number", "numbers", "no", "nr", "num", "is", "of", "the", "and", "for", "are", "id", "code");

    // The dot of "Tel." and "No." ends no sentence; neither does one inside "U.S.".
    private static bool EndsSentence(SourceText text, int i) =>
        text.Is(i, '.') && text[i + 1].Gap > Gap.None && text.IsGlued(i) && text[i - 1].Length > 4 && text.Word(i - 1).PhoneLabel == PhoneLabel.None;

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
