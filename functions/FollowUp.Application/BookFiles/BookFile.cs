namespace FollowUp.Application.BookFiles;

/// <summary>One file of the books: its name, its JSON and what is wrong with it.</summary>
internal sealed class BookFile
{
    private BookFile(string name, Located? root, Findings findings) => (Name, Root, Findings) = (name, root, findings);

    /// <summary>Its name, as in <c>templates/en.json</c>.</summary>
    public string Name { get; }

    /// <summary>Its JSON; null if there is none or it cannot be read.</summary>
    public Located? Root { get; }

    /// <summary>What is wrong with it.</summary>
    public Findings Findings { get; }

    /// <summary>The hash of what it says.</summary>
    public string Version => Root is null ? "" : ContentVersion.Of(Root);

    /// <summary>Opens a file; that it is missing is a finding.</summary>
    public static BookFile Open(IReadOnlyDictionary<string, string> files, string name)
    {
        var findings = new Findings(name);
        if (files.TryGetValue(name, out var text)) return new BookFile(name, LocatedReader.Read(text, "$", findings), findings);
        findings.Add(1, "$", "the file is missing");
        return new BookFile(name, null, findings);
    }
}
