using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>
/// A piece of a page that is safe to send. A text becomes one only by being encoded, and an element only by its name: nothing that somebody
/// typed can be taken for markup, whoever forgets what.
/// </summary>
internal sealed class Html
{
    // Chinese stays readable; what HTML could misread is encoded in any range.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>A text, encoded.</summary>
    public static implicit operator Html(string text) => new(Encoder.Encode(text));

    /// <summary>Pieces one after the other.</summary>
    public static Html All(params IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece._markup)));

    /// <summary>An element. An attribute whose value is null is left out.</summary>
    public static Html Tag(string name, IEnumerable<(string Name, string? Value)> attributes, params IEnumerable<Html> inside) =>
        new($"{Opened(name, attributes)}{All(inside)._markup}</{name}>");

    /// <summary>An element without attributes.</summary>
    public static Html Tag(string name, params IEnumerable<Html> inside) => Tag(name, [], inside);

    /// <summary>An element that has no end, such as an input.</summary>
    public static Html Void(string name, params IEnumerable<(string Name, string? Value)> attributes) => new(Opened(name, attributes));

    /// <summary>The field for long words. Its first line break is the markup's and not the text's, which a reader would else swallow.</summary>
    public static Html TextArea(string? text, params IEnumerable<(string Name, string? Value)> attributes) =>
        Tag("textarea", attributes, new Html("\n"), text ?? "");

    /// <summary>The whole page.</summary>
    public static string Document(string language, Html head, Html body) =>
        "<!doctype html>\n" + Tag("html", [("lang", language)], Tag("head", head), Tag("body", body))._markup + "\n";

    private static string Opened(string name, IEnumerable<(string Name, string? Value)> attributes) =>
        $"<{Plain(name)}{string.Concat(attributes.Where(attribute => attribute.Value is not null).Select(Written))}>";

    private static string Written((string Name, string? Value) attribute) => $" {Plain(attribute.Name)}=\"{Encoder.Encode(attribute.Value!)}\"";

    private static string Plain(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        ? name
        : throw new ArgumentException("Names of elements and attributes are our own.", nameof(name));
}
