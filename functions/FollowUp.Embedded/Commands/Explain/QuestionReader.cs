using System.Text.Json;
using FollowUp.Application.Json;
using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Reads one line of a batch. A member that is not known is a mistake: a misspelt calendar would silently count elapsed time.</summary>
internal sealed class QuestionReader(CalendarShelf shelf)
{
    private static readonly string[] Known = ["start", "within", "until", "calendar"];

    private readonly string?[] _texts = new string?[3];
    private (WorkingCalendar? Calendar, LineMistake? Mistake) _calendar;
    private int _seen;

    /// <summary>Reads the UTF-8 of a line; either a question or a mistake comes back.</summary>
    public (Question? Question, LineMistake? Mistake) Read(ReadOnlySpan<byte> line)
    {
        Array.Clear(_texts);
        (_calendar, _seen) = (default, 0);
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) return (null, new LineMistake("line", "must be a JSON object"));
            LineMistake? mistake = null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var found = Member(ref json, line);
                mistake ??= found;
            }

            json.Read();
            return mistake is null ? Asked() : (null, mistake);
        }
        catch (JsonException problem)
        {
            return (null, new LineMistake("line", $"is not JSON: {problem.Message.Split(" LineNumber:")[0]}"));
        }
        catch (InvalidOperationException)
        {
            // So the JSON library calls an escape such as \ud800 that stands alone.
            return (null, new LineMistake("line", "is not JSON: half of a character is missing after \\u"));
        }
    }

    private LineMistake? Member(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        var name = json.GetString()!;
        var index = Array.IndexOf(Known, name);
        json.Read();
        if (index < 0)
        {
            json.Skip();
            return new LineMistake(name, $"is not known here; known are {string.Join(", ", Known)}");
        }

        var twice = (_seen & (1 << index)) != 0;
        _seen |= 1 << index;
        if (twice)
        {
            json.Skip();
            return new LineMistake(name, "stands there twice");
        }

        return index < _texts.Length ? Text(ref json, index) : Calendar(ref json, line);
    }

    private LineMistake? Text(ref Utf8JsonReader json, int index)
    {
        if (json.TokenType == JsonTokenType.String) _texts[index] = json.GetString();
        else json.Skip();
        return _texts[index] is null ? new LineMistake(Known[index], "must be a text") : null;
    }

    private LineMistake? Calendar(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                _calendar = shelf.Named(json.GetString()!);
                return _calendar.Mistake;
            case JsonTokenType.StartObject:
                var from = (int)json.TokenStartIndex;
                json.Skip();
                _calendar = shelf.Given(line[from..(int)json.BytesConsumed]);
                return _calendar.Mistake;
            default:
                json.Skip();
                return new LineMistake("calendar", "must be a calendar, the id of one, or null for elapsed time");
        }
    }

    private (Question?, LineMistake?) Asked()
    {
        var (startText, withinText, untilText) = (_texts[0], _texts[1], _texts[2]);
        if (startText is null) return (null, new LineMistake("start", "is missing"));
        if (!Times.TryParse(startText, out var start, out var error)) return (null, new LineMistake("start", error));
        if (withinText is null == untilText is null)
        {
            return (null, withinText is null
                ? new LineMistake("within", "is missing; a line has 'within' or 'until'")
                : new LineMistake("until", "stands beside 'within'; a line has only one of them"));
        }

        return withinText is not null ? Due(start, withinText) : Span(start, untilText!);
    }

    private (Question?, LineMistake?) Due(OffsetDateTime start, string text) =>
        !IsoDuration.TryParse(text, out var within, out var error) ? (null, new LineMistake("within", error))
        : within < Duration.Zero ? (null, new LineMistake("within", $"'{text}' is negative"))
        : (new Question.Due(start, _calendar.Calendar, within), null);

    private (Question?, LineMistake?) Span(OffsetDateTime start, string text) =>
        !Times.TryParse(text, out var until, out var error) ? (null, new LineMistake("until", error))
        : until.ToInstant() < start.ToInstant() ? (null, new LineMistake("until", $"'{text}' is before 'start'"))
        : (new Question.Span(start, _calendar.Calendar, until), null);
}
