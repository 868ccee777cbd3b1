using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>The one way through (O1): load, decide, commit with the expected version, wake. Nothing outside is called on the way.</summary>
public sealed class CommandHandler(ICaseStore store, IBookshelf books, IClock clock, IWakeUps wakeUps, ILogger<CommandHandler> log)
{
    private const int MostTries = 32;
    private static readonly CaseCommand.Tick Tick = new() { By = Actor.System };

    /// <summary>Carries a command out, or says why not. A version conflict is decided again on fresh state.</summary>
    /// <param name="id">The case; for a flag the id it is going to have.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="idempotency">The caller's key and how to word the answer that is kept for it (O2); null if there is no key.</param>
    /// <param name="cancel">Cancels the attempt; what was committed by then stands.</param>
    /// <exception cref="CaseBusyException">Others kept changing the case; nothing was stored.</exception>
    public Task<CommandResult> HandleAsync(CaseId id, CaseCommand command, Idempotency? idempotency, CancellationToken cancel) =>
        HandleAsync(id, command, new Extras { Idempotency = idempotency }, cancel);

    /// <summary>
    /// Brings back what became of a message. If that means something for its case the two are stored in one commit; if it does not
    /// (no entries), nothing is stored here.
    /// </summary>
    public Task<CommandResult> HandleAsync(CaseId id, CaseCommand.RecordDelivery command, OutboxChange delivery, CancellationToken cancel) =>
        HandleAsync(id, command, new Extras { Delivery = delivery }, cancel);

    /// <summary>
    /// Does what is due on a case. If nothing is, the hint that brought us here was wrong and is put right, so that it does not come again.
    /// </summary>
    public async Task<CommandResult> AdvanceAsync(DueCase hint, CancellationToken cancel) =>
        await FollowOnAsync(hint.Id, await HandleAsync(hint.Id, Tick, new Extras { Hint = hint.WakeAt }, cancel), cancel);

    /// <summary>Does what is due on a case, if anything is, on a host whose timers may ring a little before their time.</summary>
    /// <param name="id">The case.</param>
    /// <param name="rungAt">The instant (UTC) that the timer was set to; it counts as now if the clock is not there yet.</param>
    /// <param name="cancel">Cancels the attempt; what was committed by then stands.</param>
    public async Task<CommandResult> AdvanceAsync(CaseId id, Instant rungAt, CancellationToken cancel) =>
        await FollowOnAsync(id, await HandleAsync(id, Tick, new Extras { NotBefore = rungAt }, cancel), cancel);

    /// <summary>
    /// Does the work that a case has left on others, then strikes it off (Z2-Z4). Both are harmless when they come again: whoever is cut off
    /// between finds the work still there. It answers with the case as it is then.
    /// </summary>
    private async Task<CommandResult> FollowOnAsync(CaseId id, CommandResult result, CancellationToken cancel)
    {
        while (result is CommandResult.Done { Decision.Case: { FollowOns: [var work, ..] } state })
        {
            var command = FollowingOn.CommandFor(state, work, clock.GetCurrentInstant(), books.Current);
            var done = await HandleAsync(work.Case, command, default(Extras), cancel);
            var refusal = done is CommandResult.Refused refused ? refused.Refusal.Code : done is CommandResult.NotFound ? "unknownCase" : null;
            var number = (done as CommandResult.Done)?.Decision.Case.Number;
            var record = new CaseCommand.RecordFollowOn(work.Case, number, refusal, work.Kind) { By = Actor.System };
            result = await HandleAsync(id, record, default(Extras), cancel);
        }

        return result;
    }

