using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Application.Commands;

/// <summary>
/// Flags a case, or lets the flag join one that the customer has open in the same category (P7). Flags that come at the same moment may not
/// see each other and make two cases, which can be merged (Z4).
/// </summary>
public sealed class Flags(CommandHandler handler, ICaseStore store, ICaseQueries queries)
{
    /// <summary>Carries a flag out, or says why not.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="idempotency">The caller's key and how to word the answer that is kept for it (O2); null if there is no key.</param>
    /// <param name="cancel">Cancels the attempt; what was committed by then stands.</param>
    /// <returns>How it went, and in which case: the flag's own, or the one that it joined.</returns>
    public async Task<(CaseId Id, CommandResult Result)> HandleAsync(CaseCommand.Flag flag, Idempotency? idempotency, CancellationToken cancel)
    {
        if (await JoinedAsync(flag, idempotency is not null, cancel) is { } open)
        {
            var repeat = new CaseCommand.JoinRepeat
            {
                By = flag.By,
                FlagId = flag.Id,
                Summary = flag.Summary,
                EscalateNow = flag.EscalateNow,
                RepeatedFor = Idempotency.KeptFor,
            };

            // A case that has ended in this very moment takes no more: the flag then makes one of its own.
            var joined = await handler.HandleAsync(open.Id, repeat, idempotency, cancel);
            if (joined is not (CommandResult.Refused or CommandResult.NotFound))
            {
                return (open.Id, joined);
            }
        }

        return (flag.Id, await handler.HandleAsync(flag.Id, flag, idempotency, cancel));
    }

    /// <summary>The case that a flag would join now, or has joined before; null if it makes one of its own, or has made it.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="mayBeRepeated">True if the flag's id follows from a key, so that it may have come before.</param>
    /// <param name="cancel">Cancels the look.</param>
    public async Task<Case?> JoinedAsync(CaseCommand.Flag flag, bool mayBeRepeated, CancellationToken cancel)
    {
        var found = new List<Case>();
        foreach (var address in new[] { flag.Customer.Phone, flag.Customer.Email }.OfType<string>())
        {
            found.AddRange(await queries.OpenCasesOfAsync(address, cancel));
        }

        // Only a flag that finds something costs the further look whether it has made a case before.
        var joined = found.Find(state => state.WasJoinedBy(flag.Id)) ?? found.Find(state => Repeating.Joins(flag, state));
        return joined is null || joined.WasJoinedBy(flag.Id) || !mayBeRepeated || await store.LoadAsync(flag.Id, cancel) is null ? joined : null;
    }
}
