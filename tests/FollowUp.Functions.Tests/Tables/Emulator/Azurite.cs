using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FollowUp.Functions.Tests.Tables.Emulator;

/// <summary>
/// The storage emulator: the one that <c>FOLLOWUP_AZURITE</c> names by a connection string, or one that is started for this run, in memory
/// and on free ports of the loopback interface, and ends with it.
/// </summary>
internal static class Azurite
{
    private const string Account = "devstoreaccount1";

    // The emulator's published key: it guards nothing.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<Task<string?>> Started = new(StartAsync);

    /// <summary>Its connection string; null if there is none to be had.</summary>
    public static Task<string?> ConnectionAsync() =>
        Environment.GetEnvironmentVariable("FOLLOWUP_AZURITE") is { Length: > 0 } given ? Task.FromResult<string?>(given) : Started.Value;

    private static async Task<string?> StartAsync()
    {
        var (table, blob, queue) = (FreePort(), FreePort(), FreePort());
        string[] arguments =
        [
            "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--tableHost", "127.0.0.1", "--tablePort", table, "--blobHost", "127.0.0.1", "--blobPort", blob,
            "--queueHost", "127.0.0.1", "--queuePort", queue,
        ];
        var started = await RunAsync("azurite", arguments, table) || await RunAsync("npx", ["--no-install", "azurite", .. arguments], table);
        return started
            ? $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={At(table)};BlobEndpoint={At(blob)};QueueEndpoint={At(queue)};"
            : null;
    }

    private static string At(string port) => $"http://127.0.0.1:{port}/{Account}";

    private static async Task<bool> RunAsync(string program, IEnumerable<string> arguments, string port)
    {
        Process process;
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
        for (var waited = 0; waited < 300 && !process.HasExited; waited++)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        return false;
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
