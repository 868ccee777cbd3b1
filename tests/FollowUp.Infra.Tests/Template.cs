using FollowUp.Infra.Tests.Reading;

namespace FollowUp.Infra.Tests;

/// <summary>Every Bicep file of the repository, read once.</summary>
internal static class Template
{
    public static IReadOnlyList<BicepFile> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(BicepFile.Load)];

    public static BicepFile Main => File("main.bicep");

    public static BicepFile File(string name) => Files.Single(file => file.Name == name);

    /// <summary>A property of the only resource of a type in a file.</summary>
    public static Node Setting(string file, string type, string property) => File(file).TheResource(type).Value.Follow(property);

    /// <summary>The resources that all files make.</summary>
    public static IEnumerable<Declaration> Resources => Files.SelectMany(file => file.Resources);

    /// <summary>The app settings: every name that may be set, with its value.</summary>
    public static IReadOnlyDictionary<string, Node> AppSettings { get; } = File("app/api.bicep").The("resource", "settings")
        .Value.Follow("properties").Properties.ToDictionary(setting => setting.Key, setting => setting.Value);
}
