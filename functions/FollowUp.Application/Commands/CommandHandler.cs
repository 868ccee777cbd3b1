using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>The one way through (O1): load, decide, commit with the expected version, wake. Nothing outside is called on the way.</summary>
public sealed class CommandHandler(ICaseStore store, IBookshelf books, IClock clock, IWakeUps wakeUps, ILogger<CommandHandler> log)
{
    private const int MostTries = 32;

    /// <summary>Carries a command out, or says why not. A version conflict is decided again on fresh state.</summary>
    /// <param name="id">The case; for a flag the id it is going to have.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="idempotency">The caller's key and how to word the answer that is kept for it (O2); null if there is no key.</param>
    /// <param name="cancel">Cancels the attempt; what was committed by then stands.</param>
    /// <exception cref="CaseBusyException">Others kept changing the case; nothing was stored.</exception>
    public Task<CommandResult> HandleAsync(CaseId id, CaseCommand command, Idempotency? idempotency, CancellationToken cancel) =>
        HandleAsync(id, command, idempotency, delivery: null, cancel);

    /// <summary>
    /// Brings back what became of a message. If that means something for its case the two are stored in one commit; if it does not
    /// (no entries), nothing is stored here.
    /// </summary>
    public Task<CommandResult> HandleAsync(CaseId id, CaseCommand.RecordDelivery command, OutboxChange delivery, CancellationToken cancel) =>
        HandleAsync(id, command, idempotency: null, delivery, cancel);

    private async Task<CommandResult> HandleAsync(
        CaseId id, CaseCommand command, Idempotency? idempotency, OutboxChange? delivery, CancellationToken cancel)
    {
        using var activity = Telemetry.StartCommand(command, id);
        for (var tries = 0; tries < MostTries; tries++)
        {
            // A new case is not looked for first: its insert meets an older one, and the next turn finds that.
            var state = command is CaseCommand.Flag && tries == 0 ? null : await store.LoadAsync(id, cancel);
            if (idempotency is not null && state is not null
                && await store.FindAnswerAsync(id, idempotency.Key, cancel) is { } kept)
            {
                return kept.RequestHash == idempotency.RequestHash ? new CommandResult.Repeated(kept) : new CommandResult.KeyReused();
            }

            if (state is null && command is not CaseCommand.Flag)
            {
                return new CommandResult.NotFound();
            }

            var now = clock.GetCurrentInstant();
            var decision = CaseDecider.Decide(state, command, now, books.Current);
            if (decision is not Decision.Accepted accepted)
            {
                return Refused(command, ((Decision.Refused)decision).Refusal);
            }

            var commit = Commit(state, accepted, idempotency, delivery, now);
            if (commit is null)
            {
                return new CommandResult.Done(accepted);
            }

            if (await store.CommitAsync(commit, cancel) == CommitResult.Committed)
            {
                Telemetry.Committed(command, accepted);
                await wakeUps.ChangedAsync(id, commit.WakeAt, accepted.Messages.Count > 0);
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

    /// <summary>What has to be stored; null if the command found everything as it wants it.</summary>
    private static Commit? Commit(Case? state, Decision.Accepted accepted, Idempotency? idempotency, OutboxChange? delivery, Instant now) =>
        accepted.Entries.Count == 0 && idempotency is null
            ? null
            : new Commit
            {
                Case = accepted.Case,
                ExpectedVersion = state?.Version ?? 0,
                Entries = accepted.Entries,
                Messages = accepted.Messages,
                Withdrawn = accepted.Withdrawn,
                Delivery = delivery,
                WakeAt = NextWakeUp.Of(accepted.Case),
                Answer = idempotency?.Answer(accepted, now),
            };
}
