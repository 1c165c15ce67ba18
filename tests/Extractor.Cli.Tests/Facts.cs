namespace Extractor.Cli.Tests;

/// <summary>A fact about Unix shells, pipes and devices.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Needs a Unix shell.";
    }
}

/// <summary>A fact about access rights, which do not hold root back.</summary>
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "Needs a Unix user who is not root.";
    }
}

/// <summary>A fact about devices that only Linux has.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!File.Exists("/dev/full")) Skip = "There is no /dev/full here.";
    }
}
