using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z3")]
public class ARating
{
    [Theory]
    [Trait("Rule", "M5")]
    [InlineData("10:00", "10:00")]
    [InlineData("19:59", "19:59")]
    [InlineData("20:00", "+1 09:00")]
    [InlineData("23:00", "+1 09:00")]
    public void Is_asked_for_between_nine_and_eight_in_the_evening(string answered, string asked)
    {
        var story = new Story().From("08:00").FlagComplex().At(answered).Solve().At("12:00", day: 1);

        Assert.Equal([asked + " M5"], story.ToldCustomer().Where(t => t.EndsWith("M5", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_asked_for_by_the_customers_own_clock()
    {
        var story = new Story().Flag(f => f with { Customer = CallCentre.Anna with { Zone = "Europe/Berlin" } }).Solve();

        Assert.Equal("16:00", Story.Local(story.Case.Cycle.RateAt!.Value));
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_asked_for_with_a_digit_from_1_to_5()
    {
        var text = new Story().Flag().Solve().Message("M5").Text;

        Assert.Contains("1", text, StringComparison.Ordinal);
        Assert.Contains("5", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_asked_for_once_in_a_cycle_and_not_after_a_cancellation()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 4);
        Assert.Single(story.Facts<CaseEvent.RatingAsked>());
        var cancelled = new Story().Flag();
        cancelled.Cancel("amy");

        Assert.Empty(cancelled.At("10:00", day: 4).Facts<CaseEvent.RatingAsked>());
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_not_asked_for_after_it_was_given_or_the_case_runs_again()
    {
        var rated = new Story().From("20:00").Flag().Solve();
        rated.Rate(5);
        var reopened = new Story().From("20:00").Flag().Solve();
        reopened.Reopen();

        Assert.Empty(rated.At("12:00", day: 1).Facts<CaseEvent.RatingAsked>());
        Assert.Empty(reopened.At("12:00", day: 1).Facts<CaseEvent.RatingAsked>());
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_asked_for_of_a_customer_who_confirmed()
    {
        var story = new Story().From("20:00").Flag().Solve();
        story.Confirm();

        Assert.Equal(["+1 09:00"], story.At("12:00", day: 1).Times<CaseEvent.RatingAsked>());
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Waits_for_the_morning_again_after_an_outage_and_is_not_asked_for_when_nobody_would_know_what_for()
    {
        var night = new Story().From("20:00").Flag().Solve().DownUntil("22:00", day: 1);
        Assert.Equal(["+2 09:00"], night.At("12:00", day: 2).Times<CaseEvent.RatingAsked>());

        var days = new Story().From("20:00").Flag().Solve();
        days.Confirm();
        days.DownUntil("12:00", day: 6);

        Assert.Equal(["+6 12:00"], days.Times<CaseEvent.RatingPassedOver>());
        Assert.Equal("+14 20:00", Story.Local(NextWakeUp.Of(days.Case)!.Value));
    }

    [Fact]
    public void Counts_once_and_the_last_word_stands()
    {
        var story = new Story().Flag().Solve();
        story.Rate(4);
        Assert.Empty(Story.Recorded(story.Rate(4)));
        story.Rate(5);
        Assert.Equal((5, "customer"), (story.Case.Cycle.Rating!.Score, story.Case.Cycle.Rating.By));
        story.At("10:00", day: 3);

        Assert.Equal("ratingStands", Story.Refused(story.Rate(1)));
    }

    [Fact]
    public void Counts_when_it_comes_late_if_there_was_none()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 8);

        Assert.Equal(["CaseRated"], Story.Recorded(story.Rate(4, Story.By("ben"))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(-1)]
    public void Lies_between_1_and_5(int score) => Assert.Equal("scoreOutOfRange", Story.Refused(new Story().Flag().Solve().Rate(score)));

    [Fact]
    public void Needs_an_answer_that_reached_the_customer()
    {
        var story = new Story().Flag();
        story.Answer();

        Assert.Equal("nothingToRate", Story.Refused(story.Rate(5)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Of_1_or_2_opens_a_case_to_win_the_customer_back(int score, bool opens)
    {
        var story = new Story().Flag().Solve();
        story.Rate(score);

        Assert.Equal(opens, story.Case.FollowOns.Length == 1);
        Assert.Equal(opens, NextWakeUp.Of(story.Case) == story.Now);
    }

    [Fact]
    public void That_is_bad_is_the_leads_within_two_hours()
    {
        var story = new Story().FlagComplex().Solve().At("14:00");
        story.Rate(1);
        var recovery = story.Opened();

        Assert.Equal(("lee", "red", CaseKind.Complaint), (recovery.Case.Owner, recovery.Case.Team, recovery.Case.Kind));
        Assert.Equal(("16:00", "recovery"), (Story.Local(recovery.Case.Cycle.Promise!.DeadlineAt), recovery.Case.Cycle.Terms!.Policy));
        Assert.Equal(["14:00 M0"], recovery.ToldCustomer());
        Assert.Contains("16:00", recovery.Message("M0").Text, StringComparison.Ordinal);
        Assert.Contains($"1/5, {story.Case.Number}", recovery.Message("recovery.owner").Text, StringComparison.Ordinal);
        Assert.Equal(new CaseLink(Story.Id, LinkKind.RecoveryOf, story.Case.Number), Assert.Single(recovery.Case.Links));
        Assert.Equal(new CaseLink(recovery.Case.Id, LinkKind.Recovery, Story.OtherNumber), Assert.Single(story.Case.Links));
    }

    [Fact]
    public void Opens_one_such_case_for_a_cycle()
    {
        var story = new Story().Flag().Solve();
        story.Rate(1);
        story.Rate(2);
        story.Rate(5);
        story.Rate(1);
        Assert.Single(story.Case.FollowOns);
        story.FollowOn();
        story.Reopen();
        story.Solve();
        story.Rate(1);
        story.FollowOn();

        Assert.Equal(2, story.FollowedOn.Select(f => f.Case).Distinct().Count());
        Assert.All(story.FollowedOn, f => Assert.Equal(CaseId.Length, f.Case.Value.Length));
    }

    [Fact]
    public void Of_such_a_case_is_not_asked_for_and_opens_no_further_one()
    {
        var story = new Story().Flag().Solve();
        story.Rate(1);
        var recovery = story.Opened();
        recovery.Answer("lee", proof: Proof.Call);
        recovery.Rate(1);

        Assert.Empty(recovery.Facts<CaseEvent.RatingAsked>());
        Assert.Equal((1, 0), (recovery.Case.Cycle.Rating!.Score, recovery.Case.FollowOns.Length));
    }

    [Fact]
    [Trait("Rule", "P7")]
    [Trait("Rule", "Z2")]
    public void That_is_bad_and_not_solved_too_late_is_one_case_which_is_told_of_it()
    {
        var story = new Story().Flag().Solve().At("10:00", day: 4);
        story.Rate(1);
        Assert.Equal(["ReopeningCameLate"], Story.Recorded(story.Reopen("charged a third time")));
        Assert.Empty(Story.Recorded(story.Reopen("charged a third time")));
        var recovery = story.Opened();
        var (id, join) = story.FollowedOn[^1];

        Assert.Equal(recovery.Case.Id, id);
        Assert.Equal(["CustomerCameAgain"], Story.Recorded(recovery.Decide(join)));
        Assert.Empty(Story.Recorded(recovery.Decide(join)));
        Assert.Contains("charged a third time", recovery.Message("repeat.1").Text, StringComparison.Ordinal);
        Assert.Equal("lee", recovery.Message("repeat.1").Recipient);
        Assert.Equal([LinkKind.Recovery, LinkKind.Continuation], story.Case.Links.Select(link => link.Kind));
        Assert.All(story.Case.Links, link => Assert.Equal((id, Story.OtherNumber), (link.Case, link.Number)));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public void That_was_bad_is_followed_by_a_case_for_what_is_not_solved_once_the_one_for_it_has_ended()
    {
        var story = new Story().Flag().Solve();
        story.Rate(1);
        story.FollowOn();
        story.At("10:00", day: 4).Reopen("charged a third time");
        story.FollowOn("caseHasEnded");
        Assert.Equal([LinkKind.Recovery, LinkKind.Continuation], story.Case.Links.Select(link => link.Kind));
        Assert.NotEqual(story.Case.Links[0].Case, story.Case.Links[1].Case);

        var next = story.Opened();
        Assert.Equal(LinkKind.ContinuationOf, Assert.Single(next.Case.Links).Kind);
        Assert.Contains("charged a third time", next.Message("reopened.owner").Text, StringComparison.Ordinal);
        Assert.Empty(Story.Recorded(story.Reopen("and again")));
    }

    [Fact]
    [Trait("Rule", "P4")]
    public void Counts_from_when_it_was_given_however_late_the_case_is_opened()
    {
        var story = new Story().Flag().Solve();
        story.Rate(1);
        story.Unseen(Story.Time("11:00"));

        Assert.Equal("12:00", Story.Local(story.Opened().Case.Cycle.Promise!.DueAt));
    }
}
