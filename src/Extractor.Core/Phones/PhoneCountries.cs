using Extractor.Text;

namespace Extractor.Phones;

/// <summary>
/// The countries outside North America that a text names, by name or by country code, and where: what tells whose national
/// numbers it prints.
/// </summary>
internal sealed class PhoneCountries
{
    private readonly SourceText text;
    private List<(int Token, CountryCode Country)>? places;
    private CountryCode? ofCompany;
    private bool hasReadCompany;
    private int current;

    /// <summary>The countries of a text, which is read when they are asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">The document's region, ISO 3166-1 alpha-2.</param>
    public PhoneCountries(SourceText text, string region)
    {
        this.text = text;
        Home = NumberingPlan.OfRegion(region);
    }

    /// <summary>The country of the document's region; null when there is no such region.</summary>
    public CountryCode? Home { get; }

    /// <summary>
    /// The country of the first company whose legal form tells it: plc, Oyj. Where none does, that of the first email address under
    /// the domain of a country (RFC 1591): .uk, .se. Null when none tells.
    /// </summary>
    public CountryCode? OfCompany
    {
        get
        {
            if (!hasReadCompany) (ofCompany, hasReadCompany) = (ReadCompany() ?? ReadEmails(), true);
            return ofCompany;
        }
    }

    /// <summary>The country where the same legal form is used: companies of Ireland are plc as well. Null when there is none.</summary>
    public CountryCode? AlsoOfCompany => OfCompany is { Code: "44" } ? NumberingPlan.OfRegion("IE") : null;

    private List<(int Token, CountryCode Country)> Places => places ??= Read();

    /// <summary>The country that a word or the country code behind a plus sign names; null when there is none.</summary>
    public static CountryCode? CountryAt(SourceText text, int i) => !text.Has(i, Marks.Country | Marks.Opening) ? null : text[i].Kind switch
    {
        TokenKind.Word when RegionAt(text, i) is { } region => NumberingPlan.OfRegion(region),
        TokenKind.Symbol when text.Is(i, '+') => CodeAt(text, i),
        _ => null,
    };

    /// <summary>The country whose ISO 3166-1 alpha-2 code opens a row of a list of numbers, "SE: 08 ..."; null when none does.</summary>
    public static CountryCode? CountryOfRow(SourceText text, int i)
    {
        if (text[i].Length != 2 || !text.Is(i + 1, ':') || !text.IsInCapitals(i, i + 1) || text.Is(i, "id")) return null;
        return text.IsOnLine(i) && !text.IsAny(i - 1, ',', ';', '|') ? null : NumberingPlan.OfRegion(text.Span(i).ToString()) is { IsNorthAmerican: false } country ? country : null;
    }

    /// <summary>The region that a word names, ISO 3166-1 alpha-2; null when it names none.</summary>
    public static string? RegionAt(SourceText text, int i)
    {
        if (!text.Has(i, Marks.Country)) return null;
        ref readonly var token = ref text[i];
        if (token.Length == 1 && text.Is(i - 1, '.') && text.IsGlued(i) && text[i - 2].Length == 1 && text.Span(i - 2) is "U")
        {
            return text.Span(i) switch { "S" => "US", "K" => "GB", _ => null };
        }

        if (!text.Is(i, WordClass.Country)) return null;
        if (token.Length <= 3 && text.Span(i).ContainsAnyInRange('a', 'z') && text.IsAny(i, "us", "uk", "usa", "uae")) return null;
        if (text.IsAny(i, "africa", "african") && !text.Is(i - 1, "south")) return null;
        return text.IsAny(i, "states", "kingdom") && !text.Is(i - 1, "united") ? null : text.Word(i).Region;
    }

    /// <summary>
    /// The one country of North America that the words before a free number name, whose area code does not tell: "Canada toll-free:
    /// 1-866 ...". Null when they name none, or several.
    /// </summary>
    public static string? NorthAmericanBefore(SourceText text, int first)
    {
        const int Reach = 6;
        string? found = null;
        for (var i = first - 1; i >= first - Reach && text.IsOnLine(i + 1) && !text.IsNumber(i) && !text.Is(i, ';'); i--)
        {
            if (RegionAt(text, i) is not { } region || OfNorthAmerica(region) is not { } named || named == found) continue;
            if (found is not null) return null;
            found = named;
        }

        return found;
    }

    private static string? OfNorthAmerica(string region) => NumberingPlan.OfRegion(region) is { IsNorthAmerican: true } ? region : null;

    /// <summary>The nearest countries before and behind a position, the nearer first. Positions must ascend.</summary>
    public (CountryCode? Nearer, CountryCode? Farther) Around(int position)
    {
        Advance(position);
        var (before, country) = current > 0 ? Places[current - 1] : default;
        var (behind, next) = current < Places.Count ? Places[current] : default;
        return country is null || (next is not null && behind - position < position - before) ? (next, country) : (country, next);
    }

    /// <summary>Whether a country is named within so many tokens of a position. Positions must ascend.</summary>
    public bool IsNear(int position, int reach)
    {
        Advance(position);
        return (current > 0 && position - Places[current - 1].Token <= reach) || (current < Places.Count && Places[current].Token - position <= reach);
    }

    private List<(int Token, CountryCode Country)> Read()
    {
        List<(int, CountryCode)> read = [];
        for (var i = 0; (i = text.Next(i, Marks.Country | Marks.Opening)) < text.Count; i++)
        {
            if (CountryAt(text, i) is { IsNorthAmerican: false } country) read.Add((i, country));
        }

        return read;
    }

    private CountryCode? ReadCompany()
    {
        for (var i = 0; (i = text.Next(i, Marks.Country)) < text.Count; i++)
        {
            if (text.Contact(i).HasFlag(ContactWord.LegalForm)) return NumberingPlan.OfRegion(text.Word(i).Region);
        }

        return null;
    }

    private CountryCode? ReadEmails()
    {
        for (var at = 0; (at = text.Next(at, Marks.At)) < text.Count; at++)
        {
            if (!text.Is(at, '@')) continue;
            var last = at + 1;
            while (text.IsGlued(last + 1) && (text.IsAny(last + 1, '.', '-') ? text.IsGlued(last + 2) : text[last + 1].Kind is TokenKind.Word or TokenKind.Number)) last++;
            if (text[last].Length == 2 && text.Is(last - 1, '.') && OfDomain(text, last) is { } country) return country;
        }

        return null;
    }

    // Domains of countries that are sold to everybody tell none.
    private static CountryCode? OfDomain(SourceText text, int i)
    {
        if (text.IsAny(i, "co", "io", "ai", "tv", "me", "cc", "ly") || text.IsAny(i, "gg", "to", "fm", "am", "ws", "la", "nu")) return null;
        var region = text.Span(i).ToString().ToUpperInvariant();
        return NumberingPlan.OfRegion(region is "UK" ? "GB" : region) is { IsNorthAmerican: false } country ? country : null;
    }

    private void Advance(int position)
    {
        while (current < Places.Count && Places[current].Token < position) current++;
    }

    private static CountryCode? CodeAt(SourceText text, int i)
    {
        if (!text.IsNumber(i + 1) || text[i + 1].Gap > Gap.Space) return null;
        Span<char> digits = stackalloc char[3];
        var length = 0;
        foreach (var c in text.Span(i + 1))
        {
            if (length == digits.Length) break;
            if (!Tokenizer.IsIgnorable(c)) digits[length++] = (char)('0' + SourceText.Digit(c));
        }

        return NumberingPlan.CodeOf(digits[..length]);
    }
}
