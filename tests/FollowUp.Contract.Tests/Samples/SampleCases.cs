using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Contract.Tests.Samples;

/// <summary>Cases made by hand, the same at every run.</summary>
public static class SampleCases
{
    /// <summary>When the samples happen: a Sunday morning in UTC.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 1, 30);

    /// <summary>An id that follows from a name.</summary>
    public static CaseId Id(string name = "the case") => CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>A complaint with a promise of two hours and its ladder, as it stands after the flag.</summary>
    public static Case Open(CaseId? id = null, Instant? deadlineAt = null) => new()
    {
        Id = id ?? Id(),
        Version = 1,
        Number = "261122-48213907",
        Kind = CaseKind.Complaint,
        Complexity = Complexity.Simple,
        Category = "broadband",
        Symptom = "no light on the box",
        Summary = "断网第三次，客户很着急 – \"again\" 📞",
        Customer = new Customer
        {
            Name = "王小明",
            Salutation = "先生",
            Phone = "+8613812345678",
            Email = "wang@example.com",
            Tier = CustomerTier.Standard,
            Zone = "Asia/Shanghai",
            Language = Languages.ZhCn,
            Preferred = Channel.Sms,
        },
        Team = "north",
        Owner = "li",
        FlaggedBy = "li",
        FlaggedAt = Start,
        Cycle = FirstCycle(deadlineAt ?? Start + Duration.FromHours(2)),
    };

    /// <summary>The same with every member set to something that is not its default.</summary>
    public static Case WithEveryMember()
    {
        var open = Open();
        return open with
        {
            Accepted = true,
            Assignments = 3,
            LastNote = new LastNote("li", ulong.MaxValue - 7),
            CustomerNotReached = true,
            WrongNumber = "+8613800000000",
            CallsRefusedAt = Start + Duration.FromMinutes(3),
            Customer = open.Customer with { CallWindow = new CallWindow(new LocalTime(18, 0), new LocalTime(20, 30)) },
            Blocks = [new ChannelBlock(Channel.Email, Start + Duration.FromDays(30), "30006")],
            Cycle = open.Cycle with
            {
                Waiting = [new WaitingNotice("L1.due", Rung.Supervisor, Start + Duration.FromHours(9))],
                Reached = Rung.Lead,
                OwnerActiveAt = Start + Duration.FromMilliseconds(1),
                ActiveAt = Start + Duration.FromTicks(7),
                MissedAt = Start + Duration.FromHours(2),
                Excuse = "The mast was down.",
                KeptNotReachedAt = Start + Duration.FromHours(2),
                Calls = new Calls
                {
                    Slot = new Slot(Start, Start + Duration.FromMinutes(30), Start, Start, Start, Reminded: true),
                    Slots = 1,
                    Live = new LiveAttempt(3, "li", Start, Start + Duration.FromMinutes(10)),
                    Last = new LastAttempt(2, "li", Start, AttemptOutcome.Busy, ulong.MaxValue - 9),
                    Attempts = 3,
                    Spent = 2,
                    SpentToday = 2,
                    DayEndsAt = Start + Duration.FromHours(14),
                    Retry = new Retry(Start + Duration.FromHours(1), Rung.Lead),
                    Retries = 2,
                    Missed = 1,
                    TriedAt = Start,
                    CalledYou = 1,
                    CalledYouAt = Start,
                    CalledYouArrivedAt = Start,
                    Unreachable = new Unreachable(Start, Start + Duration.FromHours(72), Asked: true),
                    TimesUnreachable = 1,
                },
                RepeatAt = Start + Duration.FromHours(3),
                Repeats = 2,
                AbandonedAt = Start + Duration.FromHours(8),
                Acknowledgement = new Acknowledgement("chen", Rung.Supervisor, Start, Start + Duration.FromMinutes(40)),
                AcknowledgementsEnded = 1,
                CalledSupervisor = true,
                FollowUps = 1,
                ProgressAt = Start + Duration.FromHours(5),
                Tries = [new ChannelTry("M0", Channel.Sms, TryState.Awaited, Start + Duration.FromMinutes(10))],
                CallTasks = 1,
                Held = [new HeldMessage("M3", TemplateName.Apology, Channel.Sms, Start + Duration.FromHours(7))],
                Answer = new Answer
                {
                    Text = "已经修好了。",
                    Resolution = "repaired",
                    RootCause = "mast",
                    By = "li",
                    At = Start,
                    Proof = Proof.Message,
                    Attempt = 2,
                },
                Outcome = new Outcome(OutcomeKind.Missed, Start + Duration.FromHours(4)),
            },
        };
    }

    /// <summary>The same with all calls used up (C5).</summary>
    public static Case Unreachable(Case state) => state with
    {
        Cycle = state.Cycle with
        {
            Calls = new Calls { Attempts = 5, Spent = 5, Unreachable = new Unreachable(Start, Start + Duration.FromHours(72)), TimesUnreachable = 1 },
        },
    };

    /// <summary>The same after its cycle has ended.</summary>
    public static Case Ended(Case state) =>
        state with { Cycle = state.Cycle with { Outcome = new Outcome(OutcomeKind.Cancelled, Start + Duration.FromHours(1)) } };

    /// <summary>The same without a promise, as a suggestion is.</summary>
    public static Case Unpromised(Case state) =>
        state with { Kind = CaseKind.Suggestion, Cycle = state.Cycle with { Promise = null, Terms = null, Steps = [] } };

    private static Cycle FirstCycle(Instant deadlineAt) => new()
    {
        Number = 1,
        OpenedAt = Start,
        Terms = new Terms
        {
            Policy = "complaint.simple",
            PolicyVersion = "7",
            Target = Duration.FromHours(2),
            RepeatEvery = Duration.FromMinutes(60),
            RepeatAtMost = 5,
            AcknowledgeUpTo = Duration.FromMinutes(60),
            LeadAfter = Duration.FromHours(24),
            FollowUpEvery = Duration.FromHours(24),
            FollowUpAtMost = 3,
            ApologyPromisesAtMost = Duration.FromHours(4),
        },
        Promise = new Promise { StartAt = Start, DueAt = deadlineAt, PromisedAt = deadlineAt },
        Steps =
        [
            Step("L1.half", 60, Rung.Owner), Step("L1.late", 96, Rung.Owner), Step("L1.lead", 108, Rung.Lead),
            Step("L1.last", 110, Rung.Owner), Step("L1.due", 120, Rung.Owner, Rung.Lead, Rung.Supervisor),
            Step("L1.over", 150, Rung.Manager),
        ],
    };

    private static PlannedStep Step(string id, int minute, params Rung[] rungs) =>
        new() { Id = id, At = Start + Duration.FromMinutes(minute), Rungs = [.. rungs], Part = minute / 120.0 };
}
