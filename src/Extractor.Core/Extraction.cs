using System.Text.Json.Serialization;
using Extractor.Json;

namespace Extractor;

/// <summary>Everything found in one release: the output document, schema version 1.0.</summary>
/// <remarks>
/// Offsets and lengths count UTF-16 code units of the decoded text; mentions are sorted by offset.
/// For every mention, <c>text[offset..(offset + length)]</c> equals <see cref="Mention.Text"/>.
/// </remarks>
public sealed record Extraction
{
    /// <summary>The version of the output contract that this document follows.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>Whether the release could be read.</summary>
    public ExtractionStatus Status { get; init; }

    /// <summary>Why the release could not be read; present exactly when <see cref="Status"/> is failed.</summary>
    public ExtractionError? Error { get; init; }

    /// <summary>Where the text came from.</summary>
    public SourceInfo? Source { get; init; }

    /// <summary>What read it.</summary>
    public ExtractorInfo Extractor { get; init; } = new();

    /// <summary>The release's own header.</summary>
    public ReleaseInfo? Release { get; init; }

    /// <summary>Dates, times, periods and recurring times, ids d1, d2, ...</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Phone and fax numbers, ids p1, p2, ...</summary>
    public IReadOnlyList<PhoneMention> Phones { get; init; } = [];

    /// <summary>Email addresses, ids e1, e2, ...</summary>
    public IReadOnlyList<EmailMention> Emails { get; init; } = [];

    /// <summary>Doses and concentrations, ids x1, x2, ...</summary>
    public IReadOnlyList<DosageMention> Dosages { get; init; } = [];

    /// <summary>Durations and ages, ids u1, u2, ...</summary>
    public IReadOnlyList<DurationMention> Durations { get; init; } = [];

    /// <summary>Who to reach, and how.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>What happens when, and how to take part.</summary>
    public IReadOnlyList<ReleaseEvent> Events { get; init; } = [];

    /// <summary>What a reader should know about this result.</summary>
    public IReadOnlyList<ExtractionWarning> Warnings { get; init; } = [];

    /// <summary>A document for an input that cannot be read, however often it is tried.</summary>
    /// <param name="code">A stable camelCase code that programs can branch on.</param>
    /// <param name="message">One sentence for people: what is wrong with which input, and what to do.</param>
    /// <param name="source">The input.</param>
    public static Extraction Failed(string code, string message, SourceInfo? source = null) =>
        new() { Status = ExtractionStatus.Failed, Error = new(code, message), Source = source };
}

/// <summary>Whether a release could be read.</summary>
[JsonConverter(typeof(CamelCaseConverter<ExtractionStatus>))]
public enum ExtractionStatus
{
    /// <summary>The text was read; the lists say what it holds.</summary>
    Extracted,

    /// <summary>The input is not text that can be read; trying again gives the same result.</summary>
    Failed,
}

/// <summary>Why an input could not be read.</summary>
/// <param name="Code">A stable camelCase code, for instance unsupportedContent, emptyInput or inputTooLarge.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ExtractionError(string Code, string Message);

/// <summary>Something a reader of the result should know.</summary>
/// <param name="Code">A stable camelCase code, for instance encodingGuessed.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ExtractionWarning(string Code, string Message);

/// <summary>The input that was read.</summary>
public sealed record SourceInfo
{
    /// <summary>The name of the blob or file, with '/' between folders.</summary>
    public string? Name { get; init; }

    /// <summary>The container it lies in.</summary>
    public string? Container { get; init; }

    /// <summary>The ETag of the version that was read.</summary>
    public string? Etag { get; init; }

    /// <summary>When that version was written, ISO 8601 in UTC.</summary>
    public string? LastModified { get; init; }

    /// <summary>The media type that the content was read as, for instance text/plain.</summary>
    public string? ContentType { get; init; }

    /// <summary>Length in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Length of the decoded text in UTF-16 code units.</summary>
    public int? Characters { get; init; }
}

/// <summary>The engine that read the release.</summary>
public sealed record ExtractorInfo
{
    /// <summary>The engine's version, SemVer.</summary>
    public string Version { get; init; } = ReleaseExtractor.Version;

    /// <summary>The culture the text was read in, for instance en-US.</summary>
    public string Culture { get; init; } = "en-US";
}

/// <summary>The header of a release.</summary>
public sealed record ReleaseInfo
{
    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The place in the dateline, as printed.</summary>
    public string? Location { get; init; }

    /// <summary>The day the release is dated, ISO 8601.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>The company that speaks.</summary>
    public string? Issuer { get; init; }

    /// <summary>Exchange and symbol, for instance Nasdaq:ABCD.</summary>
    public string? Ticker { get; init; }

    /// <summary>The wire service, as printed.</summary>
    public string? Wire { get; init; }
}

