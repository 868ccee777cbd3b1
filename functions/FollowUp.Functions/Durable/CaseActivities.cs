using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Sending;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tables.Projections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Functions.Durable;

/// <summary>What the orchestration of a case calls. Each may run twice or be cut off anywhere: the store keeps that harmless (O3).</summary>
internal sealed class CaseActivities(
    CommandHandler handler,
    FollowUpTables tables,
    TablesOutbox outbox,
    CaseLists lists,
    DurableWakeUps wakeUps,
    ChangedCases changed,
    MessageCourier courier,
    SendPolicy policy,
    IClock clock,
    ILogger<CaseActivities> log)
{
    /// <summary>Does what is due on a case and tells what comes next. Other cases that this opens or changes are started on their way.</summary>
    [Function(nameof(Advance))]
    public async Task<CaseRound> Advance([ActivityTrigger] DueWork work, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var (id, now) = (new CaseId(work.CaseId), NowFor(work));
        CommandResult result = new CommandResult.NotFound();
        await wakeUps.ListenAsync(
            async () => result = await handler.AdvanceAsync(id, now, cancel),
            touched => changed.GoOnAsync(client, touched.Where(other => other.Id != id), cancel));
        return result is CommandResult.Done done
            ? await NextAsync(done.Decision.Case, now, cancel)
            : CaseRound.Over;
    }

    /// <summary>Sends messages of a case side by side and tells what comes next: what became of them may have changed the case.</summary>
    [Function(nameof(Send))]
    public async Task<CaseRound> Send([ActivityTrigger] DueWork work, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var now = NowFor(work);
        await Task.WhenAll(work.Messages!.Select(message => SendAsync(message, now, cancel)));
        return await Advance(work, client, cancel);
    }

    /// <summary>Brings the lists up to what the case is now.</summary>
    [Function(nameof(Project))]
    public Task Project([ActivityTrigger] string caseId, CancellationToken cancel) => lists.ShowAsync(new CaseId(caseId), cancel);

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

    /// <summary>Lists are brought up to date at the end of a round, when nothing is left to send: each message would change them again.</summary>
    private async Task<CaseRound> NextAsync(Case state, Instant now, CancellationToken cancel)
    {
        var work = await CaseWork.ReadAsync(tables, state.Id, cancel);
        var pending = work.Pending.Where(message => !message.IsLeftToTimer).ToList();
        var later = pending.Where(message => message.NextAt > now).Select(message => (Instant?)message.NextAt);
        var wakeAt = later.Append(NextStepOf(state, now)).Min();
        var send = pending.Where(message => message.NextAt <= now).Select(message => message.Id).ToList();
        var behind = send.Count == 0 && work.Behind && !await lists.TryShowAsync(state.Id, cancel);
        return new CaseRound(NotBefore(wakeAt), send, behind);
    }

    /// <summary>The case's next wake-up. It has just been advanced: one that has passed all the same would be met again at once, and for ever.</summary>
    private Instant? NextStepOf(Case state, Instant now)
    {
        var wakeAt = NextWakeUp.Of(state);
        if (!(wakeAt <= now))
        {
            return wakeAt;
        }

        log.CaseStandsStill(state.Id.Value, wakeAt.Value);
        return now + Duration.FromMinutes(1);
    }

    /// <summary>
    /// The timer's time. Timers know 100 ns and steps fall between: cut off, it would be a moment before the step, and a timer that rings early would
    /// find nothing due, again and again.
    /// </summary>
    private static DateTime? NotBefore(Instant? at) =>
        at is not { } exact ? null
        : Instant.FromUnixTimeTicks(exact.ToUnixTimeTicks()) is var cut && cut < exact ? cut.ToDateTimeUtc().AddTicks(1) : cut.ToDateTimeUtc();

    private Instant NowFor(DueWork work)
    {
        var now = clock.GetCurrentInstant();
        return work.RungAt is { } rungAt ? Instant.Max(now, Instant.FromDateTimeUtc(DateTime.SpecifyKind(rungAt, DateTimeKind.Utc))) : now;
    }
}
