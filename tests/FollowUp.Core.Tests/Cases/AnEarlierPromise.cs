namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "P5")]
public class AnEarlierPromise
{
    [Fact]
    public void By_the_agent_is_the_deadline_and_plans_the_steps()
    {
        var story = new Story().Flag(f => f with { Promise = Story.Time("11:00:40") });

        Assert.Equal(Story.Time("11:00"), story.Case.Cycle.Promise!.PromisedAt);
        Assert.Equal(Story.Time("11:00"), story.Case.Cycle.Promise.DeadlineAt);
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.Promise.DueAt);
        Assert.Equal(["10:30 L1.half"], story.At("10:30").Told("amy"));
    }

    [Fact]
    public void May_be_as_late_as_the_target_and_no_later()
    {
        Assert.Equal(Story.Time("12:00"), new Story().Flag(f => f with { Promise = Story.Time("12:00:59") }).Case.Cycle.Promise!.PromisedAt);
        Assert.Equal("promiseBeyondTarget", Story.Refused(new Story().TryFlag(f => f with { Promise = Story.Time("12:01") })));
    }

    [Fact]
    public void Must_lie_ahead() =>
        Assert.Equal("promiseInThePast", Story.Refused(new Story().TryFlag(f => f with { Promise = Story.Time("10:00:59") })));

    [Fact]
    public void Is_not_taken_for_a_suggestion() => Assert.Equal("nothingToPromise", Story.Refused(
        new Story().TryFlag(f => f with { Kind = Core.Cases.CaseKind.Suggestion, Promise = Story.Time("11:00") })));
}
