using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;
using FollowUp.Core.Reports;
using FollowUp.Core.Tests.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>The numbers that behaviour.md marks as defaults (P1, L1, L5, L6, M2, M3, M7), and a category that counts working hours (P2).</summary>
internal static class DefaultPolicies
{
    public static readonly ImmutableArray<ServicePolicy> Rows =
    [
        new() { Id = "complaint-simple", Kind = CaseKind.Complaint, Complexity = Complexity.Simple, Target = Given.Hours(2) },
        new() { Id = "complaint-complex", Kind = CaseKind.Complaint, Complexity = Complexity.Complex, Target = Given.Hours(24) },
        Vip("vip-simple", Complexity.Simple, 1),
        Vip("vip-complex", Complexity.Complex, 12),
        new() { Id = "inquiry", Kind = CaseKind.Inquiry, Target = Given.Hours(24) },
        new() { Id = "suggestion", Kind = CaseKind.Suggestion },
        new() { Id = "back-office", Kind = CaseKind.Inquiry, Category = "back office", Target = Given.Hours(10), Calendar = "office" },
        new() { Id = "research", Kind = CaseKind.Inquiry, Category = "research", Target = Given.Hours(72) },
    ];

    public static readonly ImmutableArray<Ladder> Ladders =
    [
        LadderOf("short", upTo: Given.Hours(4), manager: Duration.FromMinutes(30), acknowledge: Given.Hours(1)),
        LadderOf("long", upTo: null, manager: Given.Hours(2), acknowledge: Given.Hours(4)),
    ];

    public static readonly PromiseRules Rules = new()
    {
        LeastNotice = Duration.FromMinutes(15),
        ContactAtMostAgo = Given.Hours(24),
        LeadAfter = Given.Hours(24),
        QuietHours = new QuietHours(new LocalTime(21, 0), new LocalTime(8, 0)),
        LiveContactFor = Duration.FromMinutes(10),
        FollowUpEvery = Given.Hours(24),
        FollowUpAtMost = 3,
        ApologyPromisesAtMost = Given.Hours(4),
        Pauses = new()
        {
            LeastLeft = Duration.FromMinutes(15),
            RemindAfter = [Given.Hours(24), Given.Hours(48)],
            GiveUpAfter = Given.Hours(72),
            AtMost = Duration.FromDays(30),
        },
        Changes = new()
        {
            TighterAtLeast = Duration.FromMinutes(15),
            TighterPart = 0.25,
            ExtendPart = 0.5,
            ExtendAtMost = 2,
            DecideBefore = Duration.FromMinutes(10),
        },
        Feasibility = new() { PerAgentAnHour = 6, LookAhead = Given.Hours(48) },
        Snoozes = new()
        {
            OwnerUpTo = Duration.FromMinutes(30),
            BeforeDeadline = Duration.FromMinutes(15),
            SupervisorUpTo = Duration.FromHours(4),
            TellLeadAt = 3,
        },
        Outages = new FollowUp.Core.Outages.OutageRules { ReleasePerMinute = 20, LookFor = Duration.FromHours(24) },
        Surges = Surges.DefaultSurges.Rules,
        Reach = new ReachRules
        {
            ProgressPart = 0.8,
            ProgressFrom = Duration.FromHours(8),
            ShortTarget = Duration.FromHours(4),
            ReceiptShort = Duration.FromMinutes(10),
            ReceiptLong = Duration.FromMinutes(30),
            BlockedFor = Duration.FromDays(30),
            RatingEvery = Duration.FromDays(7),
        },
        DueSoonWithin = Duration.FromMinutes(30),
        Callbacks = new CallbackRules
        {
            SlotFor = Duration.FromMinutes(30),
            SlotAtMostAhead = Duration.FromDays(14),
            RemindBefore = Duration.FromMinutes(10),
            DialAround = Duration.FromMinutes(15),
            LeaseFor = Duration.FromMinutes(10),
            RetryAfter = [Duration.FromMinutes(15), Duration.FromMinutes(60), Duration.FromMinutes(180)],
            AttemptsADay = 3,
            AttemptsACycle = 5,
            AnotherAgentWithin = Duration.FromMinutes(5),
            CalledYouEvery = Duration.FromHours(4),
            UnreachableFor = Duration.FromHours(72),
        },
        Closing = new ClosingRules
        {
            ConfirmFor = Given.Hours(72),
            ReopenedPart = 0.5,
            RateAfter = Duration.Zero,
            NotRatedIn = new QuietHours(new LocalTime(20, 0), new LocalTime(9, 0)),
            RecoverUpTo = 2,
            RecoverWithin = Given.Hours(2),
        },
        Chats = Chats.AChat.Rules,
        Sms = new SmsRules { SegmentsAtMost = 3 },
        Links = new LinkRules { ValidFor = Duration.FromDays(14), SameWordsWithin = Duration.FromMinutes(10), SlotsShown = 10 },
        Reports = new ReportRules { EscalatedAtMost = 0.05, RatingAtLeast = 4.5, Scores = Scores },
        Digest = new DigestRules { At = new LocalTime(8, 30), LaunchesAt = new LocalTime(20, 0), ListsAtMost = 30 },
        Bundles = new BundleRules
        {
            From = 3,
            Within = Duration.FromMinutes(2),
            SmsCaps = [new(Duration.FromMinutes(1), 1), new(Duration.FromMinutes(15), 5), new(Given.Hours(1), 11)],
        },
        HandOver = new HandOverRules { Notice = Duration.FromMinutes(30), LeastGap = Given.Hours(2) },
        SameDay = new SameDayRules
        {
            // Off by default; on for one team here, so that stories can be told of it.
            Teams = ["red"],
            Calendar = "office",
            FlaggedBefore = new LocalTime(16, 0),
            ListAt = new LocalTime(17, 0),
            CarryBy = new LocalTime(17, 30),
            NextDayBy = new LocalTime(10, 0),
        },
    };

