using Extractor.Text;

namespace Extractor.Phones;

/// <summary>What tells whose a national number is, the nearest first; the document's region comes before all of it.</summary>
internal enum CountryEvidence
{
    /// <summary>The company, where its paragraph names no country before the number.</summary>
    CompanyAlone,

    /// <summary>The country whose name or number stands nearest.</summary>
    Nearer,

    /// <summary>The one on the other side.</summary>
    Farther,

    /// <summary>The company.</summary>
    Company,

    /// <summary>The other country with such companies.</summary>
    AlsoOfCompany,

    /// <summary>The domain of the nearest email address.</summary>
    Email,

    /// <summary>The country of a number before those that stand nearest.</summary>
    EarlierNumber,
}

/// <summary>
/// The countries outside North America that a text names, by name or by country code, and where: what tells whose national
/// numbers it prints.
/// </summary>
internal sealed partial class PhoneCountries
{
    private readonly SourceText text;
    private List<(int Token, CountryCode Country)>? places;
    private int current;
    private bool namesNorthAmerica;
    private List<(int Token, CountryCode Country)>? emails;
    private int currentEmail;

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

    /// <summary>The only country that the text names; null when it names none, or several.</summary>
    public CountryCode? Only => Places.Count > 0 && !namesNorthAmerica && Places.TrueForAll(place => place.Country == Places[0].Country) ? Places[0].Country : null;

    private List<(int Token, CountryCode Country)> Places => places ??= Read();

    /// <summary>The country that a word or the country code behind a plus sign names; null when there is none.</summary>
    public static CountryCode? CountryAt(SourceText text, int i) => !text.Has(i, Marks.Country | Marks.Opening) ? null : text[i].Kind switch
    {
        TokenKind.Word when RegionAt(text, i) is { } region => NumberingPlan.OfRegion(region),
        TokenKind.Symbol when text.Is(i, '+') => CodeAt(text, i),
        _ => null,
    };

    /// <summary>The country whose ISO 3166-1 alpha-2 code opens a row of a list of numbers, "SE: 08 ...", "Dial-in NL 020 ..."; null when none does.</summary>
    public static CountryCode? CountryOfRow(SourceText text, int i)
    {
        if (text[i].Length != 2 || text[i].Kind != TokenKind.Word || !text.IsInCapitals(i, i + 1) || text.Is(i, "id")) return null;
        var hasColon = text.Is(i + 1, ':');
        if (hasColon ? text.IsOnLine(i) && !text.IsAny(i - 1, ',', ';', '|', ':') : !IsInList(text, i)) return null;
        var number = hasColon ? i + 2 : i + 1;
        if (!text.IsNumber(number) || NumberingPlan.OfRegion(text.Span(i).ToString()) is not { IsNorthAmerican: false } country) return null;

        // "SE: 12 345 678" may count anything: a number has its trunk prefix, or pairs of digits where there is none.
        return SourceText.Digit(text.Span(number)[0]) == 0 || (hasColon && (country.Trunk.Length == 0 || country.IsTrunkOptional) && text.IsNumber(number + 1) && text[number + 1].Length == 2) ? country : null;
    }

