using FollowUp.Application.Json;
using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Stored;

/// <summary>Reads the frozen samples.</summary>
internal static class Sample
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Stored", "v1");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static Case Case(string state) => StoredJson.ReadCase(Text("case." + state));

    public static T Fact<T>(string type)
        where T : CaseEvent => Assert.IsType<T>(StoredJson.ReadEvent(Text("event." + type)));
}
