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
    public Task<CommandResult> AdvanceAsync(DueCase hint, CancellationToken cancel) =>
        HandleAsync(hint.Id, Tick, new Extras { Hint = hint.WakeAt }, cancel);

    /// <summary>Does what is due on a case, if anything is, on a host whose timers may ring a little before their time.</summary>
    /// <param name="id">The case.</param>
    /// <param name="rungAt">The instant (UTC) that the timer was set to; it counts as now if the clock is not there yet.</param>
    /// <param name="cancel">Cancels the attempt; what was committed by then stands.</param>
    public Task<CommandResult> AdvanceAsync(CaseId id, Instant rungAt, CancellationToken cancel) =>
        HandleAsync(id, Tick, new Extras { NotBefore = rungAt }, cancel);

    private async Task<CommandResult> HandleAsync(CaseId id, CaseCommand command, Extras extras, CancellationToken cancel)
    {
        using var activity = Telemetry.StartCommand(command, id);
        for (var tries = 0; tries < MostTries; tries++)
        {
            // A new case is not looked for first: its insert meets an older one, and the next turn finds that.
            var state = command is CaseCommand.Flag && tries == 0 ? null : await store.LoadAsync(id, cancel);
            if (state is not null && extras.Idempotency is { } idempotency
                && await KnownAsync(id, command, idempotency, cancel) is { } known)
            {
                return known;
            }

            if (state is null && command is not CaseCommand.Flag)
            {
                return new CommandResult.NotFound();
            }

            var now = Instant.Max(clock.GetCurrentInstant(), extras.NotBefore ?? Instant.MinValue);
            var decision = CaseDecider.Decide(state, command, now, books.Current);
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
                var wasAsleep = state is null || NextWakeUp.Of(state) is null;
                await wakeUps.ChangedAsync(new CaseChange(id, commit.WakeAt, accepted.Messages.Count > 0, wasAsleep));
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
    /// What the key has already brought about; null if it is new. A flag's case carries the key in its id: if the case is there and its
    /// answer is not kept any more, the key was used long ago, and a new complaint must not be taken for the old one.
    /// </summary>
    private async Task<CommandResult?> KnownAsync(CaseId id, CaseCommand command, Idempotency idempotency, CancellationToken cancel)
    {
        var kept = await store.FindAnswerAsync(id, idempotency.Key, cancel);
        return kept is not null && kept.RequestHash == idempotency.RequestHash ? new CommandResult.Repeated(kept)
            : kept is not null || command is CaseCommand.Flag ? new CommandResult.KeyReused()
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
