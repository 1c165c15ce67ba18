namespace Extractor.Text;

/// <summary>Units of time as the durations of ISO 8601 write them.</summary>
internal static class IsoUnits
{
    /// <summary>The letter that stands for a unit, and how many of what it stands for make one: a quarter is three months.</summary>
    public static (int Factor, char Designator) Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => (1, 'S'),
        TimeUnit.Minute => (1, 'M'),
        TimeUnit.Hour => (1, 'H'),
        TimeUnit.Weekend => (2, 'D'),
        TimeUnit.Week => (1, 'W'),
        TimeUnit.Fortnight => (2, 'W'),
        TimeUnit.Month => (1, 'M'),
        TimeUnit.Quarter => (3, 'M'),
        TimeUnit.HalfYear => (6, 'M'),
        TimeUnit.Year => (1, 'Y'),
        TimeUnit.Decade => (10, 'Y'),
        TimeUnit.Century => (100, 'Y'),
        _ => (1, 'D'),
    };
}
