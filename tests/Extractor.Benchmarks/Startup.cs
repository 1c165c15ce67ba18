using System.Diagnostics;
using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>Measures the time from the start of a process to its first extraction.</summary>
internal static class Startup
{
    private const int Runs = 7;

    /// <summary>The median of some runs, in milliseconds.</summary>
    public static double Measure()
    {
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            using var process = Process.Start(Again("first-extraction", redirect: true))!;
            times[i] = double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
        }

        return times.Order().ElementAt(Runs / 2);
    }

    /// <summary>What the measured process does: one extraction, then it prints how long it has been there.</summary>
    public static int RunChild()
    {
        new ReleaseExtractor().Extract("Call +1 212 555 0142 or ir@example.com on May 14, 2014 at 5:00 p.m. ET about 15 mCi/m2 over 30 minutes.");
        var elapsed = DateTime.Now - Process.GetCurrentProcess().StartTime;
        Console.Write(elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>How to start this program once more.</summary>
    /// <param name="command">What it shall do.</param>
    /// <param name="redirect">Whether its output is read.</param>
    public static ProcessStartInfo Again(string command, bool redirect = false)
    {
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Startup).Assembly.Location, command] : [command];
        return new(Environment.ProcessPath!, arguments) { RedirectStandardOutput = redirect };
    }
}
