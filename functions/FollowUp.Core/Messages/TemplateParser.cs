using System.Text;

namespace FollowUp.Core.Messages;

/// <summary>Splits the text of a template at its placeholders, in one pass from left to right.</summary>
internal sealed class TemplateParser(string text)
{
    private readonly StringBuilder _literal = new();

    public List<string> Literals { get; } = [];

    public List<Placeholder> Holes { get; } = [];

    /// <summary>Reads all of the text; answers with the first problem as a sentence, or with an empty text.</summary>
    public string Read()
    {
        var problem = "";
        for (var at = 0; at < text.Length && problem.Length == 0; at++)
        {
            var doubled = at + 1 < text.Length && text[at + 1] == text[at];
            switch (text[at])
            {
                case '{' or '}' when doubled:
                    _literal.Append(text[at++]);
                    break;
                case '{':
                    (at, problem) = ReadHole(at);
                    break;
                case '}':
                    problem = $"The closing brace at character {at + 1} opens nowhere; write }}}} for a brace in the text.";
                    break;
                default:
                    _literal.Append(text[at]);
                    break;
            }
        }

        EndLiteral();
        return problem;
    }

    private (int End, string Problem) ReadHole(int open)
    {
        var close = text.AsSpan(open + 1).IndexOfAny('{', '}');
        if (close < 0 || text[open + 1 + close] == '{')
        {
            return (open, $"The opening brace at character {open + 1} is not closed; write {{{{ for a brace in the text.");
        }

        var name = text.Substring(open + 1, close);
        if (!PlaceholderName.TryParse(name, out var hole))
        {
            return (open, $"{{{name}}} is not a known placeholder.");
        }

        EndLiteral();
        Holes.Add(hole);
        return (open + 1 + close, "");
    }

    private void EndLiteral()
    {
        Literals.Add(_literal.ToString());
        _literal.Clear();
    }
}
