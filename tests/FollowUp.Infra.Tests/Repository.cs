using System.Runtime.CompilerServices;

namespace FollowUp.Infra.Tests;

/// <summary>The files that the tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new FileInfo(here).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "azure.yaml")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No azure.yaml above {here}.");
    }
}
