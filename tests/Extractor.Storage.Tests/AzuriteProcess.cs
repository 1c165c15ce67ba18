using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Extractor.Storage.Tests;

/// <summary>The storage emulator as a process of its own, on ports that nothing else listens on.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private readonly int port = FreePort();
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private Process? process;

    /// <summary>The address of an account.</summary>
    public string Url(string account) => $"http://127.0.0.1:{port}/{account}";

    /// <summary>The connection string of an account that it was started with.</summary>
    public string Connection(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint={Url(account)}";

    /// <summary>Starts the emulator and waits until it answers.</summary>
    /// <param name="accounts">Accounts in place of the emulator's own one.</param>
    /// <exception cref="InvalidOperationException">It does not start; the message says what it said.</exception>
    public async Task StartAsync(params string[] accounts)
    {
        string[] arguments =
        [
            "--yes", "azurite@3.35.0", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
            "--blobPort", Text(port), "--queuePort", Text(FreePort()), "--tablePort", Text(FreePort()),
        ];
        var start = new ProcessStartInfo("npx", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var preload = Path.Combine(AppContext.BaseDirectory, "azurite-by-name.cjs").Replace('\\', '/');
        start.Environment["NODE_OPTIONS"] = $"--require \"{preload}\"";
        if (accounts.Length > 0)
            start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account}:{key}"));
        if (OperatingSystem.IsWindows())
            (start.FileName, start.Arguments) = ("cmd", "/c npx " + string.Join(' ', arguments));
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("Azurite is run with npx, which is not there. Install Node.js 20 or later.");
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

    /// <summary>Ends the emulator.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
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
