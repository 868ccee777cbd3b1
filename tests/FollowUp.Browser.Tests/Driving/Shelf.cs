using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>
/// Where pictures of the pages go: artifacts/screenshots, to be looked at. Those that README shows are written to docs/ when somebody asks for it.
/// </summary>
internal static class Shelf
{
    /// <summary>Set to anything, the pictures of README are made anew.</summary>
    public const string Variable = "FOLLOWUP_DOCS";

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Find();

    public static Task KeepAsync(IPage page, string name) => TakeAsync(page, Path.Combine(Root, "artifacts", "screenshots", name + ".png"), whole: true);

    /// <summary>Keeps what a screen shows, for README too.</summary>
    public static async Task KeepForReadmeAsync(IPage page, string name)
    {
        await TakeAsync(page, Path.Combine(Root, "artifacts", "screenshots", "readme-" + name + ".png"), whole: false);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
        {
            await TakeAsync(page, Path.Combine(Root, "docs", name + ".png"), whole: false);
        }
    }

    private static async Task TakeAsync(IPage page, string file, bool whole) => await page.ScreenshotAsync(new() { Path = file, FullPage = whole });

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FollowUp.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return folder.FullName;
    }
}
