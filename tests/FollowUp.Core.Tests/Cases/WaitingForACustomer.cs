using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "X2")]
public class WaitingForACustomer
{
    [Fact]
    public void Reminds_after_24_and_48_hours_and_closes_after_72_with_a_notice()
    {
        var story = new Story().Flag().Asked().At("09:59", day: 3);

        Assert.Equal(["10:00 M0", "10:00 X1.1", "+1 10:00 X2.1", "+2 10:00 X2.2"], story.ToldCustomer());
        Assert.Contains("Which of the two cards", story.Message("X2.2").Text, StringComparison.Ordinal);

        story.At("10:00", day: 3);
        Assert.Equal((OutcomeKind.NoReply, CaseStatus.NoReply), (story.Case.Cycle.Outcome!.Kind, story.Case.Status));
        Assert.Equal("+3 10:00 X2.closed", story.ToldCustomer()[^1]);
        Assert.Equal("+17 10:00", Story.Local(NextWakeUp.Of(story.Case)!.Value));
        Assert.Empty(story.Told("sam"));
    }

    [Fact]
    public void Tells_the_supervisor_of_a_VIP_and_never_closes()
    {
        var story = new Story().FlagVip().Asked().At("10:00", day: 20);

        Assert.Equal(["+3 10:00 silent.1"], story.Told("sam"));
        Assert.NotNull(story.Case.Cycle.Pause);
        Assert.Null(NextWakeUp.Of(story.Case));
        story.Reply("sorry, the first one");
        Assert.Null(story.Case.Cycle.Pause);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Does_nothing_of_it_in_quiet_hours()
    {
        var story = new Story().FlagComplex().At("20:30").Asked();
        story.At("20:29:59", day: 1);
        Assert.DoesNotContain(story.Messages, m => m.Step == "X2.1");
        Assert.Contains("+1 20:30 X2.1", story.At("08:00", day: 4).ToldCustomer());

        var late = new Story().FlagComplex().At("20:59").Asked();
        late.Unseen(Story.Time("21:30", day: 3));
        late.Tick();
        late.At("08:00", day: 6);
        Assert.DoesNotContain(late.ToldCustomer(), told => told.Contains(" 21:", StringComparison.Ordinal) || told.Contains(" 22:", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void After_an_outage_reminds_once_and_closes_only_after_that_reminder_had_its_time()
    {
        var story = new Story().Flag().Asked().DownUntil("12:00", day: 4);

        Assert.Equal("+4 12:00 X2.1", story.ToldCustomer()[^1]);
        Assert.True(story.Case.Cycle.Runs);
        Assert.Equal(OutcomeKind.NoReply, story.At("12:00", day: 5).Case.Cycle.Outcome!.Kind);
        Assert.DoesNotContain(story.Messages, m => m.Step == "X2.2");
    }

    [Fact]
    public void Stops_with_the_reply()
    {
        var story = new Story().Flag().Asked().At("11:00", day: 1);
        story.Reply("the first one");
        story.At("10:00", day: 9);

        Assert.Single(story.Messages, m => m.Step.StartsWith("X2", StringComparison.Ordinal));
        Assert.Equal(CaseStatus.Open, story.Case.Status);
    }

    [Fact]
    public void Goes_on_in_a_case_of_its_own_when_the_customer_answers_after_the_closing()
    {
        var story = new Story().Flag().Asked().At("10:00", day: 4);
        Assert.Equal(["CustomerReplied", "ReopeningCameLate"], Story.Recorded(story.Reply("the first one")));
        Assert.DoesNotContain(story.Told("amy"), told => told.StartsWith("+4", StringComparison.Ordinal));

        var next = story.Opened();
        Assert.Equal(CaseStatus.NoReply, story.Case.Status);
        Assert.Equal(new CaseLink(Story.Id, LinkKind.ContinuationOf, story.Case.Number), Assert.Single(next.Case.Links));
        Assert.Equal("+4 12:00", Story.Local(next.Case.Cycle.Promise!.DeadlineAt));
        Assert.Contains("the first one", next.Message("reopened.owner").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_in_one_case_however_much_the_customer_writes()
    {
        var story = new Story().Flag().Asked().At("10:00", day: 4);
        story.Words("the first one");
        story.Reply("I said the first one", "SM2");

        Assert.Single(story.Case.FollowOns);
        Assert.Equal(["+4 10:00 reply.2"], story.Told("amy").Where(told => told.StartsWith("+4", StringComparison.Ordinal)));
    }

    [Fact]
    public void Goes_on_when_somebody_says_that_it_is_not_solved()
    {
        var story = new Story().Flag().Asked().At("10:00", day: 4);
        Assert.Contains("reopen", AllowedCommands.For(Story.By("amy"), story.Case));
        Assert.DoesNotContain("rate", AllowedCommands.For(Story.By("amy"), story.Case));

        Assert.Equal(["ReopeningCameLate"], Story.Recorded(story.Reopen("still waiting", Story.By("amy"))));
        Assert.Equal("nothingToRate", Story.Refused(story.Rate(5)));
    }

    [Fact]
    [Trait("Rule", "M9")]
    public void Stays_closed_at_thanks_and_at_what_a_machine_wrote()
    {
        var story = new Story().Flag().Asked().At("10:00", day: 4);
        story.Decide(new CaseCommand.RecordThanks(Channel.Sms, "thanks", "SM1") { By = Actor.System });
        story.Decide(new CaseCommand.RecordReply(Channel.Sms, "I am away", "SM2", IsAutomatic: true) { By = Actor.System });

        Assert.Empty(story.Case.FollowOns);
    }
}
