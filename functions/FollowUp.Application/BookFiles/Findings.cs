namespace FollowUp.Application.BookFiles;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class Findings(string file)
{
    private readonly List<BookError> _errors = [];

    /// <summary>What was found, in the order of the lines.</summary>
    public IEnumerable<BookError> Errors => _errors.OrderBy(e => e.Line);

    /// <summary>True if nothing is wrong so far.</summary>
    public bool IsClean => _errors.Count == 0;

    /// <summary>Notes a mistake at a line.</summary>
    public void Add(int line, string path, string message) => _errors.Add(new BookError(file, line, path, message));

    /// <summary>Notes a mistake of a value.</summary>
    public void Add(Located at, string message) => Add(at.Line, at.Path, message);

    /// <summary>Notes that a value is of another kind than it ought to be.</summary>
    public void AddExpected(Located at, string expected) => Add(at, $"must be {expected}, not {at.Kind}");

    /// <summary>Takes over what was found elsewhere in the file.</summary>
    public void AddAll(Findings others) => _errors.AddRange(others._errors);
}
