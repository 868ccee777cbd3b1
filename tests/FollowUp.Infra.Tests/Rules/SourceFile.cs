namespace FollowUp.Infra.Tests.Rules;

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);

internal static class Sources
{
    /// <summary>Every C# file under a folder of the root, without what a build leaves there.</summary>
    public static IEnumerable<SourceFile> Under(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj")
        orderby path
        select new SourceFile(path, File.ReadAllLines(file));
}
