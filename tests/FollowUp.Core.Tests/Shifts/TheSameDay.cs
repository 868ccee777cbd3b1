using FollowUp.Core.Cases;
using FollowUp.Core.Shifts;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Shifts;

/// <summary>The moments of the same-day rule; office hours from Monday to Friday.</summary>
[Trait("Rule", "X6")]
public class TheSameDay
{
    private static readonly SameDay Rule = SameDay.Of(new CallCentre().Books())!;

    [Fact]
    public void Has_three_moments_on_a_working_day()
    {
        var at = Story.Time("00:00");
        var moments = new List<string>();
        for (var count = 0; count < 4; count++)
        {
            var next = Rule.NextAfter(at)!;
            moments.Add($"{Story.Local(next.At)} {next.Step}");
            at = next.At;
        }

        Assert.Equal(["10:00 Morning", "17:00 List", "17:30 CarryBy", "+1 10:00 Morning"], moments);
    }

    [Fact]
    public void Passes_over_the_weekend()
    {
        Assert.Equal("+7 10:00", Story.Local(Rule.NextAfter(Story.Time("17:30", day: 4))!.At));
        Assert.Equal((SameDayStep.CarryBy, "+4 17:30"), (Rule.LastUntil(Story.Time("09:59", day: 7))!.Step, Story.Local(Rule.LastUntil(Story.Time("09:59", day: 7))!.At)));
    }

    [Theory]
    [InlineData("15:59", 0, true)]
    [InlineData("16:00", 0, false)]
    [InlineData("16:00", -3, true)]
    [InlineData("15:59", -3, false)]
    [InlineData("12:00", -1, true)]
    public void Is_the_day_of_what_was_flagged_before_its_time_and_after_that_of_the_day_before(string time, int day, bool belongs)
    {
        var story = new Story().From(time, day).Flag(f => f with { Complexity = Complexity.Complex });

        Assert.Equal(belongs, Rule.ShouldEndOn(new LocalDate(2026, 11, 23), story.Case));
    }

    [Fact]
    public void Is_also_the_day_of_what_was_carried_over_to_it()
    {
        var story = new Story().FlagComplex();
        story.CarryOver("amy");

        Assert.True(Rule.ShouldEndOn(new LocalDate(2026, 11, 24), story.Case));
        Assert.False(Rule.ShouldEndOn(new LocalDate(2026, 11, 25), story.Case));
    }

    [Fact]
    public void Is_off_where_no_team_is_named()
    {
        var books = new CallCentre().Books();
        var rules = books.Policies.Rules with { SameDay = books.Policies.Rules.SameDay with { Teams = [] } };
        var book = Core.Promises.PolicyBook.Create("8", DefaultPolicies.Rows, DefaultPolicies.Ladders, rules).Book!;

        Assert.Null(SameDay.Of(books with { Policies = book }));
    }
}
