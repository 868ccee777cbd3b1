using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z5")]
public class ExcusingAMiss
{
    [Fact]
    public void Keeps_the_miss_and_the_reason()
    {
        var story = Missed();

        Assert.Equal(["MissExcused"], Story.Recorded(story.Excuse("sam", "power cut")));
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
        Assert.Equal("power cut", story.Case.Cycle.Excuse);
        story.Answer(proof: Proof.Call);
        Assert.Equal(OutcomeKind.Missed, story.Case.Cycle.Outcome!.Kind);
    }

    [Fact]
    public void Needs_a_reason() => Assert.Equal("blank", Story.Refused(Missed().Excuse("sam", "")));

    [Fact]
    public void Needs_a_miss() => Assert.Equal("nothingWasMissed", Story.Refused(new Story().Flag().Excuse("sam")));

    [Fact]
    [Trait("Rule", "A1")]
    public void Is_for_a_supervisor_or_a_manager()
    {
        Assert.Equal("notAllowed", Story.Refused(Missed().Excuse("amy")));
        Assert.Equal("notAllowed", Story.Refused(Missed().Excuse("lee")));
        Assert.IsType<Decision.Accepted>(Missed().Excuse("max"));
    }

    private static Story Missed() => new Story().Flag().At("12:05");
}
