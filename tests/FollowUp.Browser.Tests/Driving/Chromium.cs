using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>The browser of this machine; the tests bring none along.</summary>
internal static class Chromium
{
    /// <summary>Names a browser that is found nowhere else.</summary>
    public const string Variable = "FOLLOWUP_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>Where it is; null if there is none.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + suffix))).FirstOrDefault(File.Exists);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,

        // The sandbox wants rights that a container's root has not; what is opened here is our own page.
        Args = ["--no-sandbox", "--disable-dev-shm-usage"],
    });
}
