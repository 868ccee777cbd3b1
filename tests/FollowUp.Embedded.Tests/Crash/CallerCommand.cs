using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>Something that a caller does. Its answer may also be that the case is in no state for it.</summary>
/// <param name="Title">What it is called here.</param>
/// <param name="Path">The last part of its path; empty for a flag.</param>
/// <param name="Body">Makes the body.</param>
internal sealed partial record CallerCommand(string Title, string Path, Func<Draw, JsonObject> Body)
{
    /// <summary>The role of who does it.</summary>
    public string By { get; init; } = "agent";

    /// <summary>Whether a case is likely to take it, from what was acknowledged of the case. Now and then it is drawn all the same.</summary>
    public Func<Acknowledged, bool> Fits { get; init; } = what => what.Standing == Standing.Runs;

    /// <summary>What it makes of the case; null if it leaves that as it is.</summary>
    public Standing? Makes { get; init; }

    /// <summary>True if the case shows a command that changed something. Its words are like no other's, so they are looked for.</summary>
    public required Func<JsonNode, JsonObject, bool> Shows { get; init; }

    /// <summary>True if no run need find a case that takes it in time.</summary>
    public bool NeedsLuck { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}

/// <summary>What a command is made of.</summary>
/// <param name="Key">Its key, and part of its words.</param>
/// <param name="Phone">The number of all the caller's customers.</param>
/// <param name="Category">The category of the case that it goes to.</param>
/// <param name="Other">The id of another case of the caller's.</param>
/// <param name="Random">The caller's dice.</param>
internal sealed record Draw(string Key, string Phone, string Category, string Other, Random Random)
{
    /// <summary>Words that no other command has.</summary>
    public string Words(string about) => $"{about} {Key}";

    /// <summary>A time from now on, as the API takes it.</summary>
    public static string In(double seconds) => Written(DateTimeOffset.UtcNow.AddSeconds(seconds));

    /// <summary>The last whole minute before a time from now on.</summary>
    public static string MinuteBefore(double seconds)
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(seconds);
        return Written(at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)));
    }

    private static string Written(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Where a case stands, as far as its caller knows.</summary>
internal enum Standing
{
    /// <summary>It has no answer yet.</summary>
    Runs,

    /// <summary>It has one.</summary>
    Answered,

    /// <summary>It ended without.</summary>
    Over,
}
