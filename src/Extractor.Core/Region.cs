namespace Extractor;

/// <summary>The written form of regions: ISO 3166-1 alpha-2.</summary>
public static class Region
{
    /// <summary>The written form by example, for messages.</summary>
    public const string Example = "US, GB or DE";

    /// <summary>The region in capitals, or null for anything but two letters.</summary>
    public static string? Parse(string text) => text is [var a, var b] && char.IsAsciiLetter(a) && char.IsAsciiLetter(b) ? text.ToUpperInvariant() : null;
}
