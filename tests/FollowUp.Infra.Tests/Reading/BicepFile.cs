namespace FollowUp.Infra.Tests.Reading;

/// <summary>A Bicep file: what it declares.</summary>
internal sealed record BicepFile(string Path, IReadOnlyList<Declaration> Declarations)
{
    public string Name => System.IO.Path.GetRelativePath(Repository.PathOf("infra"), Path).Replace('\\', '/');

    public IEnumerable<Declaration> Params => Of("param");

    public IEnumerable<Declaration> Modules => Of("module");

    public IEnumerable<Declaration> Outputs => Of("output");

    /// <summary>Resources that it makes, those inside of others too.</summary>
    public IEnumerable<Declaration> Resources => Of("resource")
        .SelectMany(resource => resource.Value.All.OfType<ObjectNode>().SelectMany(node => node.Nested).Prepend(resource))
        .Where(resource => !resource.Existing);

    /// <summary>The names that its declarations refer to.</summary>
    public IEnumerable<string> Names => Declarations.SelectMany(declaration => declaration.Value.Names);

    public IEnumerable<Declaration> Of(string kind) => Declarations.Where(declaration => declaration.Kind == kind);

    public Declaration The(string kind, string name) => Of(kind).Single(declaration => declaration.Name == name);

    /// <summary>The only resource of a type; the API version does not matter.</summary>
    public Declaration TheResource(string type) => Resources.Single(resource => resource.Type.Split('@')[0] == type);

    public static BicepFile Load(string path)
    {
        try
        {
            return new BicepFile(path, FileParser.Read(File.ReadAllText(path)));
        }
        catch (BicepMistakeException mistake)
        {
            throw new InvalidOperationException($"{path}: {mistake.Message}", mistake);
        }
    }
}

/// <summary>Reads the statements of a file.</summary>
internal sealed class FileParser(IReadOnlyList<Token> tokens) : Parser(tokens)
{
    public static IReadOnlyList<Declaration> Read(string source) => new FileParser(Lexer.Cut(source)).Statements();

    private List<Declaration> Statements()
    {
        var (found, decorators) = (new List<Declaration>(), new List<string>());
        for (SkipLines(); !AtEnd; SkipLines())
        {
            var keyword = Take();
            if (keyword.Is("@"))
            {
                decorators.Add(Value().Plain);
                continue;
            }

            found.Add(Statement(keyword) with { Decorators = [.. decorators] });
            decorators.Clear();
            if (!AtEnd && Now.Kind != TokenKind.NewLine)
            {
                throw new BicepMistakeException($"'{Now.Value}' stands where a line should end", Now.Line);
            }
        }

        return found;
    }

    private Declaration Statement(Token keyword) => keyword.Value switch
    {
        "resource" or "module" => Resource(keyword),
        "targetScope" => Assigned(keyword, "", ""),
        "var" => Assigned(keyword, Take().Value, ""),
        "output" => Assigned(keyword, Take().Value, Take().Value),
        "param" => Param(keyword, Take().Value, Take().Value),
        _ => throw new BicepMistakeException($"'{keyword.Value}' begins no statement", keyword.Line),
    };

    private Declaration Assigned(Token keyword, string name, string type)
    {
        Expect("=");
        return new Declaration(keyword.Value, name, type, Value(), keyword.Line);
    }

    private Declaration Param(Token keyword, string name, string type)
    {
        var given = TakeIf("=");
        var value = given ? Value() : new RunNode([], keyword.Line);
        return new Declaration(keyword.Value, name, type, value, keyword.Line) { HasDefault = given };
    }
}
