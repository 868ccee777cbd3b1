using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Calendars;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "P3")]
public class FlaggingACase
{
    [Fact]
    public void Gives_number_deadline_and_owner_at_once()
    {
        var state = new Story().Flag().Case;

        Assert.Matches("^261123-[0-9]{8}$", state.Number);
        Assert.Equal(Story.Time("12:00"), state.Cycle.Promise!.DeadlineAt);
        Assert.Equal(("amy", "red", CaseStatus.Open), (state.Owner, state.Team, state.Status));
    }

    [Fact]
    public void Gives_every_step_with_its_time()
    {
        var steps = new Story().Flag().Case.Cycle.Steps.Select(s => $"{Story.Local(s.At)} {s.Id}");

        Assert.Equal(["11:00 L1.half", "11:36 L1.most", "11:48 L1.lead", "11:50 L1.last", "12:00 L1.deadline", "12:30 L1.overdue"], steps);
    }

    [Theory]
    [Trait("Rule", "M6")]
    [InlineData("Asia/Shanghai", "Monday 23 November 2026, 12:00.")]
    [InlineData("America/New_York", "Sunday 22 November 2026, 23:00 (UTC-5)")]
    public void Gives_the_sentence_to_say_with_the_date_and_time_where_the_customer_is(string zone, string time)
    {
        var story = new Story().Flag(f => f with { Customer = f.Customer with { Zone = zone } });

        var say = CustomerText.Say(story.Case, story.Books);

        Assert.StartsWith("Ms Anna Smith, thank you", say, StringComparison.Ordinal);
        Assert.Contains(time.TrimEnd('.'), say, StringComparison.Ordinal);
        Assert.Contains(story.Case.Number, say, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, true, Channel.Sms)]
    [InlineData(Channel.Email, true, true, Channel.Email)]
    [InlineData(Channel.Email, true, false, Channel.Sms)]
    [InlineData(Channel.Sms, false, true, Channel.Email)]
    public void Gives_the_channel_on_which_the_customer_is_told(Channel? chosen, bool phone, bool email, Channel expected)
    {
        var anna = CallCentre.Anna with
        {
            Preferred = chosen,
            Phone = phone ? CallCentre.Anna.Phone : null,
            Email = email ? CallCentre.Anna.Email : null,
        };

        var story = new Story().Flag(f => f with { Customer = anna });

        Assert.Equal(expected, CustomerText.ChannelOf(story.Case));
        Assert.Equal(expected, story.Message("M0").Channel);
        Assert.Equal(expected == Channel.Sms ? anna.Phone : anna.Email, story.Message("M0").Address);
    }

    [Fact]
    public void Promises_the_whole_minute_before_the_target_never_the_one_after()
    {
        var story = new Story().From("10:00:59").Flag();

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.Promise!.PromisedAt);
        Assert.Equal(Story.Time("12:00:59"), story.Case.Cycle.Promise.DueAt);
    }

    [Fact]
    public void Needs_a_way_to_tell_the_customer() => Assert.Equal(
        "noAddress", Story.Refused(new Story().TryFlag(f => f with { Customer = f.Customer with { Phone = null, Email = null } })));

    [Fact]
    [Trait("Rule", "P1")]
    public void Needs_a_row_in_the_policy_book() =>
        Assert.Equal("noPolicy", Story.Refused(new Story().TryFlag(f => f with { Kind = CaseKind.Fault })));

    [Fact]
    [Trait("Rule", "P1")]
    public void Thanks_for_a_suggestion_and_promises_nothing()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).At("10:00", day: 9);

        Assert.Null(story.Case.Cycle.Promise);
        Assert.Equal(["10:00 M0"], story.ToldCustomer());
        Assert.Contains("thank you for your suggestion", story.Message("M0").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", CustomerText.Say(story.Case, story.Books), StringComparison.Ordinal);
        Assert.Single(story.Messages);
    }

    [Fact]
    public void By_a_supervisor_leaves_the_case_with_a_team_and_without_an_owner()
    {
        var story = new Story().Flag(f => f with { By = Story.By("sam") }).At("11:00");

        Assert.Null(story.Case.Owner);
        Assert.Equal(["11:00 L1.half"], story.Told("lee"));
    }

    [Fact]
    [Trait("Rule", "P1")]
    public void Of_a_VIP_promises_one_hour()
    {
        var story = new Story().FlagVip();

        Assert.Equal(CustomerTier.Vip, story.Case.Customer.Tier);
        Assert.Equal(Given.Hours(1), story.Case.Cycle.Promise!.DeadlineAt - story.Now);
    }
}
