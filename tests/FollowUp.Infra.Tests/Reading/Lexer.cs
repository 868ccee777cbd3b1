using System.Text;

namespace FollowUp.Infra.Tests.Reading;

/// <summary>Cuts Bicep text into tokens; comments and directives are left out. Throws on a text or a hole that does not close.</summary>
internal sealed class Lexer(string source)
{
    private static readonly string[] LongSymbols = ["==", "!=", "<=", ">=", "&&", "||", "??", ".?", "::"];
    private int _at;
    private int _line = 1;

    public static IReadOnlyList<Token> Cut(string source) => new Lexer(source).ReadUntil(closing: null);

    private char Now => _at < source.Length ? source[_at] : '\0';

    private bool Sees(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

    private List<Token> ReadUntil(string? closing)
    {
        var (tokens, open, start) = (new List<Token>(), 0, _line);
        while (_at < source.Length)
        {
            if (closing is not null && open == 0 && Sees(closing))
            {
                _at += closing.Length;
                return tokens;
            }

            var token = Next();
            open += token switch { null => 0, _ when token.Is("{") => 1, _ when token.Is("}") => -1, _ => 0 };
            tokens.AddRange(token is null ? [] : [token]);
        }

        return closing is null ? tokens : throw new BicepMistakeException("A hole of a text does not close", start);
    }

    private Token? Next()
    {
        if (Sees("//") || Sees("#"))
        {
            SkipTo("\n", past: 0);
            return null;
        }

        if (Sees("/*"))
        {
            SkipTo("*/", past: 2);
            return null;
        }

        if (Sees("'''"))
        {
            return LongText();
        }

        if (Now == '\'')
        {
            return Text();
        }

        return char.IsLetterOrDigit(Now) || Now == '_' ? Word() : SymbolOrSpace();
    }

    private Token? SymbolOrSpace()
    {
        if (Now == '\n')
        {
            _at++;
            return new Token(TokenKind.NewLine, "\n", _line++);
        }

        if (char.IsWhiteSpace(Now))
        {
            _at++;
            return null;
        }

        var symbol = LongSymbols.FirstOrDefault(Sees) ?? Now.ToString();
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, _line);
    }

    private Token Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Now) || Now == '_')
        {
            _at++;
        }

        return new Token(TokenKind.Word, source[start.._at], _line);
    }

    private Token LongText()
    {
        var (line, start) = (_line, _at += 3);
        SkipTo("'''", past: 3);
        return new Token(TokenKind.Text, source[start..(_at - 3)], line);
    }

    private Token Text()
    {
        var (text, holes, line) = (new StringBuilder(), new List<IReadOnlyList<Token>>(), _line);
        for (_at++; Now != '\'';)
        {
            if (Now is '\0' or '\n')
            {
                throw new BicepMistakeException("A text does not close", line);
            }

            var start = _at;
            if (Sees("${"))
            {
                _at += 2;
                holes.Add(ReadUntil("}"));
            }
            else
            {
                _at += Now == '\\' ? 2 : 1;
            }

            text.Append(source, start, _at - start);
        }

        _at++;
        return new Token(TokenKind.Text, text.ToString(), line) { Holes = holes };
    }

    private void SkipTo(string end, int past)
    {
        var found = source.IndexOf(end, _at, StringComparison.Ordinal);
        if (found < 0 && past > 0)
        {
            throw new BicepMistakeException($"No {end} closes what begins", _line);
        }

        var stop = found < 0 ? source.Length : found + past;
        _line += source.AsSpan(_at, stop - _at).Count('\n');
        _at = stop;
    }
}
