using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FollowUp.Application.Json;
using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Writes the answers of a batch, one JSON object a line, and hands them on in large pieces.</summary>
internal sealed class AnswerWriter : IDisposable
{
    private const int Piece = 1 << 16;

    private static readonly string[] Kinds = [.. Enum.GetNames<SegmentKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Piece);
    private readonly Utf8JsonWriter _json;

    public AnswerWriter(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Answers a question; false if it has no answer, and the line says why.</summary>
    public bool Write(Question question)
    {
        switch (question)
        {
            case Question.Due due:
                return Write(due, Planning.Reach(due.Start.ToInstant(), due.Within, due.Calendar));
            case Question.Span { Calendar: var calendar } span:
                var (from, until) = (span.Start.ToInstant(), span.Until.ToInstant());
                _json.WriteStartObject();
                _json.WriteString("span"u8, IsoDuration.Format(calendar is null ? until - from : calendar.Measure(from, until)));
                EndLine();
                return true;
            default:
                throw new InvalidOperationException("No such question.");
        }
    }

    /// <summary>Writes what is wrong in place of an answer.</summary>
    public void Write(LineMistake mistake)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("error"u8);
        _json.WriteString("field"u8, mistake.Field);
        _json.WriteString("message"u8, mistake.Message);
        _json.WriteEndObject();
        EndLine();
    }

    /// <summary>Hands on what is written so far.</summary>
    public void Flush()
    {
        if (_buffer.WrittenCount == 0) return;
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _output.Flush();
        _buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private bool Write(Question.Due due, WorkingSpan span)
    {
        if (span is WorkingSpan.NeverReached never)
        {
            Write(new LineMistake("within", never.Sentence));
            return false;
        }

        var reached = (WorkingSpan.Reached)span;
        _json.WriteStartObject();
        _json.WriteString("due"u8, Times.Format(reached.Due, due.Zone));
        _json.WriteStartArray("segments"u8);
        var from = Times.Format(due.Start.ToInstant(), due.Zone);
        foreach (var segment in reached.Segments)
        {
            // Each begins where the last has ended.
            var to = Times.Format(segment.To, due.Zone);
            Write(segment, from, to);
            from = to;
        }

        _json.WriteEndArray();
        EndLine();
        return true;
    }

    private void Write(Segment segment, string from, string to)
    {
        _json.WriteStartObject();
        _json.WriteString("kind"u8, Kinds[(int)segment.Kind]);
        _json.WriteString("from"u8, from);
        _json.WriteString("to"u8, to);
        _json.WriteString("rule"u8, segment.Rule);
        _json.WriteEndObject();
    }

    /// <summary>Closes the object and the line.</summary>
    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= Piece) Flush();
    }
}
