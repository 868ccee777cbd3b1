using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What a flag will promise, before anything is decided or stored.</summary>
/// <param name="Team">The team that will owe the answer.</param>
/// <param name="Promise">The promise.</param>
/// <param name="ExtendableTo">The latest time (UTC) to which an extension could move it (X5).</param>
public sealed record ForeseenPromise(string Team, Promise Promise, Instant ExtendableTo)
{
    /// <summary>What a flag will promise; null if nothing, or if it will be refused.</summary>
    public static ForeseenPromise? Of(CaseCommand.Flag flag, Instant now, Books books)
    {
        ArgumentNullException.ThrowIfNull(flag);
        ArgumentNullException.ThrowIfNull(books);
        if (flag.Outage is not null
            || books.Policies.PolicyFor(flag.Kind, flag.Complexity, flag.Category, flag.Customer.Tier) is not { Target: { } target } policy
            || Promising.Make(policy, target, flag.ContactedAt ?? now, now, flag.Promise, books).Made is not { } made)
        {
            return null;
        }

        var calendar = policy.Calendar is { } name ? books.Calendars[name] : null;
        var extension = books.Policies.Rules.Changes.ExtendPart * target;
        var deadline = made.Promise.DeadlineAt;
        return new ForeseenPromise(
            flag.Origin?.Team ?? flag.By.Team ?? books.Roster.Teams[0].Id, made.Promise, Planning.After(deadline, extension, calendar) ?? deadline);
    }
}
