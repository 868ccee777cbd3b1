using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "O2")]
public class TheSameCommandTwice
{
    public static TheoryData<string> Names => [.. All().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Changes_nothing_the_second_time(string name)
    {
        var story = new Story().Flag().At("12:00");
        Before(name)(story);
        var command = All()[name];
        if (command is CaseCommand.RecordOptIn)
        {
            story.OptOut();
        }

        if (command is CaseCommand.Confirm or CaseCommand.Reopen or CaseCommand.Rate or CaseCommand.RecordFollowOn)
        {
            story.Solve();
        }

        if (command is CaseCommand.RecordFollowOn)
        {
            story.Rate(1);
            command = new CaseCommand.RecordFollowOn(story.Case.FollowOns[0].Case, Story.OtherNumber, null, FollowOnKind.Recovery) { By = Actor.System };
        }

        Assert.NotEmpty(Story.Recorded(story.Decide(command)));
        var (state, sent) = (story.Case, story.Messages.Count);
        var again = Assert.IsType<Decision.Accepted>(story.Decide(command));

        Assert.Empty(again.Entries);
        Assert.Same(state, again.Case);
        Assert.Equal(sent, story.Messages.Count);
    }

    [Theory]
    [InlineData("extend")]
    [InlineData("decide")]
    [InlineData("resume")]
    public void Changes_nothing_where_it_needs_another_before_it(string name)
    {
        var story = new Story().Flag().At("11:00");
        if (name == "resume")
        {
            story.Later(Story.Time("15:00"));
        }

        if (name == "decide")
        {
            story.Extend("amy", Story.Time("12:30"));
        }

        var command = Prepared()[name];
        Assert.NotEmpty(Story.Recorded(story.Decide(command)));
        Assert.Empty(Story.Recorded(story.Decide(command)));
    }

    [Fact]
    public void Changes_nothing_when_the_clock_of_an_outage_starts_twice()
    {
        var story = new Story().Flag(f => f with { Outage = "0123456789abcdef" }).At("11:00");
        var start = new CaseCommand.StartClock { By = Actor.System };

        Assert.NotEmpty(Story.Recorded(story.Decide(start)));
        Assert.Empty(Story.Recorded(story.Decide(start)));
    }

    [Fact]
    public void Changes_nothing_for_a_flag_and_answers_with_the_case()
    {
        var story = new Story().Flag().At("11:00");
        var again = Assert.IsType<Decision.Accepted>(story.TryFlag());

        Assert.Empty(again.Entries);
        Assert.Same(story.Case, again.Case);
    }

    [Fact]
    public void Is_tried_here_for_every_command()
    {
        var known = typeof(CaseCommand).GetNestedTypes().Select(t => t.Name).Except(["Flag", "Tick", "StartClock", nameof(CaseCommand.Erase)]);

        Assert.Equal(known.Order(), All().Values.Concat(Prepared().Values).Select(c => c.GetType().Name).Distinct().Order());
    }

    /// <summary>What must have happened before a command means anything.</summary>
    private static Action<Story> Before(string name) => name switch
    {
        "calls allowed again" => story => story.FinishAttempt("amy", AttemptOutcome.WrongNumber, "a bakery"),
        "answer for a master" or "leave a master" => story => story.JoinMaster(Story.Time("15:00")),
        _ => _ => { }
        ,
    };

    private static Dictionary<string, CaseCommand> All() => new()
    {
        ["accept"] = new CaseCommand.Accept { By = Story.By("lee") },
        ["assign"] = new CaseCommand.Assign("ben", "knows the bank") { By = Story.By("lee") },
        ["note"] = new CaseCommand.AddNote("called the bank") { By = Story.By("amy") },
        ["acknowledge"] = new CaseCommand.Acknowledge(Story.Time("12:30")) { By = Story.By("sam") },
        ["escalate"] = new CaseCommand.Escalate("shouts") { By = Story.By("amy") },
        ["answer on a call"] = AnswerBy(Proof.Call),
        ["answer by message"] = AnswerBy(Proof.Message),
        ["slot"] = new CaseCommand.ChooseSlot(Story.Time("14:00"), null) { By = Story.By("amy") },
        ["start of an attempt"] = new CaseCommand.StartAttempt(null) { By = Story.By("amy") },
        ["outcome of a call"] = new CaseCommand.FinishAttempt(AttemptOutcome.NoAnswer, null) { By = Story.By("amy") },
        ["missed call"] = new CaseCommand.FinishAttempt(AttemptOutcome.AgentMissed, null) { By = Story.By("amy") },
        ["calls allowed again"] = new CaseCommand.ReopenCalls("found the right number") { By = Story.By("lee") },
        ["call that solved it"] = Story.Solving("amy"),
        ["carry over"] = new CaseCommand.CarryOver("the bank is closed") { By = Story.By("amy") },
        ["hand to the lead"] =
            new CaseCommand.HandToLead(HandOverRule.ShiftEnd, "amy", Story.Time("12:00"), Story.Time("11:30")) { By = Actor.System },
        ["cancel"] = new CaseCommand.Cancel("flagged by mistake") { By = Story.By("amy") },
        ["excuse"] = new CaseCommand.ExcuseMiss("power cut") { By = Story.By("sam") },
        ["opt out"] = new CaseCommand.RecordOptOut(Channel.Sms) { By = Actor.System },
        ["opt in"] = new CaseCommand.RecordOptIn(Channel.Sms) { By = Actor.System },
        ["thanks"] = new CaseCommand.RecordThanks(Channel.Sms, "thank you", "SM2") { By = Actor.System },
        ["automatic reply"] = new CaseCommand.RecordReply(Channel.Sms, "Out of office", "SM3", IsAutomatic: true) { By = Actor.System },
        ["ask"] = new CaseCommand.Ask("Which card?") { By = Story.By("amy") },
        ["pause"] = new CaseCommand.PauseCase(PauseWish.CustomerLater, Story.Time("15:00"), null) { By = Story.By("amy") },
        ["ask for a pause"] = new CaseCommand.PauseCase(PauseWish.ThirdParty, null, "the bank") { By = Story.By("amy") },
        ["snooze"] = new CaseCommand.Snooze(Story.Time("12:30")) { By = Story.By("sam") },
        ["reclassify"] = new CaseCommand.Reclassify(null, Complexity.Complex, null, null, "more work") { By = Story.By("amy") },
        ["reply"] = new CaseCommand.RecordReply(Channel.Sms, "charged three times", "SM1") { By = Actor.System },
        ["join a master"] = new CaseCommand.JoinMaster(Story.Master, "261123-7", Story.Time("15:00")) { By = Story.By("lee") },
        ["answer for a master"] = new CaseCommand.AnswerForMaster(Story.Master, "It is paid back.", "refunded", "gateway") { By = Actor.System },
        ["leave a master"] = new CaseCommand.LeaveMaster(Story.Master, Failed: true, "it missed its deadline") { By = Actor.System },
        ["confirm"] = new CaseCommand.Confirm { By = Actor.Customer },
        ["reopen"] = new CaseCommand.Reopen("charged again") { By = Actor.Customer },
        ["rate"] = new CaseCommand.Rate(2) { By = Actor.Customer },
        ["follow on"] = new CaseCommand.RecordFollowOn(Story.Id, null, null, FollowOnKind.Recovery) { By = Actor.System },
        ["merge"] = new CaseCommand.Merge(Other.Id) { By = Story.By("sam"), Seen = Other },
        ["end of a merged case"] = new CaseCommand.EndMerged(Other.Id, Other.Number, Story.Time("11:00")) { By = Actor.System },
        ["repeat"] = new CaseCommand.JoinRepeat
        {
            By = Story.By("bob"),
            FlagId = new CaseId("0000000000000001"),
            Summary = "still charged twice",
            RepeatedFor = NodaTime.Duration.FromHours(24),
        },
        ["words on the page"] = new CaseCommand.RecordWords("charged three times") { By = Actor.Customer },
        ["asking for a supervisor"] = new CaseCommand.AskForSupervisor { By = Actor.Customer },
        ["delivery"] = new CaseCommand.RecordDelivery("7k3m9qxd2v5t8w1c.1.M0.customer.sms", MessageState.Failed, true, "30005")
        {
            By = Actor.System,
        },
    };

    private static readonly Case Other = new Story().Another();

    private static Dictionary<string, CaseCommand> Prepared() => new()
    {
        ["extend"] = new CaseCommand.Extend(Story.Time("12:30"), "the bank is closed") { By = Story.By("amy") },
        ["decide"] = new CaseCommand.DecideExtension(true, null, Proof.Message) { By = Story.By("lee") },
        ["resume"] = new CaseCommand.Resume(null) { By = Story.By("amy") },
    };

    private static CaseCommand.GiveAnswer AnswerBy(Proof proof) =>
        new("The second charge is paid back.", "refunded", "double-click", proof, null) { By = Story.By("amy") };
}
