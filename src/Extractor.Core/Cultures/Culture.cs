namespace Extractor.Cultures;

/// <summary>The written form of cultures, BCP 47 (RFC 5646): a language and, if need be, a region.</summary>
public static class Culture
{
    /// <summary>The written form by example, for messages.</summary>
    public const string Example = "en-US, de-DE or fr";

    /// <summary>American English: what a text is read as when nothing says otherwise.</summary>
    public const string English = "en-US";

    /// <summary>The languages that are told apart, each with the region that counts when none is named.</summary>
    private static readonly (string Language, string Region, string Name)[] Known =
    [
        ("en", "US", "English"),
        ("de", "DE", "German"),
        ("fr", "FR", "French"),
        ("es", "ES", "Spanish"),
        ("it", "IT", "Italian"),
        ("pt", "BR", "Portuguese"),
        ("nl", "NL", "Dutch"),
        ("ja", "JP", "Japanese"),
        ("zh", "CN", "Chinese"),
    ];

    /// <summary>
    /// The tag in its usual capitals, with a region for the languages that are told apart: "DE_at" is de-AT, "fr" is fr-FR.
    /// Null for what is no such tag or names no language, as "und" does. Scripts and variants are dropped: "zh-Hans-CN" is zh-CN.
    /// </summary>
    public static string? Parse(string text)
    {
        var subtags = text.Trim().Replace('_', '-').Split('-');
        if (subtags[0] is not { Length: 2 or 3 } || !subtags.All(tag => tag.Length is >= 1 and <= 8 && tag.All(char.IsAsciiLetterOrDigit))) return null;
        if (!subtags[0].All(char.IsAsciiLetter)) return null;
        var language = subtags[0].ToLowerInvariant();
        // ISO 639-2: undetermined, several, none.
        if (language is "und" or "mul" or "zxx") return null;
        var region = subtags.Skip(1).TakeWhile(tag => tag.Length > 1).Select(Region.Parse).FirstOrDefault(region => region is not null)
            ?? Known.FirstOrDefault(known => known.Language == language).Region;
        return region is null ? language : $"{language}-{region}";
    }

    /// <summary>Whether a culture is English of any region.</summary>
    public static bool IsEnglish(string culture) => culture.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (culture.Length == 2 || culture[2] == '-');

    /// <summary>The language in English and the tag, for messages: "German (de-AT)"; the tag alone for other languages.</summary>
    public static string Describe(string culture) =>
        Known.FirstOrDefault(known => known.Language == culture.Split('-')[0]).Name is { } name ? $"{name} ({culture})" : culture;

    /// <summary>The ISO 3166-1 alpha-2 region of a culture; US when it names none.</summary>
    internal static string RegionOf(string culture) => culture.LastIndexOf('-') is > 0 and var at ? culture[(at + 1)..] : "US";
}
