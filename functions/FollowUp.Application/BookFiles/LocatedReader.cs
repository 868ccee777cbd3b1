using System.Text;
using System.Text.Json;

namespace FollowUp.Application.BookFiles;

/// <summary>
/// Reads JSON into <see cref="Located"/> values. Comments and a comma after the last entry are taken, since people write these files; a
/// name that stands twice is a mistake, since JSON readers do not agree on which of the two counts.
/// </summary>
internal sealed class LocatedReader
{
    private static readonly JsonReaderOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly byte[] _utf8;
    private readonly Findings _findings;
    private string _path;
    private int _line = 1;
    private int _counted;

    private LocatedReader(string text, string root, Findings findings) =>
        (_utf8, _path, _findings) = (Encoding.UTF8.GetBytes(text), root, findings);

    /// <summary>Reads a whole text; null if it is not JSON, with the mistake among the findings.</summary>
    public static Located? Read(string text, string root, Findings findings)
    {
        var reader = new LocatedReader(text, root, findings);
        try
        {
            var json = new Utf8JsonReader(reader._utf8, Options);
            json.Read();
            var value = reader.Value(ref json, root);
            json.Read();
            return value;
        }
        catch (JsonException mistake)
        {
            // The sentence of the JSON library ends with its own count of lines, which begins at 0.
            var sentence = mistake.Message.Split(" LineNumber:")[0];
            findings.Add((int)(mistake.LineNumber ?? 0) + 1, reader._path, $"is not JSON: {sentence}");
        }
        catch (InvalidOperationException)
        {
            // So the JSON library calls an escape such as \ud800 that stands alone.
            findings.Add(reader._line, reader._path, "is not JSON: half of a character is missing after \\u");
        }

        return null;
    }

    private Located Value(ref Utf8JsonReader json, string path)
    {
        _path = path;
        var line = LineOf(in json);
        return json.TokenType switch
        {
            JsonTokenType.String => new Located.Text(line, path, json.GetString()!),
            JsonTokenType.Number => new Located.Number(line, path, json.GetDouble()),
            JsonTokenType.True or JsonTokenType.False => new Located.Flag(line, path, json.GetBoolean()),
            JsonTokenType.StartArray => List(ref json, line, path),
            JsonTokenType.StartObject => Fields(ref json, line, path),
            _ => new Located.Nothing(line, path),
        };
    }

    private Located.List List(ref Utf8JsonReader json, int line, string path)
    {
        var items = new List<Located>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref json, $"{path}[{items.Count}]"));
        }

        return new Located.List(line, path, items);
    }

    private Located.Fields Fields(ref Utf8JsonReader json, int line, string path)
    {
        var members = new List<Located.Member>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            var member = new Located.Member(LineOf(in json), name, ValueOf(name, ref json, path));
            if (lines.TryAdd(name, member.Line))
            {
                members.Add(member);
            }
            else
            {
                _findings.Add(member.Line, member.Value.Path, $"'{name}' stands there twice; the first is on line {lines[name]}");
            }
        }

        return new Located.Fields(line, path, members);
    }

    private Located ValueOf(string name, ref Utf8JsonReader json, string path)
    {
        json.Read();
        return Value(ref json, PathOf(path, name));
    }

    /// <summary>Counts the line breaks up to a token; tokens come in order, so each break is counted once.</summary>
    private int LineOf(in Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        _line += _utf8.AsSpan(_counted, start - _counted).Count((byte)'\n');
        _counted = start;
        return _line;
    }

    /// <summary>The path of a member.</summary>
    public static string PathOf(string path, string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
            ? $"{path}.{name}"
            : $"{path}['{name}']";
}
