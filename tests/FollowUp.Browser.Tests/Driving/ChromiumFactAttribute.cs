namespace FollowUp.Browser.Tests.Driving;

/// <summary>A fact about pages; skipped, and said so, where there is no browser to see it with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = NoBrowser;

    /// <summary>Why tests in a browser are skipped here; null if they are not.</summary>
    public static string? NoBrowser { get; } = Chromium.Path is null
        ? $"There is no Chromium on this machine: install one (Debian: apt-get install chromium), or name it by {Chromium.Variable}."
        : null;
}

/// <summary>The same with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = ChromiumFactAttribute.NoBrowser;
}
