namespace Extractor.Dates;

/// <summary>The order of day and month in the numeric dates of a region (Unicode CLDR).</summary>
internal static class RegionOrder
{
    /// <summary>Whether a region's companies write English, and the day first.</summary>
    /// <param name="region">ISO 3166-1 alpha-2.</param>
    public static bool IsDayFirstInEnglish(string region) => region is "GB" or "IE" or "AU" or "NZ" or "IN" or "ZA" or "SG" or "HK" or "MY" or "MT" or "NG" or "KE" or "GH" or "PK" or "LK" or "BD";

    /// <summary>The order in a region, given as ISO 3166-1 alpha-2.</summary>
    public static DateOrder Of(string region) => region.ToUpperInvariant() is "US" or "PR" or "GU" or "VI" or "PH" or "BZ" or "FM" or "MH" ? DateOrder.MonthDay : DateOrder.DayMonth;
}
