using NodaTime;

namespace Extractor.Dates;

/// <summary>Resolves date expressions against a reference date.</summary>
/// <param name="reference">The moment that relative expressions count from.</param>
internal sealed class DateNormalizer(LocalDateTime? reference)
{
    /// <summary>The mention with its values; null when the expression turns out to name no date.</summary>
    public DateMention? Normalize(DateExpression expression) => reference is null ? null : new()
    {
        Text = expression.Text,
        Offset = expression.Offset,
        Length = expression.Length,
        Kind = DateKind.Date,
    };
}
