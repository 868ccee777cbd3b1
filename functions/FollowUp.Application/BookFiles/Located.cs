namespace FollowUp.Application.BookFiles;

/// <summary>A JSON value that knows where it stands, so that whatever is wrong with it can be found.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Path">Its JSON path.</param>
internal abstract record Located(int Line, string Path)
{
    /// <summary>What it is, for people.</summary>
    public abstract string Kind { get; }

    /// <summary>A text.</summary>
    public sealed record Text(int Line, string Path, string Value) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => "a text";
    }

    /// <summary>A number.</summary>
    public sealed record Number(int Line, string Path, double Value) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => "a number";
    }

    /// <summary>True or false.</summary>
    public sealed record Flag(int Line, string Path, bool Value) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => Value ? "true" : "false";
    }

    /// <summary>The word null.</summary>
    public sealed record Nothing(int Line, string Path) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => "null";
    }

    /// <summary>A list.</summary>
    public sealed record List(int Line, string Path, IReadOnlyList<Located> Items) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>An object, its members in the order of the file; no name stands twice.</summary>
    public sealed record Fields(int Line, string Path, IReadOnlyList<Member> Members) : Located(Line, Path)
    {
        /// <inheritdoc/>
        public override string Kind => "an object";

        /// <summary>The value of a member, or null if there is none.</summary>
        public Located? Find(string name) => Members.FirstOrDefault(m => m.Name == name)?.Value;
    }

    /// <summary>A member of an object; its line is that of its name.</summary>
    public sealed record Member(int Line, string Name, Located Value);
}
