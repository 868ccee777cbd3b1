using System.Collections.Immutable;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>Something wrong with a policy book.</summary>
/// <param name="Subject">The id of the row, ladder or step it is about.</param>
/// <param name="Sentence">What is wrong, for the person who edits the file.</param>
public sealed record PolicyProblem(string Subject, string Sentence);

/// <summary>The checks that a policy book passes before it is used.</summary>
internal static class PolicyCheck
{
    /// <summary>Every problem of the rows and ladders, each with the row that it is about.</summary>
    public static IEnumerable<PolicyProblem> ProblemsOf(
        ImmutableArray<ServicePolicy> policies, ImmutableArray<Ladder> ladders, PromiseRules rules) =>
    [
        .. PoliciesOf(policies), .. Repeated(policies.Select(p => p.Id)), .. LaddersOf(ladders), .. ladders.SelectMany(StepsOf),
        .. RulesOf(rules),
        .. rules.Callbacks.Problems(), .. SurgeCheck.ProblemsOf(rules.Surges).Select(problem => new PolicyProblem("rules.surges", problem)),
    ];

    private static IEnumerable<PolicyProblem> RulesOf(PromiseRules rules)
    {
        if (rules.FollowUpEvery <= Duration.Zero || rules.LeadAfter <= Duration.Zero || rules.ApologyPromisesAtMost <= Duration.Zero)
        {
            yield return new("rules", "'followUpEvery', 'leadAfter' and 'apologyPromisesAtMost' must be longer than nothing.");
        }

        if (rules.Outages.Problem is { } outages)
        {
            yield return new("rules", outages);
        }

        if (rules.Reports.Problem is { } reports)
        {
            yield return new("rules", reports);
        }

        if (rules.LeastNotice < Duration.Zero || rules.ContactAtMostAgo < Duration.Zero || rules.FollowUpAtMost < 0)
        {
            yield return new("rules", "'leastNotice', 'contactAtMostAgo' and 'followUpAtMost' must not be negative.");
        }

        var closing = rules.Closing;
        if (closing.ConfirmFor <= Duration.Zero || closing.RecoverWithin <= Duration.Zero || closing.RateAfter < Duration.Zero)
        {
            yield return new("rules", "'confirmFor' and 'recoverWithin' of 'closing' must be longer than nothing, 'rateAfter' not negative.");
        }

        if (closing.ReopenedPart is not (> 0 and <= 1) || closing.RecoverUpTo is < 0 or > 5)
        {
            yield return new("rules", "'reopenedPart' of 'closing' lies between 0 and 1, 'recoverUpTo' is a rating from 0 to 5.");
        }

        var pauses = rules.Pauses;
        if (pauses.LeastLeft < Duration.Zero || pauses.GiveUpAfter <= Duration.Zero || pauses.AtMost <= Duration.Zero)
        {
            yield return new("rules.pauses", "'leastLeft' must not be negative, 'giveUpAfter' and 'atMost' must be longer than nothing.");
        }

        var (changes, snoozes) = (rules.Changes, rules.Snoozes);
        if (changes.TighterPart is not (> 0 and <= 1) || changes.ExtendPart is not (> 0 and <= 1) || changes.ExtendAtMost < 0
            || changes.TighterAtLeast < Duration.Zero || changes.DecideBefore < Duration.Zero)
        {
            yield return new("rules.changes", "The parts lie between 0 and 1; 'tighterAtLeast', 'extendAtMost' and 'decideBefore' are not negative.");
        }

        if (snoozes.OwnerUpTo <= Duration.Zero || snoozes.SupervisorUpTo <= Duration.Zero || snoozes.BeforeDeadline < Duration.Zero)
        {
            yield return new("rules.snoozes", "'ownerUpTo' and 'supervisorUpTo' must be longer than nothing, 'beforeDeadline' not negative.");
        }

        if (rules.Feasibility.PerAgentAnHour < 1 || rules.Feasibility.LookAhead <= Duration.Zero || rules.Feasibility.LookAhead > Duration.FromDays(14))
        {
            yield return new("rules.feasibility", "'perAgentAnHour' must be at least 1, 'lookAhead' longer than nothing and at most 14 days.");
        }

        Duration[] waits = [Duration.Zero, .. pauses.RemindAfter, pauses.GiveUpAfter];
        if (waits.Zip(waits.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return new("rules.pauses", "The waits of 'remindAfter' must rise, and 'giveUpAfter' must come after the last of them (X2).");
        }

        if (rules.Chats.Problem is { } chats)
        {
            yield return new("rules", chats);
        }

        if (rules.Sms.SegmentsAtMost < 1)
        {
            yield return new("rules", "'sms.segmentsAtMost' must be 1 at least.");
        }

        if (rules.Links.ValidFor < Duration.FromHours(1) || rules.Links.ValidFor > Duration.FromDays(366)
            || rules.Links.SameWordsWithin <= Duration.Zero || rules.Links.SlotsShown < 1)
        {
            yield return new("rules", "'links.validFor' lies between an hour and 366 days, 'sameWordsWithin' and 'slotsShown' are more than nothing.");
        }

        foreach (var problem in ReachOf(rules.Reach).Concat(ShiftsOf(rules)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<PolicyProblem> ShiftsOf(PromiseRules rules)
    {
        var (bundles, day) = (rules.Bundles, rules.SameDay);
        if (bundles.From < 2 || bundles.SmsCaps.Any(cap => cap.AtMost is < 1 or > 100 || cap.Within <= Duration.Zero || cap.Within > Duration.FromDays(1)))
        {
            yield return new("rules.bundles", "'from' is 2 at least; a cap lets 1 to 100 messages through in a span of up to a day (O5).");
        }

        if (rules.HandOver.Notice <= Duration.Zero || rules.HandOver.LeastGap <= Duration.Zero)
        {
            yield return new("rules.handOver", "'notice' and 'leastGap' must be longer than nothing.");
        }

        if (!(day.NextDayBy < day.FlaggedBefore && day.FlaggedBefore <= day.ListAt && day.ListAt < day.CarryBy))
        {
            yield return new("rules.sameDay", "The times of a day come in this order: 'nextDayBy', 'flaggedBefore', 'listAt', 'carryBy' (X6).");
        }
    }

    private static IEnumerable<PolicyProblem> ReachOf(ReachRules reach)
    {
        if (reach.ProgressPart is not (> 0 and < 1))
        {
            yield return new("rules", "'reach.progressPart' must lie between 0 and 1: at the deadline itself nothing is on its way any more (M1).");
        }

        Duration[] spans = [reach.ProgressFrom, reach.ShortTarget, reach.ReceiptShort, reach.ReceiptLong, reach.BlockedFor, reach.RatingEvery];
        if (spans.Any(span => span <= Duration.Zero))
        {
            yield return new("rules", "The spans of 'reach' must be longer than nothing (M1, M5, M8).");
        }
    }

    private static IEnumerable<PolicyProblem> PoliciesOf(ImmutableArray<ServicePolicy> policies)
    {
        foreach (var policy in policies)
        {
            if (policy.Target is { } target && (target <= Duration.Zero || target > Duration.FromDays(366)))
            {
                yield return new(policy.Id, "The target must be longer than nothing and at most 366 days.");
            }

            foreach (var other in policies.TakeWhile(p => p != policy))
            {
                if (other.Specificity == policy.Specificity && other.Overlaps(policy))
                {
                    yield return new(policy.Id, $"'{policy.Id}' and '{other.Id}' are equally specific and can match the same case (P1).");
                }
            }
        }
    }

    private static IEnumerable<PolicyProblem> LaddersOf(ImmutableArray<Ladder> ladders)
    {
        if (!ladders.Any(l => l.UpTo is null))
        {
            yield return new("ladders", "One ladder must have no 'upTo', so that every target has a ladder.");
        }

        foreach (var twice in ladders.GroupBy(l => l.UpTo).Where(g => g.Count() > 1))
        {
            yield return new(twice.Last().Id, "Two ladders are for targets of the same length.");
        }

        foreach (var ladder in ladders)
        {
            if (ladder.RepeatEvery <= Duration.Zero || ladder.RepeatAtMost < 0 || ladder.AcknowledgeUpTo <= Duration.Zero
                || ladder.AcceptWithin <= Duration.Zero)
            {
                yield return new(
                    ladder.Id, "'repeatEvery', 'acknowledgeUpTo' and 'acceptWithin' must be longer than nothing, 'repeatAtMost' not negative.");
            }
        }
    }

    private static IEnumerable<PolicyProblem> StepsOf(Ladder ladder)
    {
        foreach (var problem in Repeated(ladder.Steps.Select(s => s.Id)))
        {
            yield return problem;
        }

        if (!ladder.Steps.Any(s => s.FromDeadline == Duration.Zero && !s.Rungs.IsDefault && s.Rungs.Contains(Rung.Supervisor)))
        {
            yield return new(ladder.Id, "A ladder needs a step at the deadline that tells the supervisor.");
        }

        foreach (var step in ladder.Steps)
        {
            if (!step.Id.StartsWith("L1.", StringComparison.Ordinal) || step.Id.Length == 3 || !step.Id[3..].All(char.IsAsciiLetterOrDigit))
            {
                yield return new(step.Id, "A step's id is 'L1.' and a name of letters and digits: it is part of message ids and names the texts.");
            }

            if (step.Part is null == step.FromDeadline is null)
            {
                yield return new(step.Id, "A step has either 'part' or 'fromDeadline'.");
            }

            if (step.Part is <= 0 or > 1 || step.UnlessActiveSince is < 0 or > 1)
            {
                yield return new(step.Id, "A part of the span lies between 0 and 1.");
            }

            if (step.Rungs.IsDefaultOrEmpty)
            {
                yield return new(step.Id, "A step tells at least one rung.");
            }
        }
    }

    private static IEnumerable<PolicyProblem> Repeated(IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => new PolicyProblem(g.Key, $"'{g.Key}' stands there twice."));
}
