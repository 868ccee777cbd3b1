using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Masters;

/// <summary>
/// Links cases to their master, and when that has its answer gives it to them, or lets them go when it failed: so many in each minute (S5).
/// Everything goes the ordinary way of commands, each harmless when it comes again.
/// </summary>
public sealed class MasterWork(MasterDesk desk, AlertCases alertCases, CommandHandler commands, ICaseStore store, IBookshelf books, IClock clock) : IDocumentWork
{
    private const string QuietHours = "quietHours";
    private const string Failed = "The master case did not keep its promise (S5).";
    private const string NoAnswer = "The master's answer could not be sent to this customer (S5).";
    private static readonly Duration AfterQuiet = Duration.FromMinutes(10);

    /// <inheritdoc/>
    public string Kind => MasterDesk.Kind;

    /// <summary>Takes the moment that has come and does what belongs into it. Whoever comes second finds it taken.</summary>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = clock.GetCurrentInstant();
        var mine = false;
        var claimed = await desk.ChangeAsync(
            key.Name,
            master =>
            {
                var next = MasterPlan.Claim(master, now);
                mine = next != master;
                return next;
            },
            cancel);
        if (claimed is null || !mine)
        {
            return;
        }

        var state = await store.LoadAsync(new CaseId(key.Name), cancel);
        var master = await desk.ChangeAsync(key.Name, was => MasterPlan.See(was, state, now), cancel);
        if (master is null)
        {
            return;
        }

        var (linked, answered, letGo, isEmpty) = master.State == MasterState.Open
            ? await LinkAsync(master, state, now, cancel)
            : await ReleaseAsync(master, now, cancel);
        await desk.ChangeAsync(
            key.Name, was => MasterPlan.Count(was, linked, answered, letGo, isEmpty, now, books.Current.Policies.Rules.Surges.Masters), cancel);
    }

    private async Task<(int Linked, int Answered, int LetGo, bool IsEmpty)> LinkAsync(Master master, Case? state, Instant now, CancellationToken cancel)
    {
        if (state?.Cycle.Promise is not { } promise || promise.ToldAt <= now)
        {
            // The flag is under way, or its clock stands beyond the time that it promises: there is none to tell before it goes on.
            return (0, 0, 0, true);
        }

        if (master.LookUpFrom is { } from)
        {
            var next = await alertCases.WantAsync(master, from, now, cancel);
            await desk.ChangeAsync(master.Id, was => was with { LookUpFrom = next }, cancel);
            master = master with { LookUpFrom = next };
        }

        var wanted = await desk.WantedAsync(master.Id, master.PerMinute, cancel);
        var linked = 0;
        foreach (var id in wanted)
        {
            await desk.LinkAsync(master.Id, id, cancel);
            var join = new CaseCommand.JoinMaster(state.Id, state.Number, promise.ToldAt, master.OpenedBy) { By = Actor.System };
            var result = await commands.HandleAsync(id, join, idempotency: null, cancel);
            linked += IsNew(result) ? 1 : 0;
            if (result is not CommandResult.Done)
            {
                await desk.StrikeAsync(master.Id, id, cancel);
            }

            await desk.StrikeWantedAsync(master.Id, id, cancel);
        }

        return (linked, 0, 0, wanted.Count == 0 && master.LookUpFrom is null);
    }

    private async Task<(int Linked, int Answered, int LetGo, bool IsEmpty)> ReleaseAsync(Master master, Instant now, CancellationToken cancel)
    {
        foreach (var late in await desk.WantedAsync(master.Id, master.PerMinute, cancel))
        {
            await desk.StrikeWantedAsync(master.Id, late, cancel);
        }

        var (cases, isEmpty) = await desk.LinkedAsync(master.Id, master.PerMinute, cancel);
        var (answered, letGo) = (0, 0);
        foreach (var id in cases)
        {
            if (master.Answer is { } answer)
            {
                var give = new CaseCommand.AnswerForMaster(new CaseId(master.Id), answer.Text, answer.Resolution, answer.RootCause) { By = Actor.System };
                var result = await commands.HandleAsync(id, give, idempotency: null, cancel);
                if (result is CommandResult.Refused { Refusal.Code: QuietHours })
                {
                    await desk.PutOffAsync(master.Id, id, now + AfterQuiet, cancel);
                    continue;
                }

                answered += IsNew(result) ? 1 : 0;
                letGo += result is CommandResult.Refused && await LetGoAsync(master, id, NoAnswer, cancel) ? 1 : 0;
            }
            else
            {
                letGo += await LetGoAsync(master, id, Failed, cancel) ? 1 : 0;
            }

            await desk.StrikeAsync(master.Id, id, cancel);
        }

        return (0, answered, letGo, isEmpty);
    }

    private async Task<bool> LetGoAsync(Master master, CaseId id, string reason, CancellationToken cancel) => IsNew(await commands.HandleAsync(
        id, new CaseCommand.LeaveMaster(new CaseId(master.Id), Failed: true, reason) { By = Actor.System }, idempotency: null, cancel));

    private static bool IsNew(CommandResult result) => result is CommandResult.Done { Decision.Entries.Count: > 0 };
}
