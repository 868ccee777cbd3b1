using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "L4")]
public class NobodyOnShift
{
    [Fact]
    public void Sends_the_owners_step_to_the_backup_then_the_lead_then_the_supervisor()
    {
        Assert.Equal(["11:00 L1.half"], Half().Told("amy"));
        Assert.Equal(["11:00 L1.half"], Half("amy").Told("ben"));
        Assert.Equal(["11:00 L1.half"], Half("amy", "ben").Told("lee"));
        Assert.Equal(["11:00 L1.half"], Half("amy", "ben", "lee").Told("sam"));
    }

    [Fact]
    public void At_all_is_recorded_and_goes_out_at_the_next_shift_start()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("12:15-18:00")).Flag().At("11:10");

        Assert.Equal(Story.Time("12:15"), Assert.Single(story.Facts<CaseEvent.StepFired>()).Notices.Single().WaitsUntil);
        Assert.Empty(story.Told("amy"));
        Assert.Equal(["12:15 L1.half"], story.At("12:15").Told("amy").Where(t => t.EndsWith("half", StringComparison.Ordinal)));
    }

    [Fact]
    public void Never_marks_a_step_done_unsent()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("18:00-20:00")).Flag().At("20:00");

        foreach (var step in story.Case.Cycle.Steps)
        {
            Assert.Contains(story.Messages, m => m.Step == step.Id);
        }

        Assert.Empty(story.Case.Cycle.Waiting);
    }

    [Fact]
    public void Waits_on_if_the_shift_that_was_planned_does_not_begin()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("12:15-18:00")).Flag().At("12:00");
        story.Books = new CallCentre().EverybodyOnShift("13:30-18:00").Books();

        Assert.Empty(story.At("13:00").Told("amy"));
        Assert.Equal("13:30 L1.half", story.At("13:30").Told("amy")[0]);
    }

    [Fact]
    [Trait("Rule", "S2")]
    public void Calls_the_duty_phone_at_once_for_a_case_of_a_red_category()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("18:00-20:00")).Flag(f => f with { Red = true }).At("11:00");

        Assert.Equal(["11:00 L1.half"], story.Told(OutgoingMessage.Duty));
        Assert.True(story.Case.IsUrgent);
    }

    [Fact]
    public void Calls_the_duty_phone_at_once_for_a_VIP()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("18:00-20:00")).FlagVip().At("10:30");

        Assert.Equal(["10:30 L1.half"], story.Told(OutgoingMessage.Duty));
        Assert.Equal((CallCentre.DutyPhone, Channel.Sms), (story.Message("L1.half").Address, story.Message("L1.half").Channel));
        Assert.Empty(story.Case.Cycle.Waiting);
    }

    [Fact]
    public void Waits_for_a_shift_even_for_a_VIP_if_there_is_no_duty_phone()
    {
        var centre = new CallCentre { Duty = null }.EverybodyOnShift("18:00-20:00");

        Assert.Equal("18:00 L1.half", new Story(centre).FlagVip().At("18:00").Told("amy")[0]);
    }

    [Fact]
    public void Has_no_part_in_what_an_owner_without_a_channel_is_told()
    {
        var story = new Story().Flag();
        var people = CallCentre.People.Select(p => p.Id == "ben" ? p with { Email = null } : p);
        story.Books = story.Books with { Roster = Rosters.Of(story.Books.Roster.Centre, people) };

        Assert.Equal(["CaseAssigned"], Story.Recorded(story.Assign("lee", "ben")));
        Assert.Empty(story.Told("ben"));
        story.Accept("ben");
        Assert.Equal(["11:00 L1.half"], story.At("11:00").Told("lee"));
    }

    private static Story Half(params string[] away) => new Story(new CallCentre().Away(away)).Flag().At("11:00");
}
