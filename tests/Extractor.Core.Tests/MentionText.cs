using System.Globalization;
using System.Text.Json;

namespace Extractor.Tests;

/// <summary>Mentions as they are written in the samples' tables: their characters between backquotes, and which of those in the text.</summary>
internal static class MentionText
{
    /// <summary>The sections of a sample that list mentions, and how.</summary>
    public static IReadOnlyDictionary<string, Func<Extraction, string, List<Dictionary<string, string?>>>> Sections { get; } =
        new Dictionary<string, Func<Extraction, string, List<Dictionary<string, string?>>>>
        {
            ["Dates"] = (extraction, text) => Cells(text, extraction.Dates, date => new()
            {
                ["kind"] = CamelCase(date.Kind),
                ["start"] = date.Start,
                ["end"] = date.End,
                ["zone"] = date.TimeZone,
                ["modifier"] = date.Modifier,
                ["relative"] = date.Relative ? "yes" : null,
            }),
            ["Phones"] = (extraction, text) => Cells(text, extraction.Phones, phone => new() { ["e164"] = phone.E164, ["extension"] = phone.Extension, ["label"] = phone.Label }),
            ["Emails"] = (extraction, text) => Cells(text, extraction.Emails, email => new() { ["address"] = email.Address }),
            ["Dosages"] = (extraction, text) => Cells(text, extraction.Dosages, dosage => new()
            {
                ["value"] = Value(dosage),
                ["unit"] = dosage.Unit,
                ["schedule"] = Schedule(dosage.Schedule),
            }),
            ["Durations"] = (extraction, text) => Cells(text, extraction.Durations, duration => new()
            {
                ["iso8601"] = duration.Iso8601 ?? $"{duration.Low}..{duration.High}",
                ["kind"] = CamelCase(duration.Kind),
            }),
        };

    private static List<Dictionary<string, string?>> Cells<T>(string text, IEnumerable<T> mentions, Func<T, Dictionary<string, string?>> values)
        where T : Mention =>
        [.. mentions.Select(mention => new Dictionary<string, string?>(values(mention)) { ["Text"] = $"`{Escape(mention.Text)}`", ["nth"] = Nth(text, mention).ToString(CultureInfo.InvariantCulture) })];

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u00A0", "\\u00A0", StringComparison.Ordinal).Replace("\u00AD", "\\u00AD", StringComparison.Ordinal);

    private static int Nth(string text, Mention mention)
    {
        var nth = 0;
        for (var at = text.IndexOf(mention.Text, StringComparison.Ordinal); at >= 0 && at <= mention.Offset; at = text.IndexOf(mention.Text, at + 1, StringComparison.Ordinal)) nth++;
        return nth;
    }

    private static string Value(DosageMention dosage) =>
        dosage.Values is { } values ? string.Join(", ", values.Select(value => Number(value))) : dosage.Value is { } value ? Number(value) : $"{Number(dosage.Low)}..{Number(dosage.High)}";

    private static string? Schedule(DosingSchedule? schedule)
    {
        if (schedule is null) return null;
        string?[] parts =
        [
            schedule.Times is { } times ? $"times {times}" : null, schedule.Over is { } over ? $"over {over}" : null,
            schedule.Every is { } every ? $"every {every}" : null, schedule.Infusion is { } infusion ? $"infusion {infusion}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string CamelCase<T>(T value) => JsonNamingPolicy.CamelCase.ConvertName(value!.ToString()!);
}
