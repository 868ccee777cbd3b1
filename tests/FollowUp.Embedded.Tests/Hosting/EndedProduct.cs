using System.Diagnostics;

namespace FollowUp.Embedded.Tests.Hosting;

/// <summary>What the product wrote in a process of its own that ended by itself.</summary>
internal sealed record EndedProduct(int ExitCode, string Output, string Error)
{
    public static async Task<EndedProduct> RunAsync(IEnumerable<string> arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "FollowUp.Embedded.dll"), "serve", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new EndedProduct(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill();
        }
    }
}
