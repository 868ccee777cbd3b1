using FollowUp.Application.Ports;
using FollowUp.Benchmarks.Flags;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Benchmarks.Decisions;

/// <summary>A command to an ordinary case, with the case as the command finds it.</summary>
internal sealed record TypicalCommand(string Name, Case? Before, CaseCommand Command, Instant Now)
{
    /// <summary>Monday, 10:00 in Shanghai.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 2, 0);

    /// <summary>The life of a case with a promise of two hours: flagged, reminded of, noted and answered.</summary>
    public static IReadOnlyList<TypicalCommand> LifeOf(int n)
    {
        var tick = new CaseCommand.Tick { By = Actor.System };
        var flag = new TypicalCommand("flag", null, FlagCommands.Of(2 * n), Start);
        var flagged = flag.Decide().Case;
        var fires = new TypicalCommand("tick that fires a step", flagged, tick, flagged.Cycle.Steps[0].At);
        var reminded = fires.Decide().Case;
        var note = new TypicalCommand("note", reminded, Note(flag.Command.By), fires.Now + Duration.FromMinutes(5));
        var answer = new TypicalCommand("answer", note.Decide().Case, Answer(flag.Command.By), note.Now + Duration.FromMinutes(5));
        return [flag, fires, new("tick with nothing due", reminded, tick, fires.Now + Duration.FromSeconds(1)), note, answer];
    }

    /// <summary>Decides it; it is taken.</summary>
    public Decision.Accepted Decide() => CaseDecider.Decide(Before, Command, Now, ShippedBooks.Shelf.Current) as Decision.Accepted
        ?? throw new InvalidOperationException($"The {Name} was refused.");

    /// <summary>What is stored for it.</summary>
    public Commit Commit()
    {
        var decided = Decide();
        return new Commit
        {
            Case = decided.Case,
            ExpectedVersion = Before?.Version ?? 0,
            Entries = decided.Entries,
            Messages = decided.Messages,
            Withdrawn = decided.Withdrawn,
            WakeAt = NextWakeUp.Of(decided.Case),
        };
    }

    private static CaseCommand.AddNote Note(Actor by) => new("Called the bank: the second payment was booked by mistake, they check it.") { By = by };

    private static CaseCommand.GiveAnswer Answer(Actor by) => new(
        "The second payment was booked by mistake. It is back on your account within three working days.",
        "refunded", "doubleBooking", Proof.Message, null)
    { By = by };
}
