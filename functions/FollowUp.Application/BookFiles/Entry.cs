namespace FollowUp.Application.BookFiles;

/// <summary>Reads a value; null, and a finding, if it is not what it ought to be.</summary>
internal delegate T? Reading<T>(Located value, Findings findings);

/// <summary>
/// One object of a book file, read member by member. A mistake becomes a finding and the value a default, so that the rest is still
/// looked at: what was read counts only if there are no findings in the end.
/// </summary>
internal sealed class Entry
{
    /// <summary>The member of a file by which an editor finds its schema.</summary>
    public const string SchemaPath = "$.$schema";

    private readonly Located.Fields _fields;
    private readonly Findings _findings;

    private Entry(Located.Fields fields, Findings findings) => (_fields, _findings) = (fields, findings);

    /// <summary>The object itself.</summary>
    public Located.Fields Node => _fields;

    /// <summary>Takes a value that must be an object with no other members than those known; at the root <c>$schema</c> is one.</summary>
    public static Entry? Of(Located? value, Findings findings, params string[] known)
    {
        if (value is not Located.Fields fields)
        {
            if (value is not null) findings.Add(value, $"must be an object with {Listed(known)}, not {value.Kind}");
            return null;
        }

        foreach (var member in fields.Members.Where(m => !known.Contains(m.Name) && m.Value.Path != SchemaPath))
        {
            findings.Add(member.Line, member.Value.Path, $"'{member.Name}' is not known here; known are {Listed(known)}");
        }

        return new Entry(fields, findings);
    }


    /// <summary>A member that must be there.</summary>
    public T? Required<T>(string name, Reading<T> read)
    {
        if (_fields.Find(name) is { } value) return read(value, _findings);
        _findings.Add(_fields, $"'{name}' is missing");
        return default;
    }

    /// <summary>A member that may be left out or null.</summary>
    public T? Optional<T>(string name, Reading<T> read) =>
        _fields.Find(name) is { } value and not Located.Nothing ? read(value, _findings) : default;

    /// <summary>The items of a list that must be there, each read; those that cannot be read are left out.</summary>
    public IReadOnlyList<T> List<T>(string name, Reading<T> read)
        where T : class =>
        Required(name, Values.List) is { } list ? [.. list.Items.Select(item => read(item, _findings)).OfType<T>()] : [];

    /// <summary>As <see cref="List"/>, for a list that may be left out.</summary>
    public IReadOnlyList<T> OptionalList<T>(string name, Reading<T> read)
        where T : class =>
        _fields.Find(name) is null or Located.Nothing ? [] : List(name, read);

    private static string Listed(string[] names) => string.Join(", ", names);
}
