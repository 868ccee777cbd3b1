using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Flagging a case: what is promised, and the ladder that protects it (P1-P6).</summary>
internal static class Flagging
{
    /// <summary>The row of a promise that no row of the book makes (Z3).</summary>
    private const string OfRecovery = "recovery";

    public static Decision Decide(CaseCommand.Flag flag, Instant now, Books books)
    {
        var rules = books.Policies.Rules;
        var policy = flag.Origin?.Within is { } within
            ? new ServicePolicy { Id = OfRecovery, Target = within }
            : books.Policies.PolicyFor(flag.Kind, flag.Complexity, flag.Category, flag.Customer.Tier)
                ?? (flag.Origin?.Before is { } before ? new ServicePolicy { Id = before.Policy, Target = before.Target } : null);
        var start = flag.ContactedAt ?? now;
        Refusal? refusal = policy switch
        {
            null when flag.Origin is null => Refusals.NoPolicy(),
            _ when flag is { Customer: { Phone: null, Email: null }, Master: null } => Refusals.NoAddress(),
            _ when flag is { Origin: null, Customer.CallWindow: { } window } && CallHours.LengthOf(window) < rules.Callbacks.SlotFor =>
                Refusals.CallWindowTooShort(rules.Callbacks.SlotFor),
            _ when start > now => Refusals.ContactInTheFuture(),
            _ when start < now - rules.ContactAtMostAgo => Refusals.ContactTooLongAgo(rules.ContactAtMostAgo),
            { Target: null } when flag.Master is not null => Refusals.MasterNeedsAPromise(),
            { Target: null } when flag.Promise is not null => Refusals.NothingToPromise(),
            { Target: null } when flag.Outage is not null => Refusals.NothingToRestore(),
            _ when flag is { Outage: not null, Promise: not null } => Refusals.PromiseBeforeTheEnd(),
            _ => null,
        };
        return refusal is not null ? CaseDecider.Refused(refusal)
            : policy?.Target is { } target && flag.Outage is null ? Promised(flag, policy, target, start, now, books)
            : Open(flag, null, start, now, books);
    }

    private static Decision Promised(CaseCommand.Flag flag, ServicePolicy policy, Duration target, Instant start, Instant now, Books books) =>
        Promising.Make(policy, target, start, now, flag.Promise, books) switch
        {
            ({ } made, _) => Open(flag, made, start, now, books),

            // A customer whose case goes on in another is not turned away by an edited book: elapsed time serves without open hours ahead.
            _ when flag.Origin is not null && policy.Calendar is not null =>
                Promised(flag, policy with { Calendar = null }, target, start, now, books),
            (_, var refusal) => CaseDecider.Refused(refusal!),
        };

    private static Decision Open(CaseCommand.Flag flag, MadePromise? made, Instant start, Instant now, Books books)
    {
        var roster = books.Roster;
        var flagged = new CaseEvent.CaseFlagged
        {
            Number = CaseNumber.Of(flag.Id, now.InZone(roster.Centre.Zone).Date),
            Kind = flag.Kind,
            Complexity = flag.Complexity,
            Category = flag.Category,
            Symptom = flag.Symptom,
            Project = flag.Project,
            Summary = flag.Summary,
            Customer = flag.Customer,
            Team = flag.Origin?.Team ?? flag.Master?.Team ?? flag.By.Team ?? roster.Teams[0].Id,
            Owner = flag.By.Role is Role.Agent || flag.Master is not null ? flag.By.Id : null,
            Outage = flag.Outage,
            Red = flag.Red,
            IsMaster = flag.Master is not null,

            // A master case has nobody to follow up on.
            Terms = made is not null && flag.Master is not null ? made.Terms with { FollowUpAtMost = 0 } : made?.Terms,
            Promise = made?.Promise,
            Steps = made?.Steps ?? [],
            ProgressAt = flag.Master is null ? made?.ProgressAt : null,
            From = flag.Origin?.From,
        };
        var draft = Draft.Begin(flag.Id, flagged, flag.By, now, books);
        CustomerMessages.Welcome(draft, exempt: now - start <= books.Policies.Rules.LiveContactFor);
        if (flag.Origin is { } origin)
        {
            var step = origin.From.Kind == LinkKind.RecoveryOf ? Steps.RecoveryOwner : Steps.ReopenedOwner;
            HandingOn.To(draft, origin.Owner, step, origin.Reason);
        }

        if (flag.EscalateNow)
        {
            Escalating.CallSupervisor(draft, reason: null);
        }

        // A case that comes late is already past some of its steps: the highest of them fires now (P4, L10).
        return Ticking.Decide(draft);
    }
}
