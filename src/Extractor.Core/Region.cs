using Extractor.Phones;

namespace Extractor;

/// <summary>The written form of regions: ISO 3166-1 alpha-2.</summary>
public static class Region
{
    /// <summary>The written form by example, for messages.</summary>
    public const string Example = "US, GB or DE";

    /// <summary>
    /// The region in capitals; GB for UK, which ISO 3166 reserves for it. Null for what is none, or has no phone numbers of its own.
    /// </summary>
    public static string? Parse(string text)
    {
        var region = text.ToUpperInvariant() is "UK" ? "GB" : text.ToUpperInvariant();
        return region.Length == 2 && NumberingPlan.OfRegion(region) is not null ? region : null;
    }
}
