using System.Text;
using FollowUp.Application.BookFiles;
using FollowUp.Core.Calendars;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Finds calendars for <c>explain</c>: by id in the books, which are loaded when first asked for, or out of their own JSON.</summary>
internal sealed class CalendarShelf(Func<BookResult> load)
{
    private const int Kept = 4096;

    private readonly Lazy<BookResult> _books = new(load);

    // Lines of a batch mostly repeat a few calendars, and reading one costs more than counting with it.
    private readonly Dictionary<string, (WorkingCalendar? Calendar, LineMistake? Mistake)> _read = new(StringComparer.Ordinal);

    /// <summary>The calendar of the books with that id.</summary>
    public (WorkingCalendar? Calendar, LineMistake? Mistake) Named(string id) => _books.Value switch
    {
        BookResult.Loaded { Books.Calendars: var calendars } => calendars.TryGetValue(id, out var calendar)
            ? (calendar, null)
            : (null, new LineMistake("calendar", $"'{id}' is no calendar of the books; there are {string.Join(", ", calendars.Keys)}")),
        BookResult.Refused { Errors: var errors } =>
            (null, new LineMistake("calendar", $"'{id}' cannot be found: the books have mistakes, first {errors[0]}")),
        _ => throw new InvalidOperationException("Books are loaded or refused."),
    };

    /// <summary>The calendar that a line itself holds.</summary>
    public (WorkingCalendar? Calendar, LineMistake? Mistake) Given(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        if (_read.TryGetValue(text, out var known)) return known;
        if (_read.Count >= Kept) _read.Clear();
        return _read[text] = CalendarText.TryRead("inline", text, "calendar", out var calendar, out var errors)
            ? (calendar, null)
            : (null, new LineMistake(errors[0].Path, errors[0].Message));
    }
}
