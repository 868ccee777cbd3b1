using FollowUp.Core.Calendars;
using FollowUp.Core.Chats;
using FollowUp.Core.Outages;
using FollowUp.Core.Reports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The centre-wide numbers of the policy file: those that hold for every case whatever its policy.</summary>
public sealed record PromiseRules
{
    /// <summary>The least time between now and the time told to the customer when a case comes late (P4).</summary>
    public required Duration LeastNotice { get; init; }

    /// <summary>How far back the first contact may lie (P4).</summary>
    public required Duration ContactAtMostAgo { get; init; }

    /// <summary>How long after the start an unresolved case must be with the lead at least (L3).</summary>
    public required Duration LeadAfter { get; init; }

    /// <summary>The customer's local hours in which automatic messages are held (M7).</summary>
    public required QuietHours QuietHours { get; init; }

    /// <summary>How long after a live contact the acknowledgement M0 may go out in quiet hours (M7).</summary>
    public required Duration LiveContactFor { get; init; }

    /// <summary>How long after the start the follow-up M2 goes out, and then again (M2).</summary>
    public required Duration FollowUpEvery { get; init; }

    /// <summary>How many follow-ups a cycle sends at the most (M2).</summary>
    public required int FollowUpAtMost { get; init; }

    /// <summary>The longest new time that an apology may promise on its own (M3); a shorter target promises itself again.</summary>
    public required Duration ApologyPromisesAtMost { get; init; }

    /// <summary>The numbers of calling customers back (C1-C5).</summary>
    public required CallbackRules Callbacks { get; init; }

    /// <summary>The numbers of pauses (X2, X3).</summary>
    public required PauseRules Pauses { get; init; }

    /// <summary>The numbers of changes on the way (X4, X5).</summary>
    public required ChangeRules Changes { get; init; }

    /// <summary>The numbers of snoozes (L7).</summary>
    public required SnoozeRules Snoozes { get; init; }

    /// <summary>The numbers of outages (C6).</summary>
    public required OutageRules Outages { get; init; }

    /// <summary>The table of surges (S1-S5).</summary>
    public required SurgeRules Surges { get; init; }

    /// <summary>How customers are reached (M1, M8, M5).</summary>
    public required ReachRules Reach { get; init; }

    /// <summary>How close a deadline must be for the queue "due soon".</summary>
    public required Duration DueSoonWithin { get; init; }

    /// <summary>What follows an answer (Z2, Z3, M5).</summary>
    public required ClosingRules Closing { get; init; }

    /// <summary>The numbers of the chat flow (H1).</summary>
    public required ChatRules Chats { get; init; }

    /// <summary>How much may be promised for one hour.</summary>
    public required FeasibilityRules Feasibility { get; init; }

    /// <summary>The numbers of text messages (M11).</summary>
    public required SmsRules Sms { get; init; }

    /// <summary>The numbers of the customers' links (M10).</summary>
    public required LinkRules Links { get; init; }

    /// <summary>What the reports hold the figures against.</summary>
    public required ReportRules Reports { get; init; }

    /// <summary>What the supervisors are told every day.</summary>
    public required DigestRules Digest { get; init; }

    /// <summary>How many messages one person gets (O5).</summary>
    public required BundleRules Bundles { get; init; }

    /// <summary>The numbers of the hand-over at the end of a shift.</summary>
    public required HandOverRules HandOver { get; init; }

    /// <summary>The numbers of the same-day rule (X6).</summary>
    public required SameDayRules SameDay { get; init; }
}
