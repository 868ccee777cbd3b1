using System.Diagnostics.CodeAnalysis;

namespace FollowUp.Core.Messages;

/// <summary>
/// A text with holes, split once when it is read so that rendering only copies. <c>{{</c> and <c>}}</c> stand for single braces.
/// A value is copied as it is: braces in what a customer or an agent wrote are never read as a placeholder.
/// </summary>
public sealed class Template
{
    // One literal before, between and after the holes, so always one more than there are holes.
    private readonly string[] _literals;
    private readonly Placeholder[] _holes;

    private Template(string[] literals, Placeholder[] holes) => (_literals, _holes) = (literals, holes);

    /// <summary>The placeholders it asks for, in the order of the text, repeated where the text repeats them.</summary>
    public IReadOnlyList<Placeholder> Placeholders => _holes;

    /// <summary>The pieces of text before, between and after the placeholders: always one more than there are placeholders.</summary>
    public IReadOnlyList<string> Literals => _literals;

    /// <summary>Reads a template; braces that do not balance and unknown placeholders are refused with a sentence.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Template? template, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new TemplateParser(text);
        problem = parser.Read();
        template = problem.Length == 0 ? new Template([.. parser.Literals], [.. parser.Holes]) : null;
        return template is not null;
    }

    /// <summary>Fills the holes.</summary>
    /// <exception cref="InvalidOperationException">A value that the text asks for is null: a bug of the caller, since the catalogue
    /// says which values a template may ask for, and a promise without its time must not leave the house.</exception>
    public string Render(in TemplateValues values)
    {
        var length = _literals[^1].Length;
        for (var i = 0; i < _holes.Length; i++)
        {
            var value = values.Of(_holes[i])
                ?? throw new InvalidOperationException($"No value was given for {{{PlaceholderName.Of(_holes[i])}}}.");
            length += _literals[i].Length + value.Length;
        }

        return string.Create(length, (this, values), static (span, state) => state.Item1.CopyTo(span, state.values));
    }

    private void CopyTo(Span<char> span, in TemplateValues values)
    {
        for (var i = 0; i < _holes.Length; i++)
        {
            span = Append(span, _literals[i]);
            span = Append(span, values.Of(_holes[i])!);
        }

        Append(span, _literals[^1]);
    }

    private static Span<char> Append(Span<char> span, string text)
    {
        text.CopyTo(span);
        return span[text.Length..];
    }
}
