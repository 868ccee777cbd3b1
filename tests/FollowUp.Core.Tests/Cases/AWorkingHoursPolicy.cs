using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Ten working hours, Monday to Friday 09:00-12:00 and 13:00-18:00.</summary>
[Trait("Rule", "P2")]
public class AWorkingHoursPolicy
{
    [Fact]
    public void Is_due_when_the_calendar_has_had_so_much_open_time() =>
        Assert.Equal("+1 12:00", Story.Local(BackOffice("10:00").Case.Cycle.Promise!.DeadlineAt));

    [Fact]
    public void Runs_over_a_weekend() => Assert.Equal("+7 12:00", Story.Local(BackOffice("10:00", day: 4).Case.Cycle.Promise!.DeadlineAt));

    [Fact]
    public void Puts_steps_on_working_time()
    {
        var steps = BackOffice("10:00").Case.Cycle.Steps.Select(s => $"{Story.Local(s.At)} {s.Id}");

        Assert.Equal(
            ["16:00 L1.half", "+1 10:00 L1.most", "+1 11:00 L1.lead", "+1 11:50 L1.last", "+1 12:00 L1.deadline", "+1 14:00 L1.overdue"], steps);
    }

    [Fact]
    public void Is_spoken_as_date_and_time_never_as_hours()
    {
        var story = BackOffice("10:00");

        var say = CustomerText.Say(story.Case, story.Books);

        Assert.Contains("Tuesday 24 November 2026, 12:00", say, StringComparison.Ordinal);
        Assert.DoesNotContain("hour", say, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_target_of_elapsed_time_at_any_hour() =>
        Assert.Equal("+6 01:00", Story.Local(new Story().From("23:00", day: 5).Flag().Case.Cycle.Promise!.DeadlineAt));

    [Fact]
    public void With_a_promise_before_the_next_opening_puts_steps_on_elapsed_time()
    {
        var story = BackOffice("19:00", promise: "20:00");

        Assert.Empty(story.Told("amy"));
        Assert.Equal(["19:30 L1.half", "19:48 L1.most", "19:50 L1.last", "20:00 L1.deadline"], story.At("20:00").Told("amy"));
    }

    private static Story BackOffice(string at, int day = 0, string? promise = null) => new Story().From(at, day).Flag(f => f with
    {
        Kind = CaseKind.Inquiry,
        Category = "back office",
        Promise = promise is null ? null : Story.Time(promise, day),
    });
}
