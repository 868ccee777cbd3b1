namespace FollowUp.Infra.Tests.Reading;

/// <summary>Reads values: objects, lists, texts and runs of them. Throws on brackets that do not match.</summary>
internal class Parser(IReadOnlyList<Token> tokens)
{
    private static readonly Token End = new(TokenKind.NewLine, "", int.MaxValue);
    private int _at;

    protected Token Now => _at < tokens.Count ? tokens[_at] : End;

    protected bool AtEnd => _at >= tokens.Count;

    protected Token Take() => AtEnd
        ? throw new BicepMistakeException("The file ends too early", tokens.Count == 0 ? 0 : tokens[^1].Line)
        : tokens[_at++];

    protected bool TakeIf(string value)
    {
        var there = Now.Is(value);
        _at += there ? 1 : 0;
        return there;
    }

    protected Token Expect(string value) => Now.Is(value)
        ? Take()
        : throw new BicepMistakeException($"'{value}' is missing before '{Now.Value}'", Now.Line);

    protected void SkipLines()
    {
        while (!AtEnd && Now.Kind == TokenKind.NewLine)
        {
            _at++;
        }
    }

    /// <summary>Reads to the end of the line, a comma or a closing bracket; brackets of calls go on over lines.</summary>
    protected Node Value(bool overLines = false)
    {
        var (parts, line) = (new List<Node>(), Now.Line);
        while (!AtEnd && !Now.Is(")") && !Now.Is("]") && !Now.Is("}"))
        {
            if (!overLines && (Now.Kind == TokenKind.NewLine || Now.Is(",")))
            {
                break;
            }

            if (Now.Kind == TokenKind.NewLine)
            {
                _at++;
                continue;
            }

            Part(parts);
        }

        return parts is [var only] ? only : new RunNode(parts, line);
    }

    private void Part(List<Node> parts)
    {
        var token = Now;
        switch (token)
        {
            case { Kind: TokenKind.Text }:
                _at++;
                parts.Add(new TextNode(token.Value, [.. token.Holes.Select(hole => new Parser(hole).Value(overLines: true))], token.Line));
                break;
            case { Kind: TokenKind.Word }:
                _at++;
                parts.Add(new WordNode(token.Value, parts.LastOrDefault() is SymbolNode { Value: "." or ".?" or "::" }, token.Line));
                break;
            case var _ when token.Is("{"):
                parts.Add(Object());
                break;
            case var _ when token.Is("["):
                parts.Add(List());
                break;
            case var _ when token.Is("("):
                _at++;
                parts.AddRange([new SymbolNode("(", token.Line), Value(overLines: true)]);
                parts.Add(new SymbolNode(Expect(")").Value, token.Line));
                break;
            default:
                _at++;
                parts.Add(new SymbolNode(token.Value, token.Line));
                break;
        }
    }

    private ListNode List()
    {
        var (items, line) = (new List<Node>(), Expect("[").Line);
        for (Separate(); !Now.Is("]"); Separate())
        {
            items.Add(AtEnd ? throw new BicepMistakeException("A list does not close", line) : Value());
            RefuseOtherClosing("}", ")");
        }

        Expect("]");
        return new ListNode(items, line);
    }

    private ObjectNode Object()
    {
        var (members, nested, line) = (new List<Property>(), new List<Declaration>(), Expect("{").Line);
        for (Separate(); !Now.Is("}"); Separate())
        {
            if (AtEnd)
            {
                throw new BicepMistakeException("An object does not close", line);
            }

            var key = Take();
            if (key.Is("resource") && !Now.Is(":"))
            {
                nested.Add(Resource(key));
                continue;
            }

            Expect(":");
            members.Add(new Property(key.Value, Value()));
            RefuseOtherClosing("]", ")");
        }

        Expect("}");
        return new ObjectNode(members, nested, line);
    }

    /// <summary>What follows the word resource or module.</summary>
    protected Declaration Resource(Token keyword)
    {
        var (name, type, existing) = (Take().Value, Take().Value, TakeIf("existing"));
        Expect("=");
        return new Declaration(keyword.Value, name, type, Value(), keyword.Line) { Existing = existing };
    }

    private void RefuseOtherClosing(string first, string second)
    {
        if (Now.Is(first) || Now.Is(second))
        {
            throw new BicepMistakeException($"A '{Now.Value}' closes what it did not open", Now.Line);
        }
    }

    private void Separate()
    {
        while (!AtEnd && (Now.Kind == TokenKind.NewLine || Now.Is(",")))
        {
            _at++;
        }
    }
}