    private static ScoreRules Scores => new()
    {
        Rated5 = 10,
        Rated4 = 8,
        RatedLower = 5,
        FastUpTo = Duration.FromDays(3),
        Fast = 10,
        FairUpTo = Duration.FromDays(5),
        Fair = 8,
        Slow = 5,
        NotReturned = 10,
        Returned = 0,
        Alone = 10,
        Helped = 0,
    };

    public static PolicyBook Book(string version = "7") => Book(Rows, version);

    public static PolicyBook Book(ImmutableArray<ServicePolicy> rows, string version = "7")
    {
        var (book, problems) = PolicyBook.Create(version, rows, Ladders, Rules);
        Assert.Empty(problems);
        return book!;
    }

    private static ServicePolicy Vip(string id, Complexity complexity, double hours) => new()
    {
        Id = id,
        Kind = CaseKind.Complaint,
        Complexity = complexity,
        Tier = CustomerTier.Vip,
        Target = Given.Hours(hours),
    };

    private static Ladder LadderOf(string id, Duration? upTo, Duration manager, Duration acknowledge) => new()
    {
        Id = id,
        UpTo = upTo,
        Steps =
        [
            new() { Id = "L1.half", Part = 0.5, Rungs = [Rung.Owner] },
            new() { Id = "L1.most", Part = 0.8, Rungs = [Rung.Owner] },
            new() { Id = "L1.lead", Part = 0.9, Rungs = [Rung.Lead], UnlessActiveSince = 0.8 },
            new() { Id = "L1.last", FromDeadline = Duration.FromMinutes(-10), Rungs = [Rung.Owner] },
            new() { Id = "L1.deadline", FromDeadline = Duration.Zero, Rungs = [Rung.Supervisor, Rung.Lead, Rung.Owner] },
            new() { Id = "L1.overdue", FromDeadline = manager, Rungs = [Rung.Manager] },
        ],
        RepeatEvery = Given.Hours(1),
        RepeatAtMost = 5,
        AcknowledgeUpTo = acknowledge,
        AcceptWithin = upTo is null ? Duration.FromMinutes(30) : Duration.FromMinutes(10),
    };
}
