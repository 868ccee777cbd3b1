using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z2")]
public class AnAnswerThatDidNotHelp
{
    [Fact]
    public void Starts_the_next_cycle_with_half_the_target()
    {
        var story = new Story().Flag().At("11:00").Solve().At("15:00");
        story.Reopen();

        var cycle = story.Case.Cycle;
        Assert.Equal((2, CaseStatus.Open), (cycle.Number, story.Case.Status));
        Assert.Equal(("16:00", Given.Hours(1)), (Story.Local(cycle.Promise!.DeadlineAt), cycle.Terms!.Target));
        Assert.Equal(["15:30 L1.half", "15:48 L1.most", "15:50 L1.last"], story.At("15:59").Told("amy").Where(t => t.Contains("L1")).Skip(1));
        Assert.Contains("16:00 L1.deadline", story.At("16:00").Told("sam"));
    }

    [Fact]
    public void Tells_the_customer_the_new_time_and_the_owner_why()
    {
        var story = new Story().Flag().At("11:00").Solve().At("15:00");
        story.Reopen("charged a third time");

        var told = story.Message("reopened");
        Assert.Equal(($"{Story.Id}.2.reopened.customer.sms", OutgoingMessage.Customer), (told.Id, told.Recipient));
        Assert.Contains("23 Nov", told.Text, StringComparison.Ordinal);
        Assert.Contains("16:00", told.Text, StringComparison.Ordinal);
        Assert.Contains("charged a third time", story.Message("reopened.owner").Text, StringComparison.Ordinal);
        Assert.Equal("amy", story.Message("reopened.owner").Recipient);
    }

    [Fact]
    public void Leaves_the_old_outcome_as_it_was()
    {
        var story = new Story().Flag().At("12:30").Solve();
        story.Rate(3);
        story.Reopen();
        story.Solve();

        var earlier = Assert.Single(story.Case.Earlier);
        Assert.Equal((1, OutcomeKind.Missed, 3), (earlier.Number, earlier.Outcome.Kind, earlier.Rating!.Score));
        Assert.Equal(("amy", "refunded"), (earlier.AnsweredBy, earlier.Resolution));
        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
        Assert.Null(story.Case.Cycle.MissedAt);
    }

    [Fact]
    [Trait("Rule", "L8")]
    public void Goes_back_to_the_team_if_nobody_accepts_it_in_time()
    {
        var story = new Story(new CallCentre().OnShift("amy", "09:00-14:00")).Flag().Solve().At("15:00");
        story.Reopen();
        Assert.Equal(Story.Time("15:10"), story.Case.Cycle.AcceptBy);

        story.At("15:10");
        Assert.Null(story.Case.Owner);
        Assert.Single(story.Facts<CaseEvent.AssignmentLapsed>());
    }

    [Fact]
    public void Stays_with_the_owner_who_is_on_shift_and_goes_to_the_lead_who_is_else()
    {
        var on = new Story().Flag().Solve().At("15:00");
        on.Reopen();
        var off = new Story(new CallCentre().OnShift("amy", "09:00-14:00")).Flag().Solve().At("15:00");
        off.Reopen();

        Assert.Equal(("amy", true), (on.Case.Owner, on.Case.Accepted));
        Assert.Equal(("lee", false), (off.Case.Owner, off.Case.Accepted));
        Assert.Equal(["15:00 reopened.owner"], off.Told("lee"));
        Assert.Equal("CaseAssigned", off.Entries.Select(e => e.Event.GetType().Name).SkipWhile(n => n != "CaseReopened").ElementAt(1));
    }

    [Fact]
    public void Starts_at_the_supervisor_the_second_time()
    {
        var story = new Story().Flag().Solve();
        story.Reopen();
        Assert.Empty(story.Told("sam"));
        story.Solve();
        story.Reopen("again", Story.By("ben"));

        Assert.Equal(3, story.Case.Cycle.Number);
        Assert.Equal(["10:00 L2"], story.Told("sam"));
        Assert.Equal("again", story.Facts<CaseEvent.StepFired>().Last(f => f.Step == Steps.CallSupervisor).Reason);
    }

    [Fact]
    [Trait("Rule", "P6")]
    public void Is_promised_by_the_book_as_it_is_now()
    {
        var story = new Story().Flag().Solve();
        var rows = DefaultPolicies.Rows.Replace(DefaultPolicies.Rows[0], DefaultPolicies.Rows[0] with { Target = Given.Hours(8) });
        story.Books = story.Books with { Policies = DefaultPolicies.Book(rows, "8") };
        story.Reopen();

        Assert.Equal(("8", Given.Hours(4)), (story.Case.Cycle.Terms!.PolicyVersion, story.Case.Cycle.Terms.Target));
    }

    [Fact]
    public void Is_promised_again_even_if_the_book_has_no_row_for_it_any_more()
    {
        var story = new Story().Flag().Solve();
        story.Books = story.Books with { Policies = DefaultPolicies.Book([DefaultPolicies.Rows[4]], "8") };
        story.Reopen();
        Assert.Equal(Given.Hours(1), story.Case.Cycle.Terms!.Target);

        story.Solve();
        story.Reopen("again");

        Assert.Equal((3, Given.Hours(1)), (story.Case.Cycle.Number, story.Case.Cycle.Terms!.Target));
    }

