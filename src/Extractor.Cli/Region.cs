using System.CommandLine;

namespace Extractor.Cli;

/// <summary>The written form of regions: ISO 3166-1 alpha-2.</summary>
internal static class Region
{
    public const string Example = "US, GB or DE";

    /// <summary>The region in capitals, or null for anything but two letters.</summary>
    public static string? Parse(string text) => text is [var a, var b] && char.IsAsciiLetter(a) && char.IsAsciiLetter(b) ? text.ToUpperInvariant() : null;

    /// <summary>The option <c>--region</c>, which always has a value.</summary>
    public static Option<string> Option() => new("--region")
    {
        Description = $"Two-letter country of phone numbers and numeric dates that name none: {Example}.",
        HelpName = "REGION",
        DefaultValueFactory = _ => "US",
        CustomParser = argument =>
        {
            var code = Parse(argument.Tokens[0].Value);
            if (code is null)
                argument.AddError($"\"{argument.Tokens[0].Value}\" is not a region. Write two letters, for instance {Example}.");
            return code;
        },
    };
}
