using System.Globalization;

namespace Extractor.Cli.Files;

/// <summary>What was found, for people to read: a contact, an event or a mention.</summary>
/// <param name="Type">contact, event, date, phone, email, dosage or duration.</param>
/// <param name="Id">Its id in the document.</param>
/// <param name="Text">A mention as it is printed, a contact's or event's name.</param>
/// <param name="Value">Its normalized value, in short.</param>
/// <param name="Details">What else is known, with commas between.</param>
/// <param name="Offset">Where it starts in the text, in UTF-16 code units.</param>
internal readonly record struct Finding(string Type, string Id, string? Text, string? Value, string? Details, int Offset)
{
    /// <summary>Whether its text is a piece of the release's.</summary>
    public bool IsMention => Type is not ("contact" or "event");

    /// <summary>Contacts, events, then mentions by type.</summary>
    public static IEnumerable<Finding> All(Extraction extraction)
    {
        var phones = extraction.Phones.ToDictionary(p => p.Id, p => p.E164 ?? p.Text);
        var emails = extraction.Emails.ToDictionary(e => e.Id, e => e.Address);
        foreach (var c in extraction.Contacts)
            yield return new("contact", c.Id, c.Name ?? c.Organization, CamelCase(c.Kind), Join(
                [c.Title, c.Name is null ? null : c.Organization, .. c.Phones.Select(id => phones.GetValueOrDefault(id, id)),
                    .. c.Emails.Select(id => emails.GetValueOrDefault(id, id))]), c.Offset);
        foreach (var e in extraction.Events)
            yield return new("event", e.Id, e.Title ?? CamelCase(e.Kind), $"{e.Start} {e.TimeZone}".Trim(), Join(
                [e.Title is null ? null : CamelCase(e.Kind), .. e.DialIn.Select(p => Number("dial-in", p)),
                    .. e.Replay.Select(p => Number("replay", p)), Named("until", e.ReplayUntil), Named("ID", e.ConferenceId), .. e.Urls]),
                e.Offset);
        foreach (var d in extraction.Dates)
            yield return new("date", d.Id, d.Text, d.End is null ? d.Start ?? d.Timex : $"{d.Start}..{d.End}",
                Join(CamelCase(d.Kind), d.TimeZone, d.Timex == d.Start ? null : d.Timex, d.Modifier, d.Relative ? "relative" : null), d.Offset);
        foreach (var p in extraction.Phones)
            yield return new("phone", p.Id, p.Text, p.E164 ?? p.National,
                Join(Named("ext.", p.Extension), p.Country, CamelCase(p.Kind), p.Label), p.Offset);
        foreach (var e in extraction.Emails)
            yield return new("email", e.Id, e.Text, e.Address, null, e.Offset);
        foreach (var d in extraction.Dosages)
            yield return new("dosage", d.Id, d.Text, Quantity(d.Value, d.Low, d.High, d.Values, d.Unit), Join(
                d.Si is { } si ? "= " + Quantity(si.Value, si.Low, si.High, si.Values, si.Unit) : null,
                d.Schedule?.Times is { } times ? string.Create(CultureInfo.InvariantCulture, $"{times} times") : null,
                Named("over", d.Schedule?.Over), Named("every", d.Schedule?.Every), Named("infusion", d.Schedule?.Infusion)),
                d.Offset);
        foreach (var u in extraction.Durations)
            yield return new("duration", u.Id, u.Text, u.Iso8601 ?? $"{u.Low}..{u.High}",
                Join(CamelCase(u.Kind), u.Approximate ? "approximate" : null, CamelCase(u.Comparator)), u.Offset);

        string Number(string use, EventPhone phone) => $"{use} {phone.Label} {phones.GetValueOrDefault(phone.Phone, phone.Phone)}".Replace("  ", " ");
    }

    /// <summary>Those parts that are known, with commas between.</summary>
    public static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Quantity(decimal? value, decimal? low, decimal? high, IReadOnlyList<decimal>? values, string unit) =>
        (values is not null ? string.Join('/', values.Select(Number)) : value is { } v ? Number(v) : $"{Number(low)}..{Number(high)}") + " " + unit;

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal value) => Number((decimal?)value);

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string? CamelCase<T>(T value) =>
        value?.ToString() is { } name ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name) : null;
}
