using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Archive;

/// <summary>
/// One line of an export: its head, a case with all that belongs to it, a notice of the centre, or a document that stands
/// beside the cases. Users keep such files: change the form
/// only by adding.
/// </summary>
internal abstract record ExportLine
{
    /// <summary>The form that this version writes.</summary>
    public const int Form = 1;

    private ExportLine()
    {
    }

    /// <summary>The first line.</summary>
    public sealed record Head(int Version) : ExportLine;

    /// <summary>A case.</summary>
    public sealed record OfCase(WholeCase Whole) : ExportLine;

    /// <summary>A document.</summary>
    public sealed record OfDocument(Document Document) : ExportLine;

    /// <summary>A notice of the centre, which belongs to no case.</summary>
    /// <param name="Team">The team in whose list it stands; blank for none.</param>
    /// <param name="Message">The message.</param>
    public sealed record OfNotice(string Team, StoredItem Message) : ExportLine;

    public string Write() => this switch
    {
        Head head => new JsonObject { ["followUpExport"] = head.Version }.ToJsonString(),
        OfCase of => $$"""{"case":{{StoredJson.WriteDocument(of.Whole)}}}""",
        OfNotice of => $$"""{"notice":{{StoredJson.WriteDocument(new Notice(of.Team, of.Message))}}}""",
        OfDocument of => $$"""{"document":{{StoredJson.WriteDocument(of.Document)}}}""",
        _ => throw new InvalidOperationException($"{GetType().Name} is no line."),
    };

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ExportLine Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var member = json.RootElement.EnumerateObject().Single();
            return member.Name switch
            {
                "followUpExport" when member.Value.GetInt32() == Form => new Head(Form),
                "followUpExport" => throw new FormatException($"was written in form {member.Value}; this version reads {Form}"),
                "case" => new OfCase(StoredJson.ReadDocument<WholeCase>(member.Value.GetRawText())),
                "notice" => ReadNotice(member.Value),
                "document" => new OfDocument(StoredJson.ReadDocument<Document>(member.Value.GetRawText())),
                _ => throw new FormatException($"begins with '{member.Name}', which is neither 'case', 'notice' nor 'document'"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new FormatException("is not a line of an export: " + e.Message.Split('\n')[0], e);
        }
    }

    private static OfNotice ReadNotice(JsonElement value)
    {
        var (team, message) = StoredJson.ReadDocument<Notice>(value.GetRawText());
        return new OfNotice(team, message);
    }

    private sealed record Notice(string Team, StoredItem Message);
}
