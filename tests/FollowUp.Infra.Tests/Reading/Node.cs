namespace FollowUp.Infra.Tests.Reading;

/// <summary>A value in a Bicep file, as far as the tests must understand it.</summary>
internal abstract record Node(int Line)
{
    public virtual IEnumerable<Node> Parts => [];

    /// <summary>This and everything in it, the holes of texts too.</summary>
    public IEnumerable<Node> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>The properties of every object in it.</summary>
    public IEnumerable<Property> Properties => All.OfType<ObjectNode>().SelectMany(node => node.Members);

    /// <summary>The text, if it is one.</summary>
    public string? Text => (this as TextNode)?.Value;

    /// <summary>Names that it refers to: words that are neither a property after a dot nor a key.</summary>
    public IEnumerable<string> Names => All.OfType<WordNode>().Where(word => !word.AfterDot).Select(word => word.Value);

    /// <summary>The source without its layout.</summary>
    public abstract string Plain { get; }

    public Node Follow(params string[] path) => path.Aggregate(this, (node, key) => node.TryFollow(key)
        ?? throw new InvalidOperationException($"No {string.Join('.', path)} in line {Line}."));

    public Node? TryFollow(string key) => Properties.FirstOrDefault(property => property.Key == key)?.Value;
}

internal sealed record Property(string Key, Node Value);

internal sealed record TextNode(string Value, IReadOnlyList<Node> Holes, int Line) : Node(Line)
{
    public override IEnumerable<Node> Parts => Holes;

    public override string Plain => $"'{Value}'";
}

internal sealed record WordNode(string Value, bool AfterDot, int Line) : Node(Line)
{
    public override string Plain => Value;
}

internal sealed record SymbolNode(string Value, int Line) : Node(Line)
{
    public override string Plain => Value;
}

internal sealed record ObjectNode(IReadOnlyList<Property> Members, IReadOnlyList<Declaration> Nested, int Line) : Node(Line)
{
    public override IEnumerable<Node> Parts => Members.Select(member => member.Value).Concat(Nested.Select(nested => nested.Value));

    public override string Plain => $"{{{string.Join(' ', Members.Select(member => $"{member.Key}:{member.Value.Plain}"))}}}";
}

internal sealed record ListNode(IReadOnlyList<Node> Items, int Line) : Node(Line)
{
    public override IEnumerable<Node> Parts => Items;

    public override string Plain => $"[{string.Join(' ', Items.Select(item => item.Plain))}]";
}

/// <summary>An expression: words, symbols and values one after the other, brackets of calls included.</summary>
internal sealed record RunNode(IReadOnlyList<Node> Items, int Line) : Node(Line)
{
    public override IEnumerable<Node> Parts => Items;

    public override string Plain => string.Concat(Items.Select(item => item.Plain));
}

/// <summary>A param, var, resource, module or output. <see cref="Type"/> is a resource's type or a module's path.</summary>
internal sealed record Declaration(string Kind, string Name, string Type, Node Value, int Line)
{
    /// <summary>True for a parameter that need not be given.</summary>
    public bool HasDefault { get; init; }

    /// <summary>True if the resource is only referred to.</summary>
    public bool Existing { get; init; }

    /// <summary>The decorators that stand above it.</summary>
    public IReadOnlyList<string> Decorators { get; init; } = [];
}
