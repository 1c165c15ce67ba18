using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Storage.Tests;

/// <summary>The storage emulator on ports of its own, started before the tests of the collection and ended after them.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>A container that no other test uses; it does not exist yet.</summary>
    public IItemContainer NewContainer() => Containers.Open($"http://127.0.0.1:{port}/devstoreaccount1/test-{Guid.NewGuid():N}");

    public async Task InitializeAsync()
    {
        string[] arguments =
        [
            "--yes", "azurite@3.35.0", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
            "--blobPort", Text(port), "--queuePort", Text(FreePort()), "--tablePort", Text(FreePort()),
        ];
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npx", .. arguments]) : new("npx", arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var preload = Path.Combine(AppContext.BaseDirectory, "azurite-by-name.cjs").Replace('\\', '/');
        start.Environment["NODE_OPTIONS"] = $"--require \"{preload}\"";
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

[CollectionDefinition(nameof(Azurite))]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