/// <summary>A stretch of the text that names a value.</summary>
public abstract record Mention
{
    private string id = "";

    /// <summary>Identifier within the document.</summary>
    [JsonPropertyOrder(-4)]
    public string Id { get => id; init => id = value; }

    /// <summary>The exact characters.</summary>
    [JsonPropertyOrder(-3)]
    public required string Text { get; init; }

    /// <summary>Where they start, in UTF-16 code units of the decoded text.</summary>
    [JsonPropertyOrder(-2)]
    public required int Offset { get; init; }

    /// <summary>How many UTF-16 code units they are.</summary>
    [JsonPropertyOrder(-1)]
    public required int Length { get; init; }

    /// <summary>Gives a mention that nobody has seen yet its place in the document.</summary>
    internal void Identify(string value) => id = value;
}

/// <summary>What a date mention names.</summary>
[JsonConverter(typeof(CamelCaseConverter<DateKind>))]
public enum DateKind
{
    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A time of day without a day.</summary>
    Time,

    /// <summary>A moment: day and time of day.</summary>
    DateTime,

    /// <summary>A span from a start to an exclusive end.</summary>
    Period,

    /// <summary>A set of times, such as every Monday.</summary>
    Recurring,
}

/// <summary>A date, time, period or recurring time.</summary>
public sealed record DateMention : Mention
{
    /// <summary>What is named.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>ISO 8601: 2014-05-14, 17:00:00, 2014-05-14T17:00:00 with the UTC offset when a zone is printed.</summary>
    public string? Start { get; init; }

    /// <summary>The exclusive end of a period, in the form of <see cref="Start"/>; a range of clock times ends at the printed end.</summary>
    public string? End { get; init; }

    /// <summary>IANA zone, for instance America/New_York, when one is printed.</summary>
    public string? TimeZone { get; init; }

    /// <summary>TIMEX3 value (ISO-TimeML), for instance 2014-Q1.</summary>
    public string? Timex { get; init; }

    /// <summary>True when the reference date was needed for more than a missing year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Relative { get; init; }

    /// <summary>TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE or ON_OR_AFTER.</summary>
    public string? Modifier { get; init; }
}

/// <summary>What a phone number reaches, as far as the number itself tells.</summary>
[JsonConverter(typeof(CamelCaseConverter<PhoneKind>))]
public enum PhoneKind
{
    /// <summary>Free for the caller.</summary>
    TollFree,

    /// <summary>A fixed line, or one that the numbering plan does not tell from a mobile.</summary>
    FixedLine,

    /// <summary>A mobile phone.</summary>
    Mobile,

    /// <summary>Shared cost or a service number.</summary>
    SharedCost,

    /// <summary>Premium rate.</summary>
    PremiumRate,
}

/// <summary>A phone or fax number.</summary>
public sealed record PhoneMention : Mention
{
    /// <summary>ITU-T E.164, for instance +18886468293.</summary>
    public string? E164 { get; init; }

    /// <summary>The national (significant) number, digits only.</summary>
    public string? National { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country.</summary>
    public string? Country { get; init; }

    /// <summary>Extension, digits only.</summary>
    public string? Extension { get; init; }

    /// <summary>What it reaches, when the numbering plan tells.</summary>
    public PhoneKind? Kind { get; init; }

    /// <summary>What the text calls it: domestic, international, tollFree, fax, mobile, replay, ...</summary>
    public string? Label { get; init; }
}

/// <summary>An email address.</summary>
public sealed record EmailMention : Mention
{
    /// <summary>The address with its domain in lower case.</summary>
    public required string Address { get; init; }

    /// <summary>The domain in lower case.</summary>
    public required string Domain { get; init; }
}

/// <summary>A dose, an activity or a concentration.</summary>
public sealed record DosageMention : Mention
{
    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a printed range, in <see cref="Unit"/>.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a printed range, in <see cref="Unit"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>The values of a printed list such as 50/75/100 MBq, in <see cref="Unit"/>.</summary>
    public IReadOnlyList<decimal>? Values { get; init; }

    /// <summary>UCUM code, for instance mCi/m2.</summary>
    public required string Unit { get; init; }

    /// <summary>The same activity in becquerels (1 Ci = 37 GBq).</summary>
    public SiQuantity? Si { get; init; }

    /// <summary>How it is given, when the sentence says so.</summary>
    public DosingSchedule? Schedule { get; init; }
}

/// <summary>A quantity in SI units.</summary>
public sealed record SiQuantity
{
    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range, in <see cref="Unit"/>.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range, in <see cref="Unit"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>The values of a list, in <see cref="Unit"/>.</summary>
    public IReadOnlyList<decimal>? Values { get; init; }

    /// <summary>UCUM code, for instance MBq/m2.</summary>
    public required string Unit { get; init; }
}

/// <summary>How a dose is given.</summary>
public sealed record DosingSchedule
{
    /// <summary>How many times.</summary>
    public int? Times { get; init; }

