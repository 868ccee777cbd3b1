using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FollowUp.Benchmarks.Http;

/// <summary>The real product as a process of its own, beside this one.</summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private Product(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens on the loopback.</summary>
    public int Port { get; }

    /// <summary>A token of an agent.</summary>
    public string Token { get; private set; } = "";

    /// <summary>From the start of the process to the first good answer of <c>/health/ready</c>.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Its resident memory in bytes.</summary>
    public long ResidentMemory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it on a folder with <c>followup.db</c>, or makes that, and waits until it is ready.</summary>
    public static async Task<Product> StartAsync(string folder)
    {
        var (port, tokens) = (FreePort.Find(), Path.Combine(folder, "tokens.json"));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", Path.Combine(AppContext.BaseDirectory, "FollowUp.Embedded.dll"), "serve",
                "--data", folder, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--tokens-out", tokens,
            },
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        var product = new Product(Process.Start(start)!, port);
        product._process.OutputDataReceived += (_, _) => { };
        product._process.BeginOutputReadLine();
        while (!await Connection.IsReadyAsync(port))
        {
            if (product._process.HasExited || clock.Elapsed > StartsWithin)
            {
                await product.DisposeAsync();
                throw new InvalidOperationException("The product did not become ready.");
            }

            await Task.Delay(5);
        }

        product.ReadyAfter = clock.Elapsed;
        product.Token = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(tokens))!["agent"];
        return product;
    }

    /// <summary>Waits until it has nothing left to do, so that it takes no time from what is measured next.</summary>
    public async Task RestAsync()
    {
        const double idle = 0.02;
        var look = TimeSpan.FromMilliseconds(300);
        var used = TimeSpan.MaxValue;
        while (used > idle * look)
        {
            _process.Refresh();
            var before = _process.TotalProcessorTime;
            await Task.Delay(look);
            _process.Refresh();
            used = _process.TotalProcessorTime - before;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