    private async Task<CommandResult> HandleAsync(CaseId id, CaseCommand command, Extras extras, CancellationToken cancel)
    {
        using var activity = Telemetry.StartCommand(command, id);
        for (var tries = 0; tries < MostTries; tries++)
        {
            // A new case is not looked for first: its insert meets an older one, and the next turn finds that.
            var state = command is CaseCommand.Flag && tries == 0 ? null : await store.LoadAsync(id, cancel);
            if (state is not null && extras.Idempotency is { } idempotency
                && await KnownAsync(state, command, idempotency, cancel) is { } known)
            {
                return known;
            }

            if (state is null && command is not CaseCommand.Flag)
            {
                return new CommandResult.NotFound();
            }

            var wanted = command is CaseCommand.Merge merge ? merge with { Seen = await store.LoadAsync(merge.Other, cancel) } : command;
            var now = Instant.Max(clock.GetCurrentInstant(), extras.NotBefore ?? Instant.MinValue);
            var decision = CaseDecider.Decide(state, wanted, now, books.Current);
            if (decision is not Decision.Accepted accepted)
            {
                return Refused(command, ((Decision.Refused)decision).Refusal);
            }

            var commit = Commit(state, accepted, extras, now);
            if (commit is null)
            {
                return new CommandResult.Done(accepted);
            }

            // From here on nobody's going away stops it: a case that was stored and not waked would wait for the watchdog.
            if (await store.CommitAsync(commit, CancellationToken.None) == CommitResult.Committed)
            {
                Telemetry.Committed(command, accepted);
                var before = state is null ? null : NextWakeUp.Of(state);
                var comesSooner = commit.WakeAt is { } at && !(at >= before);
                await wakeUps.ChangedAsync(new CaseChange(id, commit.WakeAt, accepted.Messages.Count > 0, WasAsleep: before is null, comesSooner));
                return new CommandResult.Done(accepted);
            }

            log.CommitConflicted(id.Value, tries + 1);
        }

        throw new CaseBusyException(id);
    }

    private CommandResult.Refused Refused(CaseCommand command, Refusal refusal)
    {
        Telemetry.Refused(command, refusal);
        log.CommandRefused(command.GetType().Name, refusal.Code);
        return new CommandResult.Refused(refusal);
    }

    /// <summary>
    /// What the key has already brought about; null if it is new. A flag's case carries the key in its id, and a case that it joined
    /// remembers that id: if the case is there and its answer is not kept any more, the key was used long ago, and a new complaint must not be taken for the old one.
    /// </summary>
    private async Task<CommandResult?> KnownAsync(Case state, CaseCommand command, Idempotency idempotency, CancellationToken cancel)
    {
        var kept = await store.FindAnswerAsync(state.Id, idempotency.Key, cancel);
        var carriesTheKey = command is CaseCommand.Flag || (command is CaseCommand.JoinRepeat repeat && state.WasJoinedBy(repeat.FlagId));
        return kept is not null && kept.RequestHash == idempotency.RequestHash ? new CommandResult.Repeated(kept)
            : kept is not null || carriesTheKey ? new CommandResult.KeyReused()
            : null;
    }

    /// <summary>What has to be stored; null if the command found everything as it wants it.</summary>
    private static Commit? Commit(Case? state, Decision.Accepted accepted, Extras extras, Instant now)
    {
        var wakeAt = NextWakeUp.Of(accepted.Case);
        var wrongHint = extras.Hint is not null && extras.Hint != wakeAt;
        return accepted.Entries.Count == 0 && extras.Idempotency is null && !wrongHint
            ? null
            : new Commit
            {
                Case = accepted.Case,
                ExpectedVersion = state?.Version ?? 0,
                Entries = accepted.Entries,
                Messages = accepted.Messages,
                Withdrawn = accepted.Withdrawn,
                Delivery = extras.Delivery,
                WakeAt = wakeAt,
                Answer = extras.Idempotency?.Answer(accepted, now),
            };
    }

    /// <summary>What comes with a command and is stored with it.</summary>
    private readonly record struct Extras(Idempotency? Idempotency, OutboxChange? Delivery, Instant? Hint, Instant? NotBefore);
}
