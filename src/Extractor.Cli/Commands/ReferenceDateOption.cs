using System.CommandLine;
using NodaTime;

namespace Extractor.Cli.Commands;

/// <summary>The option <c>--reference-date</c> of every command that reads single releases.</summary>
internal static class ReferenceDateOption
{
    /// <summary>The option. Without it, relative dates count from the release's own date.</summary>
    public static Option<LocalDateTime?> Create() => new("--reference-date")
    {
        Description = $"What \"yesterday\" counts from, for instance {ReferenceDate.Example}. Otherwise the date of the release.",
        HelpName = "DATE",
        CustomParser = argument =>
        {
            var date = ReferenceDate.Parse(argument.Tokens[0].Value);
            if (date is null)
                argument.AddError($"\"{argument.Tokens[0].Value}\" is not a reference date. Write it as {ReferenceDate.Example}.");
            return date;
        },
    };
}
