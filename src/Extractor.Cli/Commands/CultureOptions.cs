using System.CommandLine;
using Extractor.Cultures;

namespace Extractor.Cli.Commands;

/// <summary>The options <c>--culture</c> and <c>--engine</c> of every command that reads releases, and what reads other languages.</summary>
internal static class CultureOptions
{
    /// <summary>What reads dates and durations in other languages, where it is built in.</summary>
#if RECOGNIZERS
    public static ICultureReader? Reader { get; } = new Recognizers.RecognizersReader();
#else
    public static ICultureReader? Reader => null;
#endif

    /// <summary>The option. Without it, the culture is found out for each release.</summary>
    public static Option<string> Culture() => new("--culture")
    {
        Description = $"The language of the releases: {Cultures.Culture.Example}. Otherwise it is found out for each.",
        HelpName = "CULTURE",
        CustomParser = argument =>
        {
            var culture = Cultures.Culture.Parse(argument.Tokens[0].Value);
            if (culture is null)
                argument.AddError($"\"{argument.Tokens[0].Value}\" is not a culture. Write for instance {Cultures.Culture.Example}.");
            return culture;
        },
    };

    /// <summary>The option, which always has a value.</summary>
    public static Option<Engine> Engine() => new("--engine")
    {
        Description = "What reads dates and durations of English releases: builtin or recognizers (Microsoft.Recognizers.Text).",
        HelpName = "ENGINE",
        CustomParser = argument =>
        {
            var name = argument.Tokens[0].Value;
            if (!Enum.TryParse<Engine>(name, ignoreCase: true, out var engine) || !Enum.IsDefined(engine) || char.IsAsciiDigit(name[0]))
                argument.AddError($"\"{name}\" is not an engine. Write builtin or recognizers.");
            else if (engine == Extractor.Engine.Recognizers && Reader is null)
                argument.AddError("Microsoft.Recognizers.Text is not built into this program. Build it in: dotnet build src/Extractor.Cli -p:WithRecognizers=true");
            return engine;
        },
    };
}
