using FollowUp.Core.Calendars;
using FollowUp.Core.People;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Flagging a case: what is promised, and the ladder that protects it (P1-P6).</summary>
internal static class Flagging
{
    public static Decision Decide(CaseCommand.Flag flag, Instant now, Books books)
    {
        var rules = books.Policies.Rules;
        var policy = books.Policies.PolicyFor(flag.Kind, flag.Complexity, flag.Category, flag.Customer.Tier);
        var start = flag.ContactedAt ?? now;
        Refusal? refusal = policy switch
        {
            null => Refusals.NoPolicy(),
            _ when flag.Customer is { Phone: null, Email: null } => Refusals.NoAddress(),
            _ when start > now => Refusals.ContactInTheFuture(),
            _ when start < now - rules.ContactAtMostAgo => Refusals.ContactTooLongAgo(rules.ContactAtMostAgo),
            { Target: null } when flag.Promise is not null => Refusals.NothingToPromise(),
            _ => null,
        };
        return refusal is not null ? CaseDecider.Refused(refusal)
            : policy!.Target is { } target ? Promised(flag, policy, target, start, now, books)
            : Open(flag, null, null, null, start, now, books);
    }

    private static Decision Promised(
        CaseCommand.Flag flag, ServicePolicy policy, Duration target, Instant start, Instant now, Books books)
    {
        var calendar = policy.Calendar is { } name ? books.Calendars[name] : null;
        if (Planning.After(start, target, calendar) is not { } due)
        {
            return CaseDecider.Refused(Refusals.CalendarTooShort(policy.Calendar!));
        }

        var least = Planning.WholeMinuteAtLeast(now, books.Policies.Rules.LeastNotice);
        var latest = Instant.Max(Planning.WholeMinute(due), due < least ? least : Instant.MinValue);
        var promised = flag.Promise is { } asked ? Planning.WholeMinute(asked) : latest;
        if (promised <= now)
        {
            return CaseDecider.Refused(Refusals.PromiseInThePast());
        }

        if (promised > latest)
        {
            return CaseDecider.Refused(Refusals.PromiseBeyondTarget(latest));
        }

        var ladder = books.Policies.LadderFor(target);
        var promise = new Promise { StartAt = start, DueAt = due, PromisedAt = promised };
        return Open(flag, Terms.Of(policy, target, ladder, books.Policies, calendar?.Version), promise, calendar, start, now, books);
    }

    private static Decision Open(
        CaseCommand.Flag flag, Terms? terms, Promise? promise, WorkingCalendar? calendar, Instant start, Instant now, Books books)
    {
        var roster = books.Roster;
        var flagged = new CaseEvent.CaseFlagged
        {
            Number = CaseNumber.Of(flag.Id, now.InZone(roster.Centre.Zone).Date),
            Kind = flag.Kind,
            Complexity = flag.Complexity,
            Category = flag.Category,
            Symptom = flag.Symptom,
            Summary = flag.Summary,
            Customer = flag.Customer,
            Team = flag.By.Team ?? roster.Teams[0].Id,
            Owner = flag.By.Role is Role.Agent ? flag.By.Id : null,
            Terms = terms,
            Promise = promise,
            Steps = promise is null ? [] : Planning.StepsOf(books.Policies.LadderFor(terms!.Target), promise, calendar),
            ProgressAt = promise is null ? null : Planning.ProgressAt(books.Policies.Rules.Reach, terms!.Target, promise, calendar, now),
        };
        var draft = Draft.Begin(flag.Id, flagged, flag.By, now, books);
        CustomerMessages.Welcome(draft, exempt: now - start <= books.Policies.Rules.LiveContactFor);
        if (flag.EscalateNow)
        {
            Escalating.CallSupervisor(draft, reason: null);
        }

        // A case that comes late is already past some of its steps: the highest of them fires now (P4, L10).
        return Ticking.Decide(draft);
    }
}
