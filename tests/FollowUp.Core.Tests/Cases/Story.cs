using FollowUp.Application.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core.Tests.Cases;

/// <summary>
/// The life of one case on a clock that tests move, from Monday 23 November 2026, 10:00 in Shanghai unless said otherwise. As time goes
/// on every wake-up runs in its order. Each decision is held against <see cref="CaseInvariants"/>.
/// </summary>
internal sealed partial class Story(CallCentre? centre = null)
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    private readonly CaseInvariants _invariants = new();
    private readonly List<OutgoingMessage> _messages = [];
    private readonly List<TimelineEntry> _entries = [];

    public Books Books { get; set; } = (centre ?? new CallCentre()).Books();

    public Instant Now { get; private set; } = Time("10:00");

    public Case Case { get; private set; } = null!;

    /// <summary>Every message decided, a held one as it was held and again as it was released.</summary>
    public IReadOnlyList<OutgoingMessage> Messages => _messages;

    public IReadOnlyList<TimelineEntry> Entries => _entries;

    public IReadOnlyCollection<string> Withdrawn => _invariants.Withdrawn;

    /// <summary>A time of day in Shanghai, Monday's if no other day is given: <c>Time("09:00", day: 1)</c> is Tuesday's.</summary>
    public static Instant Time(string time, int day = 0) => (Monday.PlusDays(day) + Clock(time)).InZoneStrictly(CallCentre.Shanghai).ToInstant();

    /// <summary>Starts the story at another time.</summary>
    public Story From(string time, int day = 0) => From(Time(time, day));

    public Story From(Instant start)
    {
        Now = start;
        return this;
    }

    /// <summary>Lets time pass, up to and with the time given.</summary>
    public Story At(string time, int day = 0) => At(Time(time, day));

    public Story At(Instant until)
    {
        Assert.True(until >= Now, "A story goes on, not back.");
        for (var wakeUps = 0; NextWakeUp.Of(Case) is { } next && next <= until; wakeUps++)
        {
            Assert.True(wakeUps < 2_000, $"The case never comes to rest: {string.Join(", ", _entries.TakeLast(3))}");
            Now = Instant.Max(Now, next);
            Tick();
            FollowOn();
        }

        Now = until;
        return this;
    }

    /// <summary>Nothing runs until the time given; then the case is looked at once.</summary>
    public Story DownUntil(string time, int day = 0) => DownUntil(Time(time, day));

    public Story DownUntil(Instant until)
    {
        Now = until;
        Tick();
        FollowOn();
        return this;
    }

    /// <summary>Nothing looks at the case until the time given.</summary>
    public Story Unseen(Instant until)
    {
        Now = until;
        return this;
    }

    /// <summary>The process ends and begins again: all that is left of the case is what was stored.</summary>
    public void Restart() => Case = StoredJson.ReadCase(StoredJson.Write(Case));

    public Decision Tick() => Decide(new CaseCommand.Tick { By = Actor.System });

    public Decision Decide(CaseCommand command)
    {
        var decision = _invariants.Decide(Case, command, Now, Books);
        if (decision is Decision.Accepted accepted)
        {
            Case = accepted.Case;
            _entries.AddRange(accepted.Entries);
            _messages.AddRange(accepted.Messages);
        }

        return decision;
    }

    /// <summary>The steps told to somebody with their times, such as <c>11:00 L1.half</c>; on later days <c>+1 09:00 L1.half</c>.</summary>
    public string[] Told(string recipient) =>
        [.. _messages.Where(m => m.Recipient == recipient && m.State == MessageState.Queued).Select(m => $"{Local(m.At)} {m.Step}")];

    public string[] ToldCustomer() => Told(OutgoingMessage.Customer);

    /// <summary>The last message of a step.</summary>
    public OutgoingMessage Message(string step) => _messages.Last(m => m.Step == step);

    /// <summary>The facts of one type, in their order.</summary>
    public T[] Facts<T>()
        where T : CaseEvent => [.. _entries.Select(e => e.Event).OfType<T>()];

    /// <summary>Every fact of one type with its time.</summary>
    public string[] Times<T>()
        where T : CaseEvent => [.. _entries.Where(e => e.Event is T).Select(e => Local(e.At))];

    public static string Local(Instant at)
    {
        var local = at.InZone(CallCentre.Shanghai).LocalDateTime;
        var day = Period.DaysBetween(Monday, local.Date);
        return (day == 0 ? "" : $"{day:+0;-0} ") + local.TimeOfDay.ToString(local.Second == 0 ? "HH:mm" : "HH:mm:ss", null);
    }

    private static LocalTime Clock(string time) => LocalTimePattern.CreateWithInvariantCulture(time.Length > 5 ? "HH:mm:ss" : "HH:mm").Parse(time).Value;
}
