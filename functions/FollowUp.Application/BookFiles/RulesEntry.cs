using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the centre-wide numbers of the policy file.</summary>
internal static class RulesEntry
{
    private static readonly string[] Known =
    [
        "leastNotice", "contactAtMostAgo", "leadAfter", "quietHours", "liveContactFor", "followUpEvery", "followUpAtMost",
        "apologyPromisesAtMost", "dueSoonWithin", "pauses", "changes", "snoozes", "callbacks", "outages", "chats", "sms", "links", "reach", "closing",
        "reports", "digest", "surges", "feasibility", "bundles", "handOver", "sameDay",
    ];

    public static PromiseRules? Read(Located value, Findings findings, IReadOnlyCollection<string>? calendars)
    {
        if (Entry.Of(value, findings, Known) is not { } rules) return null;
        var (pauses, changes, snoozes) = (
            rules.Required("pauses", PauseEntry.Read), rules.Required("changes", ChangeEntry.Changes), rules.Required("snoozes", ChangeEntry.Snoozes));
        if (pauses is null || changes is null || snoozes is null) return null;
        if (rules.Required("callbacks", CallbackEntry.Read) is not { } callbacks) return null;
        var (sms, links) = (rules.Required("sms", Sms), rules.Required("links", Links));
        if (sms is null || links is null) return null;
        var (reports, digest) = (rules.Required("reports", ReportEntry.Read), rules.Required("digest", ReportEntry.Digest));
        if (reports is null || digest is null) return null;
        if (rules.Required("surges", SurgeEntry.Read) is not { } surges) return null;
        var (bundles, handOver) = (rules.Required("bundles", ShiftEntry.Bundles), rules.Required("handOver", ShiftEntry.HandOver));
        var sameDay = rules.Required("sameDay", (at, notes) => ShiftEntry.SameDay(at, notes, calendars));
        if (bundles is null || handOver is null || sameDay is null) return null;
        return new PromiseRules
        {
            LeastNotice = rules.Required("leastNotice", Values.Duration).GetValueOrDefault(),
            ContactAtMostAgo = rules.Required("contactAtMostAgo", Values.Duration).GetValueOrDefault(),
            LeadAfter = rules.Required("leadAfter", Values.SomeDuration).GetValueOrDefault(),
            QuietHours = rules.Required("quietHours", Quiet) ?? QuietHours.None,
            LiveContactFor = rules.Required("liveContactFor", Values.Duration).GetValueOrDefault(),
            FollowUpEvery = rules.Required("followUpEvery", Values.SomeDuration).GetValueOrDefault(),
            FollowUpAtMost = rules.Required("followUpAtMost", Values.Count).GetValueOrDefault(),
            ApologyPromisesAtMost = rules.Required("apologyPromisesAtMost", Values.SomeDuration).GetValueOrDefault(),
            Pauses = pauses,
            Changes = changes,
            Snoozes = snoozes,
            Callbacks = callbacks,
            Outages = rules.Required("outages", OutageRulesEntry.Read) ?? OutageRulesEntry.Unread,
            Surges = surges,
            Reach = rules.Required("reach", ReachEntry.Read)!,
            DueSoonWithin = rules.Required("dueSoonWithin", Values.SomeDuration).GetValueOrDefault(),
            Closing = rules.Required("closing", ClosingEntry.Read)!,
            Chats = rules.Required("chats", ChatRulesEntry.Read) ?? ChatRulesEntry.Unread,
            Feasibility = rules.Required("feasibility", Feasibility) ?? new FeasibilityRules { PerAgentAnHour = 0, LookAhead = default },
            Sms = sms,
            Links = links,
            Reports = reports,
            Digest = digest,
            Bundles = bundles,
            HandOver = handOver,
            SameDay = sameDay,
        };
    }

    private static FeasibilityRules? Feasibility(Located value, Findings findings) =>
        Entry.Of(value, findings, "perAgentAnHour", "lookAhead") is { } feasibility
            ? new FeasibilityRules
            {
                PerAgentAnHour = feasibility.Required("perAgentAnHour", Values.Count).GetValueOrDefault(),
                LookAhead = feasibility.Required("lookAhead", Values.SomeDuration).GetValueOrDefault(),
            }
            : null;

    private static SmsRules? Sms(Located value, Findings findings) =>
        Entry.Of(value, findings, "segmentsAtMost") is { } sms
            ? new SmsRules { SegmentsAtMost = sms.Required("segmentsAtMost", Values.Count).GetValueOrDefault() }
            : null;

    private static LinkRules? Links(Located value, Findings findings) =>
        Entry.Of(value, findings, "validFor", "sameWordsWithin", "slotsShown") is { } links
            ? new LinkRules
            {
                ValidFor = links.Required("validFor", Values.SomeDuration).GetValueOrDefault(),
                SameWordsWithin = links.Required("sameWordsWithin", Values.SomeDuration).GetValueOrDefault(),
                SlotsShown = links.Required("slotsShown", Values.Count).GetValueOrDefault(),
            }
            : null;

    internal static QuietHours? Quiet(Located value, Findings findings) =>
        Entry.Of(value, findings, "from", "to") is { } quiet
            ? new QuietHours(
                quiet.Required("from", Values.TimeOfDay).GetValueOrDefault(), quiet.Required("to", Values.TimeOfDay).GetValueOrDefault())
            : null;
}