    [Fact]
    public void Counts_half_the_working_time_where_the_policy_counts_it()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "back office" }).Solve();
        story.Reopen();

        Assert.Equal(("office", Given.Hours(5)), (story.Case.Cycle.Terms!.Calendar, story.Case.Cycle.Terms.Target));
        Assert.Equal("16:00", Story.Local(story.Case.Cycle.Promise!.DeadlineAt));
    }

    [Fact]
    public void Of_a_suggestion_promises_nothing_and_thanks()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).Solve();
        story.Reopen();

        Assert.Null(story.Case.Cycle.Promise);
        Assert.Equal(TemplateName.Thanks, "M0.thanks");
        Assert.Contains("suggestion", story.Message("reopened").Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Is_heard_at_once_even_at_night()
    {
        var story = new Story().Flag().Solve().At("23:00");
        story.Reopen();

        Assert.Equal(MessageState.Queued, story.Message("reopened").State);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, true)]
    [InlineData(CaseKind.Suggestion, false)]
    public void Is_a_new_case_on_the_terms_of_before_where_the_book_has_no_row_for_it_any_more(CaseKind kind, bool promises)
    {
        var story = new Story().Flag(f => f with { Kind = kind }).At("10:05").Solve();
        story.At("10:06", day: 3).Reopen("it came back");
        story.Books = story.Books with
        {
            Policies = PolicyBook.Create("other", [.. DefaultPolicies.Rows.Where(row => row.Kind == CaseKind.Inquiry)], DefaultPolicies.Ladders, DefaultPolicies.Rules).Book!,
        };

        var next = story.Opened().Case;

        Assert.Equal(promises ? Story.Time("12:06", day: 3) : null, next.Cycle.DeadlineAt);
        Assert.NotNull(next.Owner);
    }

    [Fact]
    public void Is_a_new_case_by_elapsed_time_where_the_calendar_has_not_enough_open_hours()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "back office" }).At("10:05").Solve();
        story.At("10:06", day: 3).Reopen("it came back");
        var calendar = Given.Calendar(Given.Definition("Asia/Shanghai", WeeklyHours.None) with
        {
            Workdays = new Dictionary<LocalDate, DayHours> { [Given.Date("2026-11-24")] = Given.Day("09:00-12:00") },
        });
        story.Books = story.Books with { Calendars = new Dictionary<string, WorkingCalendar> { ["office"] = calendar } };

        Assert.Equal(Story.Time("20:06", day: 3), story.Opened().Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void Is_a_new_case_when_that_is_said_too_late()
    {
        var story = new Story().Flag().At("11:00").Solve().Unseen(Story.Time("11:00", day: 3));
        Assert.Equal(["ConfirmWindowEnded", "ReopeningCameLate"], Story.Recorded(story.Reopen("it came back")));
        Assert.Empty(Story.Recorded(story.Reopen("it came back, I say")));

        var next = story.Opened().Case;
        Assert.Equal(new CaseLink(next.Id, LinkKind.Continuation, Story.OtherNumber), Assert.Single(story.Case.Links));
        Assert.Equal(new CaseLink(Story.Id, LinkKind.ContinuationOf, story.Case.Number), Assert.Single(next.Links));
        Assert.Equal(("red", "amy", 1, Given.Hours(2)), (next.Team, next.Owner, next.Cycle.Number, next.Cycle.Terms!.Target));
        Assert.Equal(CaseStatus.Closed, story.Case.Status);
        Assert.Equal(CustomerStanding.Merged, CustomerStandings.Of(story.Case, story.Now));
        Assert.Equal(next.Cycle.Promise!.ToldAt, CustomerStandings.PromisedAt(story.Case, story.Now, next));
        Assert.Null(CustomerStandings.PromisedAt(story.Case, story.Now));
        Assert.Contains(Story.OtherNumber, CustomerStandings.TextOf(story.Case, story.Now, story.Books), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M10")]
    public void After_it_was_confirmed_is_not_shown_as_answered_even_before_the_case_that_goes_on_has_a_number()
    {
        var story = new Story().Flag().Solve();
        story.Confirm();
        story.Reopen();

        Assert.Equal(CustomerStanding.Merged, CustomerStandings.Of(story.Case, story.Now));
        Assert.DoesNotContain(story.Case.Number, CustomerStandings.TextOf(story.Case, story.Now, story.Books), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_new_case_once_the_customer_had_said_that_it_helped()
    {
        var story = new Story().Flag().Solve();
        story.Confirm();

        Assert.Equal(["ReopeningCameLate"], Story.Recorded(story.Reopen()));
    }

    [Fact]
    public void Is_not_opened_again_while_it_is_worked_on_nor_after_it_was_cancelled()
    {
        var story = new Story().Flag();
        Assert.Equal("caseStillRuns", Story.Refused(story.Reopen()));
        story.Cancel("amy");

        Assert.Equal("caseHasEnded", Story.Refused(story.Reopen()));
    }
}
