using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary>The option <c>--region</c> of every command that reads releases.</summary>
internal static class RegionOption
{
    /// <summary>The option. Without it, the region is that of the release's language.</summary>
    public static Option<string> Create() => new("--region")
    {
        Description = $"Two-letter country of phone numbers and numeric dates that name none: {Region.Example}. Otherwise the language's.",
        HelpName = "REGION",
        CustomParser = argument =>
        {
            var code = Region.Parse(argument.Tokens[0].Value);
            if (code is null)
                argument.AddError($"\"{argument.Tokens[0].Value}\" is not a region. Write its ISO 3166 code, for instance {Region.Example}.");
            return code;
        },
    };
}
