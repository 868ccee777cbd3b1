using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "P4")]
public class AFlagThatComesLate
{
    [Fact]
    public void Starts_the_clock_at_the_first_contact()
    {
        var story = new Story().Flag(f => f with { ContactedAt = Story.Time("09:30") });

        Assert.Equal(Story.Time("11:30"), story.Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(["10:30 L1.half"], story.At("10:30").Told("amy"));
    }

    [Fact]
    public void Is_taken_up_to_24_hours_after_the_contact()
    {
        var exactly = Story.Time("10:00", day: -1);

        Assert.IsType<Decision.Accepted>(new Story().TryFlag(f => f with { ContactedAt = exactly }));
        Assert.Equal("contactTooLongAgo", Story.Refused(new Story().TryFlag(f => f with { ContactedAt = exactly - Duration.FromSeconds(1) })));
    }

    [Fact]
    public void Cannot_come_before_the_contact() =>
        Assert.Equal("contactInTheFuture", Story.Refused(new Story().TryFlag(f => f with { ContactedAt = Story.Time("10:00:01") })));

    [Fact]
    public void Fires_the_highest_passed_step_at_once_and_only_that()
    {
        var story = new Story().Flag(f => f with { ContactedAt = Story.Time("08:11") });

        Assert.Equal(["10:00 L1.lead"], story.Told("lee"));
        Assert.Empty(story.Told("amy"));
        Assert.Equal(
            [("L1.half", StepState.SkippedOutage), ("L1.most", StepState.SkippedOutage)],
            story.Facts<CaseEvent.StepSkipped>().Select(s => (s.Step, s.State)));
    }

    [Fact]
    public void After_its_deadline_has_missed_it_and_still_tells_the_customer_a_time_at_least_15_minutes_ahead()
    {
        var story = new Story().From("10:00:30").Flag(f => f with { ContactedAt = Story.Time("04:00") });

        Assert.Equal(Story.Time("06:00"), story.Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(Story.Time("10:16"), story.Case.Cycle.Promise.PromisedAt);
        Assert.Contains("23 November 2026, 10:16", CustomerText.Say(story.Case, story.Books), StringComparison.Ordinal);
        Assert.NotNull(story.Case.Cycle.MissedAt);
        Assert.Equal(["10:00:30 L1.overdue"], story.Told("max"));
        Assert.Empty(story.Told("sam"));
        Assert.Equal(["10:00:30 M0", "10:16 M3"], story.At("10:16").ToldCustomer());
    }

    [Fact]
    public void Before_its_deadline_still_has_15_minutes_for_the_customer()
    {
        var story = new Story().Flag(f => f with { ContactedAt = Story.Time("08:01") });

        Assert.Equal(Story.Time("10:15"), story.Case.Cycle.Promise!.PromisedAt);
        Assert.Equal(Story.Time("10:01"), story.Case.Cycle.Promise.DeadlineAt);
        Assert.Null(story.Case.Cycle.MissedAt);
    }
}
