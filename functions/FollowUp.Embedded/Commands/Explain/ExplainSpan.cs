using System.Globalization;
using FollowUp.Application.BookFiles;
using FollowUp.Application.Json;
using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Explains one target, or measures one span, for people.</summary>
internal static class ExplainSpan
{
    public static void Write(Asked asked, CalendarShelf shelf, TextWriter output)
    {
        if (asked.Kind is not null || asked.Within is null == asked.Until is null)
        {
            throw new UsageException("give one of --within, --until and --kind; --kind goes without --calendar");
        }

        var start = asked.StartTime();
        var calendar = asked.Calendar is null ? null : CalendarOf(asked.Calendar, shelf);
        var zone = calendar?.Zone ?? DateTimeZone.ForOffset(start.Offset);
        var (within, until) = asked.Within is null ? (Duration.Zero, EndOf(asked, start.ToInstant())) : (DurationOf(asked.Within), default);
        var counted = calendar is null ? "elapsed time" : $"calendar {calendar.Id}, version {calendar.Version}, zone {calendar.Zone.Id}";
        output.WriteLine($"start     {Times.ForPeople(start.ToInstant(), zone)}");
        if (asked.Within is not null)
        {
            output.WriteLine($"within    {IsoDuration.Format(within)} of {counted} (P2)");
            Write(Planning.Reach(start.ToInstant(), within, calendar), zone, output);
        }
        else
        {
            var span = calendar is null ? until - start.ToInstant() : calendar.Measure(start.ToInstant(), until);
            output.WriteLine($"until     {Times.ForPeople(until, zone)}");
            output.WriteLine($"span      {IsoDuration.Format(span)} of {counted} (P2)");
        }
    }

    /// <summary>Writes a deadline with its segments.</summary>
    public static void Write(WorkingSpan span, DateTimeZone zone, TextWriter output)
    {
        if (span is WorkingSpan.NeverReached never) throw new UsageException(never.Sentence);
        var reached = (WorkingSpan.Reached)span;
        output.WriteLine($"due       {Times.ForPeople(reached.Due, zone)}");
        foreach (var segment in reached.Segments)
        {
            var kind = segment.Kind == SegmentKind.OutsideHours ? "outside hours" : segment.Kind.ToString().ToLower(CultureInfo.InvariantCulture);
            output.WriteLine(
                $"  {kind,-13} {Times.ForPeople(segment.From, zone)} -> {Times.ForPeople(segment.To, zone)}  "
                + $"{IsoDuration.Format(segment.To - segment.From)} ({segment.Rule})");
        }
    }

    private static Instant EndOf(Asked asked, Instant start)
    {
        var until = Asked.TimeOf("--until", asked.Until!).ToInstant();
        return until >= start ? until : throw new UsageException("--until: is before --start");
    }

    private static Duration DurationOf(string text) =>
        !IsoDuration.TryParse(text, out var span, out var error) ? throw new UsageException($"--within: {error}")
        : span < Duration.Zero ? throw new UsageException($"--within: '{text}' is negative")
        : span;

    private static WorkingCalendar CalendarOf(string fileOrId, CalendarShelf shelf)
    {
        if (!File.Exists(fileOrId))
        {
            var (named, mistake) = shelf.Named(fileOrId);
            return named ?? throw new UsageException($"--calendar: there is no such file, and {mistake!.Message}");
        }

        if (CalendarText.TryRead(Path.GetFileNameWithoutExtension(fileOrId), File.ReadAllText(fileOrId), "$", out var calendar, out var errors))
        {
            return calendar;
        }

        throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => error with { File = fileOrId })));
    }
}
