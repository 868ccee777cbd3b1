using FollowUp.Application.Json;
using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Stored;

/// <summary>Reads the frozen samples.</summary>
internal static class Sample
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Stored");

    /// <summary>Every sample by its name; each version adds those of what it stores for the first time.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Files[name]);

    public static Case Case(string state) => StoredJson.ReadCase(Text("case." + state));

    public static T Fact<T>(string type)
        where T : CaseEvent => Assert.IsType<T>(StoredJson.ReadEvent(Text("event." + type)));
}