    /// <summary>The time all of them take, ISO 8601 duration.</summary>
    public string? Over { get; init; }

    /// <summary>The time from one to the next, ISO 8601 duration.</summary>
    public string? Every { get; init; }

    /// <summary>How long one infusion takes, ISO 8601 duration.</summary>
    public string? Infusion { get; init; }
}

/// <summary>What a duration measures.</summary>
[JsonConverter(typeof(CamelCaseConverter<DurationKind>))]
public enum DurationKind
{
    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A person's age.</summary>
    Age,
}

/// <summary>How a printed bound relates to the value.</summary>
[JsonConverter(typeof(CamelCaseConverter<Comparator>))]
public enum Comparator
{
    /// <summary>More than the value.</summary>
    Over,

    /// <summary>The value or more.</summary>
    AtLeast,

    /// <summary>The value or less.</summary>
    UpTo,

    /// <summary>Less than the value.</summary>
    LessThan,
}

/// <summary>A length of time or an age.</summary>
public sealed record DurationMention : Mention
{
    /// <summary>Duration or age.</summary>
    public DurationKind Kind { get; init; }

    /// <summary>ISO 8601 duration, for instance P26.2M or PT30M.</summary>
    public string? Iso8601 { get; init; }

    /// <summary>The lower end of a printed range, ISO 8601 duration.</summary>
    public string? Low { get; init; }

    /// <summary>The upper end of a printed range, ISO 8601 duration.</summary>
    public string? High { get; init; }

    /// <summary>True when the text says about, nearly or the like.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Approximate { get; init; }

    /// <summary>The printed bound, if any.</summary>
    public Comparator? Comparator { get; init; }
}

/// <summary>What a contact is for.</summary>
[JsonConverter(typeof(CamelCaseConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>The text does not say.</summary>
    Unspecified,

    /// <summary>Investor relations.</summary>
    Investor,

    /// <summary>Press and media.</summary>
    Media,

    /// <summary>The company in general.</summary>
    Company,

    /// <summary>Medical information or trial enquiries.</summary>
    Medical,
}

/// <summary>Someone to reach.</summary>
public sealed record Contact
{
    /// <summary>Identifier within the document: c1, c2, ...</summary>
    public string Id { get; init; } = "";

    /// <summary>The person, as printed.</summary>
    public string? Name { get; init; }

    /// <summary>The person's title, as printed.</summary>
    public string? Title { get; init; }

    /// <summary>The organization, as printed.</summary>
    public string? Organization { get; init; }

    /// <summary>What the contact is for.</summary>
    public ContactKind Kind { get; init; }

    /// <summary>Ids of phone mentions.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Ids of email mentions.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Where the contact starts in the text.</summary>
    public int Offset { get; init; }

    /// <summary>How many UTF-16 code units it covers.</summary>
    public int Length { get; init; }
}

/// <summary>What kind of event it is.</summary>
[JsonConverter(typeof(CamelCaseConverter<EventKind>))]
public enum EventKind
{
    /// <summary>A conference call.</summary>
    ConferenceCall,

    /// <summary>A webcast without a call.</summary>
    Webcast,

    /// <summary>A presentation at someone's conference.</summary>
    Presentation,

    /// <summary>A meeting or conference.</summary>
    Meeting,

    /// <summary>A day by which something is due.</summary>
    Deadline,
}

/// <summary>Something that happens at a time.</summary>
public sealed record ReleaseEvent
{
    /// <summary>Identifier within the document: v1, v2, ...</summary>
    public string Id { get; init; } = "";

    /// <summary>What kind of event.</summary>
    public EventKind Kind { get; init; }

    /// <summary>Its title, as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the date mention that says when.</summary>
    public string? Date { get; init; }

    /// <summary>That mention's start.</summary>
    public string? Start { get; init; }

    /// <summary>That mention's IANA zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Numbers to take part.</summary>
    public IReadOnlyList<EventPhone> DialIn { get; init; } = [];

    /// <summary>Numbers to listen later.</summary>
    public IReadOnlyList<EventPhone> Replay { get; init; } = [];

    /// <summary>Conference ID or passcode, as printed.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The day until which the replay can be heard, ISO 8601.</summary>
    public string? ReplayUntil { get; init; }

    /// <summary>Web addresses of the event, as printed.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Where the event's text starts.</summary>
    public int Offset { get; init; }

    /// <summary>How many UTF-16 code units it covers.</summary>
    public int Length { get; init; }
}

/// <summary>A phone number's part in an event.</summary>
public sealed record EventPhone
{
    /// <summary>Id of the phone mention.</summary>
    public required string Phone { get; init; }

    /// <summary>What the text calls it there.</summary>
    public string? Label { get; init; }
}
