using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L6")]
public class AcknowledgingAnEscalation
{
    [Theory]
    [InlineData(Complexity.Simple, 60)]
    [InlineData(Complexity.Complex, 240)]
    public void Names_a_next_action_at_most_so_many_minutes_ahead(Complexity complexity, int minutes)
    {
        var story = new Story().Flag(f => f with { Complexity = complexity });
        var latest = story.Now + Duration.FromMinutes(minutes);

        Assert.Equal("nextActionTooLate", Story.Refused(story.Acknowledge("lee", latest + Duration.FromTicks(1))));
        Assert.Equal("nextActionInThePast", Story.Refused(story.Acknowledge("lee", story.Now)));
        Assert.Equal(["EscalationAcknowledged"], Story.Recorded(story.Acknowledge("lee", latest)));
    }

    [Fact]
    public void Stops_notices_of_that_rung_and_below_only()
    {
        var story = new Story().Flag().At("11:40");
        story.Acknowledge("lee", "12:35");
        story.At("12:30");

        Assert.Equal(["11:00 L1.half", "11:36 L1.most"], story.Told("amy"));
        Assert.Empty(story.Told("lee"));
        Assert.Equal(["12:00 L1.deadline"], story.Told("sam"));
        Assert.Equal(["12:30 L1.overdue"], story.Told("max"));
    }

    [Fact]
    [Trait("Rule", "M10")]
    public void Below_the_rung_that_was_told_is_none_for_it()
    {
        var story = new Story().Flag().At("10:10");
        story.Acknowledge("amy", "11:00");
        Assert.Equal(story.Case.Cycle.Acknowledgement!.NextActionAt, story.Case.Cycle.AcknowledgedUntil);

        story.AskForSupervisor();

        Assert.NotNull(story.Case.Cycle.Acknowledgement);
        Assert.Null(story.Case.Cycle.AcknowledgedUntil);
        Assert.Equal(story.Now, story.Case.Cycle.SupervisorAskedAt);
        story.Acknowledge("sam", "11:00");
        Assert.NotNull(story.Case.Cycle.AcknowledgedUntil);
    }

    [Fact]
    public void Is_waited_for_once_somebody_above_the_owner_was_told_and_until_one_of_that_rung_says_when()
    {
        var story = new Story().Flag().At("11:00");
        bool Waits() => story.Case.Cycle.AwaitsAcknowledgement(story.Now);
        Assert.False(Waits());

        story.At("11:48");
        Assert.True(Waits());
        story.Acknowledge("amy", "12:40");
        Assert.True(Waits());
        story.Acknowledge("lee", "12:40");
        Assert.False(Waits());

        story.At("12:00");
        Assert.True(Waits());
        story.Acknowledge("sam", "12:30");
        Assert.False(Waits());
        Assert.True(story.Case.Cycle.AwaitsAcknowledgement(Story.Time("12:30")));
    }

    [Fact]
    public void Is_waited_for_no_longer_once_the_case_has_ended()
    {
        var story = new Story().Flag().At("12:10");
        story.Cancel("amy");

        Assert.False(story.Case.Cycle.AwaitsAcknowledgement(story.Now));
    }

    [Fact]
    public void Is_not_waited_for_where_nothing_is_promised()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Suggestion });
        story.Escalate("amy");

        Assert.False(story.Case.Cycle.AwaitsAcknowledgement(story.Now));
        Assert.Equal("nothingWasPromised", Story.Refused(story.Acknowledge("sam", "10:30")));
    }

    [Fact]
    public void Without_activity_by_then_lapses_and_tells_the_same_rung_again()
    {
        var story = new Story().Flag().At("11:00");
        story.Acknowledge("sam", "11:30");

        Assert.Equal(["11:30 L6.1"], story.At("11:30").Told("sam"));
        Assert.Null(story.Case.Cycle.Acknowledgement);
        Assert.Equal(["11:30 L6.1", "12:00 L1.deadline"], story.At("12:00").Told("sam"));
    }

    [Fact]
    public void With_activity_ends_quietly()
    {
        var story = new Story().Flag().At("11:00");
        story.Acknowledge("sam", "11:30");
        story.At("11:10");
        story.Note("amy");

        Assert.Empty(story.At("11:30").Told("sam"));
        Assert.Null(Assert.Single(story.Facts<CaseEvent.AcknowledgementEnded>()).Notice);
        Assert.Equal(["12:00 L1.deadline"], story.At("12:00").Told("sam"));
    }

    [Fact]
    public void Stops_repeats_until_it_ends_and_an_hour_more()
    {
        var story = new Story().Flag().At("12:20");
        story.Acknowledge("sam", "13:20");

        Assert.Equal(["12:00 L1.deadline", "13:20 L6.1", "14:20 L5.1"], story.At("14:30").Told("sam"));
    }

    [Fact]
    public void Never_moves_the_deadline()
    {
        var story = new Story().Flag().At("11:30");
        story.Acknowledge("sam", "12:30");

        Assert.Equal(Story.Time("12:00"), story.At("12:00").Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void For_a_higher_rung_is_not_undone_by_a_lower_one()
    {
        var story = new Story().Flag().At("11:00");
        story.Acknowledge("sam", "12:00");

        Assert.Equal("alreadyAcknowledged", Story.Refused(story.Acknowledge("amy", "11:30")));
        Assert.Equal(["EscalationAcknowledged"], Story.Recorded(story.Acknowledge("max", "12:00")));
    }

    [Fact]
    [Trait("Rule", "A2")]
    public void Needs_a_person() => Assert.Equal("notAllowed", Story.Refused(
        new Story().Flag().Decide(new CaseCommand.Acknowledge(Story.Time("10:30")) { By = Actor.System })));

    [Fact]
    public void Of_a_suggestion_is_refused_because_nothing_escalates() =>
        Assert.Equal("nothingWasPromised", Story.Refused(new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).Acknowledge("lee", "10:30")));
}