    // "Dial-in NL 020 708 5073, BE 02 620 01 38": behind the dial-in or the number before.
    private static bool IsInList(SourceText text, int i) =>
        text.IsOnLine(i) && ((text.Is(i - 1, "in") && text.Is(i - 2, '-') && text.Is(i - 3, "dial")) || (text.IsAny(i - 1, ',', ';') && text.IsNumber(i - 2) && text.IsNumber(i - 3)));

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
        if (token.Length <= 3 && text.Span(i).ContainsAnyInRange('a', 'z') && text.IsAny(i, "us", "uk", "usa", "uae", "nz", "ksa")) return null;
        if (text.IsAny(i, "africa", "african") && !text.Is(i - 1, "south")) return null;
        return text.IsAny(i, "states", "kingdom") && !text.Is(i - 1, "united") ? null : text.Word(i).Region;
    }

    /// <summary>
    /// The one country of North America that the words before a free number name, whose area code does not tell: "Canada toll-free:
    /// 1-866 ...". Null when they name none, or several.
    /// </summary>
    public static string? NorthAmericanBefore(SourceText text, int first)
    {
        const int Reach = 9;
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

    /// <summary>The country that evidence of one sort names at a position; null when there is none. Positions must ascend.</summary>
    public CountryCode? By(CountryEvidence evidence, int position) => evidence switch
    {
        CountryEvidence.CompanyAlone => OfCompanyAlone(position),
        CountryEvidence.Nearer => Around(position).Nearer,
        CountryEvidence.Farther => Around(position).Farther,
        CountryEvidence.Company => OfCompany,
        CountryEvidence.AlsoOfCompany => AlsoOfCompany,
        CountryEvidence.Email => OfEmail(position),
        _ => OfEarlierNumber(position),
    };

    /// <summary>The nearest countries before and behind a position, the nearer first. Positions must ascend.</summary>
    public (CountryCode? Nearer, CountryCode? Farther) Around(int position)
    {
        Advance(position);
        var (before, country) = current > 0 ? Places[current - 1] : default;
        var (behind, next) = current < Places.Count ? Places[current] : default;
        return country is null || (next is not null && behind - position < position - before) ? (next, country) : (country, next);
    }

    // "+44 131 496 0142 or +353 1 555 0142" before "0131 496 0143"
    private CountryCode? OfEarlierNumber(int position)
    {
        const int Reach = 6;
        Advance(position);
        if (current == 0 || !text.Is(Places[current - 1].Token, '+')) return null;
        for (var i = current - 2; i >= Math.Max(0, current - Reach); i--)
        {
            if (text.Is(Places[i].Token, '+') && Places[i].Country != Places[current - 1].Country) return Places[i].Country;
        }

        return null;
    }

    /// <summary>The country of the nearest email address under the domain of a country (RFC 1591): .uk, .se. Positions must ascend. Null when there is none.</summary>
    private CountryCode? OfEmail(int position)
    {
        emails ??= ReadEmails();
        while (currentEmail + 1 < emails.Count && Math.Abs(emails[currentEmail + 1].Token - position) <= Math.Abs(emails[currentEmail].Token - position)) currentEmail++;
        return emails.Count > 0 ? emails[currentEmail].Country : null;
    }

    /// <summary>Whether a country is named within so many tokens of a position. Positions must ascend.</summary>
    public bool IsNear(int position, int reach)
    {
        Advance(position);
        return (current > 0 && position - Places[current - 1].Token <= reach) || (current < Places.Count && Places[current].Token - position <= reach);
    }

    private List<(int Token, CountryCode Country)> Read()
    {
        List<(int Token, CountryCode Country)> read = [];
        for (var i = 0; (i = text.Next(i, Marks.Country | Marks.Opening)) < text.Count; i++)
        {
            if (CountryAt(text, i) is not { } country) continue;
            if (country.IsNorthAmerican) namesNorthAmerica = true;
            else read.Add((i, country));
        }

        return read;
    }

    private List<(int Token, CountryCode Country)> ReadEmails()
    {
        List<(int, CountryCode)> read = [];
        for (var at = 0; (at = text.Next(at, Marks.At)) < text.Count; at++)
        {
            if (!text.Is(at, '@')) continue;
            var last = at + 1;
            while (text.IsGlued(last + 1) && (text.IsAny(last + 1, '.', '-') ? text.IsGlued(last + 2) : text[last + 1].Kind is TokenKind.Word or TokenKind.Number)) last++;
            if (text[last].Length == 2 && text.Is(last - 1, '.') && OfDomain(text, last) is { } country) read.Add((at, country));
        }

        return read;
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
