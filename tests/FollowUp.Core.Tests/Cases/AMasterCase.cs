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
    public void Waits_for_no_other() =>
        Assert.Equal("masterJoinsNone", ((Decision.Refused)Flagged().JoinMaster(Story.Time("15:00"))).Refusal.Code);

    [Fact]
    public void Needs_a_promise() => Assert.Equal(
        "masterNeedsAPromise", ((Decision.Refused)new Story().TryFlag(f => Of(f) with { Kind = CaseKind.Suggestion })).Refusal.Code);

    private static Story Flagged() => new Story().Flag(Of);

    private static CaseCommand.Flag Of(CaseCommand.Flag flag) => flag with
    {
        By = Story.By("lee"),
        Complexity = Complexity.Complex,
        Customer = new Customer { Name = "-", Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = Languages.En },
        Master = new MasterOrigin("red"),
    };
}
