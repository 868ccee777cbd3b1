using System.Text.Json;
using Microsoft.Playwright;

namespace FollowUp.Browser.Tests.Driving;

/// <summary>axe-core, which looks for what keeps people out of a page.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(Shelf.Root, "tests", "FollowUp.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Why pages are not checked; null if they are.</summary>
    public static string? Missing { get; } = ChromiumFactAttribute.NoBrowser
        ?? (!File.Exists(Script) ? "axe-core is not here: npm install --prefix tests/FollowUp.Browser.Tests" : null);

    /// <summary>The serious and critical findings of a page as it stands, each with where it is.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var violations = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })).violations"
            + ".map(one => ({ id: one.id, impact: one.impact, at: one.nodes.slice(0, 3).map(node => node.target.join(' ') + ' | ' + node.failureSummary) }))");
        return
        [
            .. violations.EnumerateArray()
                .Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(one => $"{one.GetProperty("id")}: {string.Join("; ", one.GetProperty("at").EnumerateArray())}"),
        ];
    }
}

/// <summary>A theory about what everybody can use; skipped, and said so, without a browser or axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Axe.Missing;
}
