namespace Extractor.Dates;

/// <summary>A date as it is printed, before it is resolved against the reference date.</summary>
internal sealed record DateExpression : Mention;
