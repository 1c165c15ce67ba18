namespace Extractor.Dates;

/// <summary>The order of day and month in the numeric dates of a region (Unicode CLDR).</summary>
internal static class RegionOrder
{
    /// <summary>The order in a region, given as ISO 3166-1 alpha-2.</summary>
    public static DateOrder Of(string region) => region.ToUpperInvariant() is "US" or "PR" or "GU" or "VI" or "PH" or "BZ" or "FM" or "MH" ? DateOrder.MonthDay : DateOrder.DayMonth;
}
