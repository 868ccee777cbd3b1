namespace FollowUp.Infra.Tests.Reading;

/// <summary>What a piece of Bicep text is.</summary>
internal enum TokenKind
{
    Word,
    Text,
    Symbol,
    NewLine,
}

/// <summary>A piece of Bicep text. A text keeps its holes as they stand; what is in them is in <see cref="Holes"/>.</summary>
internal sealed record Token(TokenKind Kind, string Value, int Line)
{
    public IReadOnlyList<IReadOnlyList<Token>> Holes { get; init; } = [];

    public bool Is(string value) => Kind is TokenKind.Symbol or TokenKind.Word && Value == value;
}

/// <summary>A file that is not Bicep.</summary>
internal sealed class BicepMistakeException(string what, int line) : Exception($"{what} in line {line}");
