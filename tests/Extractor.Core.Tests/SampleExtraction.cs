namespace Extractor.Tests;

/// <summary>A document with every property of the output model, each at least once.</summary>
internal static class SampleExtraction
{
    public static Extraction Full { get; } = new()
    {
        Source = new()
        {
            Name = "2026/q1 results.txt",
            Container = "releases",
            Etag = "0x8DC0FFEE",
            LastModified = "2026-05-11T12:00:00Z",
            ContentType = "text/plain",
            Length = 1234,
            Sha256 = new string('a', 64),
            Characters = 1200,
        },
        Release = new()
        {
            Headline = "Lumenode Reports First Quarter Results",
            Location = "BASEL, Switzerland",
            PublishedOn = "2026-05-11",
            Issuer = "Lumenode AG",
            Ticker = "SIX:LUMN",
            Wire = "Example Wire",
        },
        Dates =
        [
            new() { Id = "d1", Text = "11 May 2026", Offset = 0, Length = 11, Kind = DateKind.Date, Start = "2026-05-11", Timex = "2026-05-11" },
            new() { Id = "d2", Text = "17:00", Offset = 20, Length = 5, Kind = DateKind.Time, Start = "17:00:00", Timex = "T17:00" },
            new()
            {
                Id = "d3", Text = "tomorrow at 5 p.m. ET", Offset = 30, Length = 21, Kind = DateKind.DateTime, Relative = true,
                Start = "2026-05-12T17:00:00-04:00", TimeZone = "America/New_York", Timex = "2026-05-12T17:00",
            },
            new()
            {
                Id = "d4", Text = "mid-2026", Offset = 60, Length = 8, Kind = DateKind.Period, Start = "2026-01-01", End = "2027-01-01",
                Timex = "2026", Modifier = "MID",
            },
            new() { Id = "d5", Text = "every Monday", Offset = 70, Length = 12, Kind = DateKind.Recurring, Timex = "XXXX-WXX-1" },
        ],
        Phones =
        [
            new()
            {
                Id = "p1", Text = "(800) 555-0142 ext. 7", Offset = 100, Length = 21, E164 = "+18005550142", National = "8005550142",
                Country = "US", Extension = "7", Kind = PhoneKind.TollFree, Label = "domestic",
            },
        ],
        Emails =
        [
            new() { Id = "e1", Text = "ir@Lumenode.example", Offset = 130, Length = 19, Address = "ir@lumenode.example", Domain = "lumenode.example" },
        ],
        Dosages =
        [
            new()
            {
                Id = "x1", Text = "12.5 mCi/m²", Offset = 200, Length = 11, Value = 12.5m, Unit = "mCi/m2",
                Si = new() { Value = 462.5m, Unit = "MBq/m2" },
                Schedule = new() { Times = 3, Over = "P6W", Every = "P2W", Infusion = "PT30M" },
            },
            new()
            {
                Id = "x2", Text = "1 to 2 mCi", Offset = 220, Length = 10, Low = 1, High = 2, Unit = "mCi",
                Si = new() { Low = 37, High = 74, Unit = "MBq" },
            },
            new()
            {
                Id = "x3", Text = "50/75/100 MBq", Offset = 240, Length = 13, Values = [50, 75, 100], Unit = "MBq",
                Si = new() { Values = [50, 75, 100], Unit = "MBq" },
            },
        ],
        Durations =
        [
            new() { Id = "u1", Text = "26.2 months", Offset = 300, Length = 11, Iso8601 = "P26.2M", Approximate = true, Comparator = Comparator.AtLeast },
            new() { Id = "u2", Text = "18-75 years old", Offset = 320, Length = 15, Kind = DurationKind.Age, Low = "P18Y", High = "P75Y" },
        ],
        Contacts =
        [
            new()
            {
                Id = "c1", Name = "Ada Vogel", Title = "Head of Investor Relations", Organization = "Lumenode AG",
                Kind = ContactKind.Investor, Phones = ["p1"], Emails = ["e1"], Offset = 90, Length = 60,
            },
        ],
        Events =
        [
            new()
            {
                Id = "v1", Kind = EventKind.ConferenceCall, Title = "First quarter results call", Date = "d3",
                Start = "2026-05-12T17:00:00-04:00", TimeZone = "America/New_York",
                DialIn = [new() { Phone = "p1", Label = "domestic" }], Replay = [new() { Phone = "p1", Label = "tollFree" }],
                ConferenceId = "4471290", ReplayUntil = "2026-05-26", Urls = ["https://ir.lumenode.example/call"],
                Offset = 20, Length = 400,
            },
        ],
        Warnings = [new("encodingGuessed", "It was read as Windows-1252.")],
    };

    public static Extraction Failed { get; } =
        Extraction.Failed("emptyInput", "\"a.txt\" is empty.", new() { Name = "a.txt", Length = 0 });
}
