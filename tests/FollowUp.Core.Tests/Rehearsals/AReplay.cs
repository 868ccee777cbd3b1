using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Replay = FollowUp.Core.Rehearsals.Replay;

namespace FollowUp.Core.Tests.Rehearsals;

/// <summary>A case that happens again. Under the books that it happened under it has to be the same case.</summary>
public class AReplay
{
    private static readonly Dictionary<string, Func<Story>> Stories = new()
    {
        ["nobody does anything"] = () => new Story().Flag().At("10:00", day: 3),
        ["a long one that nobody touches"] = () => new Story().FlagComplex().At("10:00", day: 5),
        ["a suggestion"] = () => new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).At("10:00", day: 1),
        ["late, with a promise of the agent's own"] = () => new Story().Flag(f => f with { ContactedAt = Story.Time("09:00"), Promise = Story.Time("10:40") }).At("18:00"),
        ["a customer out of control"] = () => new Story().Flag(f => f with { EscalateNow = true }).At("12:30"),
        ["answered on a call in time"] = () => With(new Story().Flag().At("11:00"), s => s.Answer(proof: Proof.Call)).At("10:00", day: 4),
        ["answered by message with a receipt"] = () => With(new Story().Flag().At("11:30"), s => s.Answer(), s => s.At("11:31"), s => s.Delivery("M4.1", MessageState.Sent), s => s.At("11:33"), s => s.Delivery("M4.1", MessageState.Delivered)).At("12:00", day: 4),
        ["answered too late"] = () => With(new Story().Flag().At("12:40"), s => s.Answer(proof: Proof.Call)).At("12:00", day: 1),
        ["an answer that fails and goes on by email"] = () => With(new Story().Flag().At("11:00"), s => s.Answer(), s => s.Delivery("M4.1", MessageState.Failed, code: "30005"), s => s.At("11:02"), s => s.Delivery("M4.1", MessageState.Sent, givesReceipts: false)).At("13:00"),
        ["accepted, noted, given on and acknowledged"] = () => With(new Story().Flag().At("10:20"), s => s.Accept("amy"), s => s.Note("amy"), s => s.At("10:30"), s => s.Assign("lee", "ben", "knows it"), s => s.At("11:50"), s => s.Acknowledge("lee", "12:20")).At("15:00"),
        ["given on and not accepted"] = () => With(new Story().Flag().At("10:20"), s => s.Assign("lee", "ben")).At("15:00"),
        ["escalated by hand"] = () => With(new Story().Flag().At("10:20"), s => s.Escalate("amy")).At("15:00"),
        ["cancelled"] = () => With(new Story().Flag().At("10:20"), s => s.Cancel("lee")).At("15:00"),
        ["missed and excused"] = () => With(new Story().Flag().At("13:00"), s => s.Answer(proof: Proof.Call), s => s.Excuse("sam")).At("15:00"),
        ["a question that is answered"] = () => With(new Story().Flag().At("10:20"), s => s.Ask("amy", "Which card?"), s => s.At("10:22"), s => s.Delivery("X1.1", MessageState.Delivered), s => s.At("14:00"), s => s.Reply("the blue one")).At("12:00", day: 1),
        ["a question that nobody answers"] = () => With(new Story().Flag().At("10:20"), s => s.Ask("amy", "Which card?"), s => s.At("10:22"), s => s.Delivery("X1.1", MessageState.Sent, givesReceipts: false)).At("12:00", day: 6),
        ["paused by the customer's wish and resumed by hand"] = () => With(new Story().Flag().At("10:20"), s => s.Pause("amy", PauseWish.CustomerLater, Story.Time("15:00"), "busy"), s => s.At("12:00"), s => s.Resume("amy")).At("18:00"),
        ["paused for a third party"] = () => With(new Story().Flag().At("10:20"), s => s.Pause("amy", PauseWish.ThirdParty, null, "the bank"), s => s.At("10:30"), s => s.Pause("lee", PauseWish.ThirdParty, Story.Time("15:00"), "the bank")).At("20:00"),
        ["an extension that counts"] = () => With(new Story().Flag().At("10:30"), s => s.Extend("amy", Story.Time("12:40")), s => s.At("10:40"), s => s.DecideExtension("lee", true, Proof.Message), s => s.At("10:41"), s => s.Delivery("X5.1", MessageState.Delivered)).At("14:00"),
        ["an extension denied"] = () => With(new Story().Flag().At("10:30"), s => s.Extend("amy", Story.Time("12:40")), s => s.At("10:40"), s => s.DecideExtension("lee", false, Proof.Message)).At("14:00"),
        ["snoozed"] = () => With(new Story().Flag().At("10:50"), s => s.Snooze("amy", Story.Time("11:15"))).At("14:00"),
        ["called in vain, then reached"] = () => With(new Story().Flag().At("10:10"), s => s.StartAttempt("amy"), s => s.At("10:12"), s => s.FinishAttempt("amy", AttemptOutcome.NoAnswer), s => s.At("10:40"), s => s.StartAttempt("amy"), s => s.At("10:45"), s => s.FinishAttempt("amy", AttemptOutcome.StillOpen, "sends papers")).At("15:00"),
        ["an attempt that nobody ended"] = () => With(new Story().Flag().At("10:10"), s => s.StartAttempt("amy")).At("15:00"),
        ["a slot later than the deadline"] = () => With(new Story().Flag().At("10:10"), s => s.ChooseSlotAsCustomer(Story.Time("15:00"))).At("18:00"),
        ["reopened twice and closed"] = () => With(new Story().Flag().At("10:30"), s => s.Solve(), s => s.At("11:00"), s => s.Reopen(), s => s.At("11:30"), s => s.Solve(), s => s.At("12:00"), s => s.Reopen("again"), s => s.At("12:10"), s => s.Solve(), s => s.Confirm()).At("12:00", day: 5),
        ["rated badly"] = () => With(new Story().Flag().At("10:30"), s => s.Solve(), s => s.At("12:00"), s => s.Rate(1)).At("12:00", day: 5),
        ["said too late to be unsolved"] = () => With(new Story().Flag().At("10:30"), s => s.Solve(), s => s.At("12:00", day: 4), s => s.Reopen("too late")).At("12:00", day: 6),
        ["the customer comes again twice"] = () => With(new Story().Flag().At("10:30"), s => s.CameAgain("1"), s => s.At("10:40"), s => s.CameAgain("2", escalateNow: true)).At("12:00", day: 2),
        ["the customer writes, thanks and opts out"] = () => With(new Story().Flag().At("10:30"), s => s.Reply("hello"), s => s.At("10:40"), s => s.OptOut(), s => s.At("11:00"), s => s.OptIn(), s => s.Words("more")).At("15:00"),
        ["the customer writes and asks for a supervisor at once"] = () => With(new Story().Flag().At("10:30"), s => s.Reply("hello"), s => s.AskForSupervisor()).At("15:00"),
        ["nobody on shift"] = () => With(new Story(new CallCentre().EverybodyOnShift("09:00-18:00")).From("17:30").Flag(), s => s.At("10:00", day: 1), s => s.Answer(proof: Proof.Call)).At("12:00", day: 2),
        ["in the quiet hours"] = () => With(new Story().From("22:30").Flag(), s => s.At("23:00"), s => s.Answer(send: SendTime.Later), s => s.At("08:01", day: 1), s => s.Delivery("M4.1", MessageState.Delivered)).At("12:00", day: 2),
        ["a VIP"] = () => new Story().FlagVip().At("18:00"),
        ["a master case"] = () => With(new Story(), s => s.Decide(Story.AFlag("lee") with { Master = new MasterOrigin("red"), Customer = CallCentre.Anna with { Phone = null, Email = null } })).At("18:00"),
        ["waiting for a master that answers"] = () => With(new Story().Flag().At("10:30"), s => s.JoinMaster(Story.Time("15:00")), s => s.At("13:00"), s => s.Decide(new CaseCommand.AnswerForMaster(Story.Master, "It works again.", "fixed", "mast") { By = Actor.System }), s => s.At("13:01"), s => s.Delivery("M4.1", MessageState.Delivered)).At("12:00", day: 1),
        ["waiting for a master that fails"] = () => With(new Story().Flag().At("10:30"), s => s.JoinMaster(Story.Time("15:00")), s => s.At("15:00"), s => s.Decide(new CaseCommand.LeaveMaster(Story.Master, Failed: true, "missed") { By = Actor.System })).At("20:00"),
        ["waiting for a master that lets the time pass"] = () => With(new Story().Flag().At("10:30"), s => s.JoinMaster(Story.Time("15:00")), s => s.At("16:00"), s => s.Decide(new CaseCommand.AnswerForMaster(Story.Master, "It works again.", "fixed", "mast") { By = Actor.System }), s => s.At("16:01"), s => s.Delivery("M4.1", MessageState.Delivered)).At("12:00", day: 1),
        ["left at the end of a shift"] = () => With(new Story().Flag().At("11:00"), s => s.HandToLead(HandOverRule.ShiftEnd)).At("18:00"),
        ["another class"] = () => With(new Story().FlagComplex().At("11:00"), s => s.Reclassify("lee", complexity: Complexity.Simple)).At("18:00"),
    };

    public static TheoryData<string> Families => [.. Stories.Keys];

    [Theory]
    [Trait("Rule", "P6")]
    [MemberData(nameof(Families))]
    public void Under_the_same_books_is_what_happened(string family) => AssertSame(Stories[family]());

    [Fact]
    public void Of_any_life_under_the_same_books_is_what_happened()
    {
        string[] untimely = ["jump", "unseen", "flag", "merge", "merged", "delivery"];
        var lives = from life in ALife.Any
                    from count in Gen.Choose(1, 40)
                    from moves in AMove.Any.Where(move => !untimely.Contains(move.What)).ArrayOf(count)
                    select (life, moves);
        Prop.ForAll(lives.ToArbitrary(), l =>
        {
            var story = l.life.Begin();
            foreach (var move in l.moves)
            {
                // Nobody does two things within one instant, which is what a timeline tells its commands apart by.
                story.At(story.Now + Duration.FromMilliseconds(1));
                move.Do(story);
            }

            AssertSameSteps(story.At(story.Now + Duration.FromDays(10)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void Under_a_shorter_target_misses_what_was_kept()
    {
        var story = Stories["answered by message with a receipt"]();
        var replayed = Replay.Of(Story.Id, story.Entries, Halved(story.Books), story.Now);

        Assert.Equal(Story.Time("11:00"), replayed.Cycles.Single().DeadlineAt);
        Assert.True(replayed.Cycles.Single().Missed);
        Assert.Contains(replayed.Messages.Values, message => message is { ToCustomer: true, Template: TemplateName.Apology });
    }

    [Fact]
    public void Goes_on_where_the_books_refuse_a_command_and_counts_it()
    {
        var story = With(new Story().Flag().At("11:30"), s => s.Extend("amy", Story.Time("12:40"))).At("13:00");
        var replayed = Replay.Of(Story.Id, story.Entries, Halved(story.Books), story.Now);

        Assert.Equal(1, replayed.Refused);
        Assert.True(replayed.Cycles.Single().Missed);
    }

    [Fact]
    [Trait("Rule", "A4")]
    public void Of_a_customer_who_was_erased_has_the_same_times()
    {
        var story = Stories["answered by message with a receipt"]();
        var flagged = (CaseEvent.CaseFlagged)story.Entries[0].Event;
        var erased = flagged with { Customer = flagged.Customer with { Name = "-", Phone = null, Email = null } };

        var replayed = Replay.Of(Story.Id, [story.Entries[0] with { Event = erased }, .. story.Entries.Skip(1)], story.Books, story.Now);

        Assert.Equal(0, replayed.Refused);
        Assert.Equal(Told(story.Entries), Told(replayed.Entries));
    }

    [Fact]
    public void Of_somebody_who_left_since_is_what_happened()
    {
        var story = Stories["accepted, noted, given on and acknowledged"]();
        var without = story.Books with { Roster = Rosters.Of(story.Books.Roster.Centre, CallCentre.People.Where(p => p.Id != "amy")) };

        var replayed = Replay.Of(Story.Id, story.Entries, without, story.Now);

        Assert.Equal(0, replayed.Refused);
        Assert.Equal("ben", replayed.Case!.Earlier.IsEmpty ? story.Case.Owner ?? "ben" : "");
    }

    private static void AssertSame(Story story)
    {
        var replayed = Replay.Of(story.Case.Id, story.Entries, story.Books, story.Now);

        Assert.Equal(Told(story.Entries), Told(replayed.Entries));
        Assert.Equal(0, replayed.Refused);
        Assert.Equal(Exact.Of(story.Case with { FollowOns = [], Links = [] }), Exact.Of(replayed.Case! with { FollowOns = [], Links = [], Version = story.Case.Version }));
    }

    /// <summary>What came at one instant may come in another order: nothing tells whether a tick was between.</summary>
    private static void AssertSameSteps(Story story)
    {
        var replayed = Replay.Of(story.Case.Id, story.Entries, story.Books, story.Now);

        Assert.Equal(Told(story.Entries).Order(), Told(replayed.Entries).Order());
        Assert.Equal(Cycles(story.Case), replayed.Cycles.Select(c => (c.DeadlineAt, c.Missed, c.Outcome)));
    }

    private static IEnumerable<(Instant?, bool, OutcomeKind?)> Cycles(Case state) =>
    [
        .. state.Earlier.Select(e => (e.Promise?.DeadlineAt, e.MissedAt is not null, (OutcomeKind?)e.Outcome.Kind)),
        (state.Cycle.Promise?.DeadlineAt, state.Cycle.MissedAt is not null, state.Cycle.Outcome?.Kind),
    ];

    private static string[] Told(IEnumerable<TimelineEntry> entries) =>
        [.. entries.Where(e => e.Event is not CaseEvent.FollowOnDone).Select(e => $"{Story.Local(e.At)} {e.By} {Name(e.Event)}")];

    private static string Name(CaseEvent fact) => fact is CaseEvent.StepFired fired ? fired.Step : fact.GetType().Name;

    private static Story With(Story story, params Action<Story>[] then)
    {
        foreach (var act in then)
        {
            act(story);
        }

        return story;
    }

    private static Books Halved(Books books) => books with
    {
        Policies = Core.Promises.PolicyBook.Create(
            "half", [.. DefaultPolicies.Rows.Select(row => row with { Target = row.Target / 2 })], DefaultPolicies.Ladders, DefaultPolicies.Rules).Book!,
    };
}
