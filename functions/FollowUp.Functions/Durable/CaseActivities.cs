using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Sending;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Functions.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Functions.Durable;

/// <summary>What the orchestration of a case calls. Each may run twice or be cut off anywhere: the store keeps that harmless (O3).</summary>
internal sealed class CaseActivities(
    CommandHandler handler,
    TablesOutbox outbox,
    CaseProjector projector,
    MessageCourier courier,
    SendPolicy policy,
    IClock clock,
    ILogger<CaseActivities> log)
{
    /// <summary>Does what is due on a case and tells what comes next.</summary>
    [Function(nameof(Advance))]
    public async Task<CaseRound> Advance([ActivityTrigger] DueWork work, CancellationToken cancel)
    {
        var (id, now) = (new CaseId(work.CaseId), NowFor(work));
        return await handler.AdvanceAsync(id, now, cancel) is CommandResult.Done done
            ? await NextAsync(done.Decision.Case, now, cancel)
            : CaseRound.Over;
    }

    /// <summary>Sends messages of a case side by side and tells what comes next: what became of them may have changed the case.</summary>
    [Function(nameof(Send))]
    public async Task<CaseRound> Send([ActivityTrigger] DueWork work, CancellationToken cancel)
    {
        var now = NowFor(work);
        await Task.WhenAll(work.Messages!.Select(message => SendAsync(message, now, cancel)));
        return await Advance(work, cancel);
    }

    /// <summary>Brings the lists up to what the case is now.</summary>
    [Function(nameof(Project))]
    public Task Project([ActivityTrigger] string caseId, CancellationToken cancel) => projector.ProjectAsync(new CaseId(caseId), cancel);

    /// <summary>A message that cannot be dealt with comes again when its lease ends; it must not keep the others waiting, nor the case.</summary>
    private async Task SendAsync(string message, Instant now, CancellationToken cancel)
    {
        try
        {
            if (await outbox.ClaimAsync(message, now, policy.LeaseFor, cancel) is { } item)
            {
                await courier.CarryAsync(item);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.SendFailed(e, message);
        }
    }

    private async Task<CaseRound> NextAsync(Case state, Instant now, CancellationToken cancel)
    {
        var waiting = await outbox.PendingAsync(state.Id, cancel);
        var later = waiting.Where(message => message.NextAt > now).Select(message => (Instant?)message.NextAt);
        var wakeAt = later.Append(NextWakeUp.Of(state)).Min();
        var behind = !await projector.TryProjectAsync(state.Id, cancel);
        return new CaseRound(wakeAt?.ToDateTimeUtc(), [.. waiting.Where(message => message.NextAt <= now).Select(message => message.Id)], behind);
    }

    private Instant NowFor(DueWork work)
    {
        var now = clock.GetCurrentInstant();
        return work.RungAt is { } rungAt ? Instant.Max(now, Instant.FromDateTimeUtc(DateTime.SpecifyKind(rungAt, DateTimeKind.Utc))) : now;
    }
}
