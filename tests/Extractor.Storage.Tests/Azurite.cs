using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Extractor.Storage.Tests;

/// <summary>The storage emulator on ports of its own, started before the tests of the collection and ended after them.</summary>
public class Azurite : IAsyncLifetime
{
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Accounts beside the emulator's own one, which is not there when these are: NAME:KEY, separated by ';'.</summary>
    private protected string? Accounts { get; init; }

    /// <summary>A container that no other test uses; it does not exist yet.</summary>
    public IItemContainer NewContainer() => Containers.Open(Url("devstoreaccount1") + $"/test-{Guid.NewGuid():N}");

    private protected string Url(string account) => $"http://127.0.0.1:{port}/{account}";

    public async Task InitializeAsync()
    {
        string[] arguments =
        [
            "--yes", "azurite@3.35.0", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
            "--blobPort", Text(port), "--queuePort", Text(FreePort()), "--tablePort", Text(FreePort()),
        ];
        var start = new ProcessStartInfo("npx", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var preload = Path.Combine(AppContext.BaseDirectory, "azurite-by-name.cjs").Replace('\\', '/');
        start.Environment["NODE_OPTIONS"] = $"--require \"{preload}\"";
        if (Accounts is not null)
            start.Environment["AZURITE_ACCOUNTS"] = Accounts;
        if (OperatingSystem.IsWindows())
            (start.FileName, start.Arguments) = ("cmd", "/c npx " + string.Join(' ', arguments));
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("The storage tests run Azurite with npx, which is not there. Install Node.js 20 or later.");
        }
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        for (var patience = Stopwatch.StartNew(); !await Answers();)
        {
            if (process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(2))
            {
                await DisposeAsync();
                throw new InvalidOperationException(
                    "Azurite did not start. Try \"npx --yes azurite@3.35.0\". It said: " + string.Join('\n', await said));
            }
            await Task.Delay(100);
        }
    }

    public async Task DisposeAsync()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>A port of this machine that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// An emulator with an account for inputs and another for outputs, for tests with many blobs: the time it takes over a blob
/// grows with the number of blobs in its account, and with a SAS.
/// </summary>
public sealed class LargeAzurite : Azurite
{
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    public LargeAzurite() => Accounts = $"inputs:{key};outputs:{key}";

    public IItemContainer Inputs => Open("inputs");

    public IItemContainer Outputs => Open("outputs");

    /// <summary>The connection string of an account.</summary>
    public string Connection(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint={Url(account)}";

    private IItemContainer Open(string account) => Containers.Open("blob:releases", Connection(account));
}

[CollectionDefinition(nameof(Azurite))]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
