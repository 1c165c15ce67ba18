using Extractor.Cultures;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.NumberWithUnit;
using NodaTime;
using Names = Microsoft.Recognizers.Text.Culture;

namespace Extractor.Recognizers;

/// <summary>Reads dates and durations through Microsoft.Recognizers.Text.</summary>
/// <remarks>
/// The library looks up .NET cultures by name. A program in globalization-invariant mode that uses it sets
/// PredefinedCulturesOnly to false.
/// </remarks>
public sealed class RecognizersReader : ICultureReader
{
    private const string TypePrefix = "datetimeV2.";

    /// <summary>The languages with a date and time model, and the library's name for each.</summary>
    private static readonly Dictionary<string, string> Cultures = new(System.StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = Names.EnglishOthers,
        ["en-US"] = Names.English,
        ["de"] = Names.German,
        ["fr"] = Names.French,
        ["es"] = Names.Spanish,
        ["es-MX"] = Names.SpanishMexican,
        ["it"] = Names.Italian,
        ["pt"] = Names.Portuguese,
        ["nl"] = Names.Dutch,
        ["ja"] = Names.Japanese,
        ["zh"] = Names.Chinese,
        ["tr"] = Names.Turkish,
        ["hi"] = Names.Hindi,
    };

    /// <inheritdoc/>
    public bool Reads(string culture) => Find(culture) is not null;

    /// <inheritdoc/>
    public IEnumerable<TimeExpression> Read(string paragraph, string culture, LocalDateTime reference)
    {
        var name = Find(culture) ?? throw new ArgumentException($"{culture} is not read.", nameof(culture));
        var dates = DateTimeRecognizer.RecognizeDateTime(paragraph, name, DateTimeOptions.None, reference.ToDateTimeUnspecified(), fallbackToDefaultCulture: false);
        foreach (var result in dates)
        {
            if (Value(result) is not { } value || !value.TryGetValue("timex", out var timex)) continue;
            yield return Expression(result, Kind(result), timex, value.GetValueOrDefault("Mod"));
        }

        // English has one model of ages, whatever its region.
        if (name == Names.EnglishOthers) name = Names.English;
        if (!dates.Exists(result => Kind(result) == TimeExpressionKind.Duration)) yield break;
        foreach (var result in NumberWithUnitRecognizer.RecognizeAge(paragraph, name)) yield return Expression(result, TimeExpressionKind.Age, "");
    }

    private static string? Find(string culture) =>
        Cultures.TryGetValue(culture, out var name) || Cultures.TryGetValue(culture.Split('-')[0], out name) ? name : null;

    // The first of several values is the one as printed; the others are later or earlier ones that fit too.
    private static Dictionary<string, string>? Value(ModelResult result) =>
        result.Resolution?.GetValueOrDefault("values") is List<Dictionary<string, string>> { Count: > 0 } values ? values[0] : null;

    private static TimeExpressionKind Kind(ModelResult result) => result.TypeName switch
    {
        TypePrefix + "duration" => TimeExpressionKind.Duration,
        TypePrefix + "set" => TimeExpressionKind.Recurring,
        _ => TimeExpressionKind.Date,
    };

    // Its text is in small letters and its end inclusive; a span may start or end with a blank.
    private static TimeExpression Expression(ModelResult result, TimeExpressionKind kind, string timex, string? modifier = null)
    {
        var text = result.Text.AsSpan();
        var leading = text.Length - text.TrimStart().Length;
        return new(kind, result.Start + leading, Math.Max(0, result.End + 1 - result.Start - leading - (text.Length - text.TrimEnd().Length)), timex, modifier);
    }
}
