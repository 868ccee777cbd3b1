using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace FollowUp.TestServers.Product;

/// <summary>The real product as a process of its own, on loopback, with a data folder that outlives it.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ProductProcess(Process process, string url, string tokensFile)
    {
        (_process, Url, TokensFile) = (process, url, tokensFile);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>The file in which it wrote its tokens.</summary>
    public string TokensFile { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the product and waits until it is ready.</summary>
    public static async Task<ProductProcess> StartAsync(
        string data, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null, int? port = null)
    {
        var url = $"http://127.0.0.1:{port ?? FreePort()}";
        var tokens = Path.Combine(data, "tokens.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] all =
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "FollowUp.Embedded.dll"), "serve",
            "--data", data, "--urls", url, "--tokens-out", tokens, .. arguments,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var product = new ProductProcess(Process.Start(start)!, url, tokens);
        await product.ReadyAsync();
        return product;
    }

    /// <summary>A client that signs in as the person of a role: agent, lead, supervisor or manager.</summary>
    public HttpClient ClientOf(string role)
    {
        var client = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(role));
        return client;
    }

    /// <summary>The token of the person of a role.</summary>
    public string TokenOf(string role) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(TokensFile))![role];

    /// <summary>Ends the process as a power cut would: SIGKILL, no word of warning.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var waited = Stopwatch.StartNew();
        while (await poll.WaitForNextTickAsync())
        {
            if (_process.HasExited || waited.Elapsed > ReadyWithin)
            {
                await KillAsync();
                throw new InvalidOperationException($"The product did not become ready:{Environment.NewLine}{Output}");
            }

            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
