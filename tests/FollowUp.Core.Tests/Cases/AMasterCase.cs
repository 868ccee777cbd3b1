using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>The case that others wait for: flagged by lee for the team, without a customer of its own.</summary>
[Trait("Rule", "S5")]
public class AMasterCase
{
    [Fact]
    public void Has_a_promise_and_a_ladder_of_its_own()
    {
        var story = Flagged();

        Assert.Equal(("lee", Story.Time("10:00", day: 1)), (story.Case.Owner, story.Case.Cycle.DeadlineAt!.Value));
        Assert.Equal(["22:00 L1.half", "+1 05:12 L1.most"], story.At("05:12", day: 1).Told("lee").Take(2));
    }

    [Fact]
    public void Has_nobody_to_write_to()
    {
        var story = Flagged().At("12:00", day: 4);

        Assert.Empty(story.ToldCustomer());
        Assert.Empty(story.Case.Cycle.Held);
        Assert.Empty(story.Facts<CaseEvent.CustomerNotReached>());
        Assert.Empty(story.Facts<CaseEvent.FollowUpSent>());
        Assert.NotNull(story.Case.Cycle.MissedAt);
    }

    [Theory]
    [InlineData(Proof.Message)]
    [InlineData(Proof.Call)]
    public void Is_solved_by_its_answer(Proof proof)
    {
        var story = Flagged().At("22:30");

        story.Answer("lee", "The gateway is repaired.", proof);

        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
        Assert.Null(story.Case.Cycle.RateAt);
        Assert.DoesNotContain(story.Messages, m => m.Recipient == OutgoingMessage.Customer);
    }

    [Fact]
    public void Answers_in_few_enough_words_for_a_text_message()
    {
        var story = Flagged();

        Assert.Equal("answerTooLong", ((Decision.Refused)story.Answer("lee", new string('x', 900))).Refusal.Code);
    }

    [Fact]
    [Trait("Rule", "X5")]
    public void Has_the_more_time_that_is_granted_at_once_as_nobody_has_to_be_told()
    {
        var story = Flagged();
        story.Decide(new CaseCommand.Extend(Story.Time("12:00", day: 1), "the part comes tomorrow") { By = Story.By("lee") });
        story.Decide(new CaseCommand.DecideExtension(true, null, Proof.Message) { By = Story.By("sam") });

        Assert.Equal(Story.Time("12:00", day: 1), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void Waits_for_no_other() =>
        Assert.Equal("masterJoinsNone", ((Decision.Refused)Flagged().JoinMaster(Story.Time("15:00"))).Refusal.Code);

    [Fact]
    public void Needs_a_promise() => Assert.Equal(
        "masterNeedsAPromise", ((Decision.Refused)new Story().TryFlag(f => Of(f) with { Kind = CaseKind.Suggestion })).Refusal.Code);

    [Fact]
    public void Offers_and_takes_nothing_that_is_done_with_a_customer()
    {
        var story = Flagged();
        Assert.Equal(
            "note accept assign acknowledge escalate answer cancel carry-over pause snooze reclassify extend", string.Join(' ', AllowedCommands.In(story.Case)));
        RefusesWhatTakesACustomer(story);

        story.Answer("lee", "The gateway is repaired.");
        Assert.Equal("note", string.Join(' ', AllowedCommands.In(story.Case)));
        RefusesWhatTakesACustomer(story);
    }

    private static void RefusesWhatTakesACustomer(Story story)
    {
        var by = Story.By("lee");
        CaseCommand[] commands =
        [
            new CaseCommand.Ask("Which one?") { By = by }, new CaseCommand.PauseCase(PauseWish.CustomerLater, Story.Time("15:00"), null) { By = by },
            new CaseCommand.ChooseSlot(Story.Time("15:00"), null) { By = by }, new CaseCommand.StartAttempt(null) { By = by }, Story.Solving("lee"),
            new CaseCommand.ReopenCalls("found it") { By = by }, new CaseCommand.Confirm { By = by }, new CaseCommand.Reopen(null) { By = by },
            new CaseCommand.Rate(5) { By = by }, new CaseCommand.Merge(Story.Master) { By = by },
        ];

        Assert.All(commands, command => Assert.Equal("masterHasNoCustomer", Story.Refused(story.Decide(command))));
    }

    private static Story Flagged() => new Story().Flag(Of);

    private static CaseCommand.Flag Of(CaseCommand.Flag flag) => flag with
    {
        By = Story.By("lee"),
        Complexity = Complexity.Complex,
        Customer = new Customer { Name = "-", Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = Languages.En },
        Master = new MasterOrigin("red"),
    };
}
