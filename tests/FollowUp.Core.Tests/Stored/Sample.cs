using FollowUp.Application.Json;
using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Stored;

/// <summary>Reads the frozen samples.</summary>
internal static class Sample
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Stored", "v1");

    /// <summary>The samples of the second version, beside which those of the first stay as they are.</summary>
    public static string SecondFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Stored", "v2");

    public static string Text(string name) => File.ReadAllText(
        new[] { Folder, SecondFolder }.Select(folder => Path.Combine(folder, name + ".json")).First(File.Exists));

    public static Case Case(string state) => StoredJson.ReadCase(Text("case." + state));

    public static T Fact<T>(string type)
        where T : CaseEvent => Assert.IsType<T>(StoredJson.ReadEvent(Text("event." + type)));
}
