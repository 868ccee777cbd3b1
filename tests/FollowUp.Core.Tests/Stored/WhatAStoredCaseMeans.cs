using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Stored;

[Trait("Rule", "O3")]
public class WhatAStoredCaseMeans
{
    [Theory]
    [InlineData("open", CaseStatus.Open, "10:42:30")]
    [InlineData("suggestion", CaseStatus.Open, null)]
    [InlineData("acknowledged", CaseStatus.Open, "12:00")]
    [InlineData("lapsed", CaseStatus.Open, "11:36")]
    [InlineData("waiting", CaseStatus.Open, "+1 08:00")]
    [InlineData("released", CaseStatus.Open, "+1 10:00")]
    [InlineData("missed", CaseStatus.Open, "15:00")]
    [InlineData("abandoned", CaseStatus.Open, "+2 10:00")]
    [InlineData("answeredNotTold", CaseStatus.AnsweredNotTold, "12:30")]
    [InlineData("answered", CaseStatus.Answered, null)]
    [InlineData("apologyDropped", CaseStatus.AnsweredNotTold, null)]
    [InlineData("cancelled", CaseStatus.Cancelled, null)]
    [InlineData("toldAndHeard", CaseStatus.Answered, "+1 09:00")]
    [InlineData("ratedBadly", CaseStatus.Answered, "+1 22:00")]
    [InlineData("reopened", CaseStatus.Open, "+1 22:30")]
    [InlineData("recovery", CaseStatus.Open, "11:00")]
    [InlineData("confirmed", CaseStatus.Confirmed, null)]
    [InlineData("closed", CaseStatus.Closed, null)]
    [InlineData("absorbedAnother", CaseStatus.Open, "10:30")]
    [InlineData("merged", CaseStatus.Merged, "+1 10:00")]
    public void Is_where_it_stands_and_when_it_wants_to_be_looked_at(string state, CaseStatus status, string? next)
    {
        var stored = Sample.Case(state);

        Assert.Equal(status, stored.Status);
        Assert.Equal(next, NextWakeUp.Of(stored) is { } at ? Story.Local(at) : null);
    }

    [Fact]
    public void Is_a_promise_with_its_terms_and_steps()
    {
        var cycle = Sample.Case("open").Cycle;

        Assert.Equal(Story.Time("09:55"), cycle.Promise!.StartAt);
        Assert.Equal(Story.Time("11:55"), cycle.Promise.DueAt);
        Assert.Equal(Story.Time("11:30"), cycle.Promise.DeadlineAt);
        Assert.Equal(("complaint-simple", "7"), (cycle.Terms!.Policy, cycle.Terms.PolicyVersion));
        Assert.Equal((Given.Hours(2), 5), (cycle.Terms.Target, cycle.Terms.RepeatAtMost));
        Assert.Equal(["L1.half", "L1.most", "L1.last", "L1.lead", "L1.deadline", "L1.overdue"], cycle.Steps.Select(s => s.Id));
        Assert.Equal([Rung.Supervisor, Rung.Lead, Rung.Owner], cycle.Steps[4].Rungs.ToArray());
    }

    [Fact]
    public void Is_a_customer_without_a_promise()
    {
        var stored = Sample.Case("suggestion");

        Assert.Equal(("李丽", "女士", Languages.ZhCn), (stored.Customer.Name, stored.Customer.Salutation, stored.Customer.Language));
        Assert.Null(stored.Customer.Preferred);
        Assert.Null(stored.Owner);
        Assert.Null(stored.Cycle.Promise);
        Assert.Empty(stored.Cycle.Steps);
    }

    [Fact]
    public void Is_an_acknowledgement_and_a_new_owner()
    {
        var stored = Sample.Case("acknowledged");

        Assert.Equal(new Acknowledgement("sam", Rung.Supervisor, Story.Time("10:30"), Story.Time("12:00")), stored.Cycle.Acknowledgement);
        Assert.Equal(("bob", "blue", true, 1), (stored.Owner, stored.Team, stored.Accepted, stored.Assignments));
        Assert.True(stored.Cycle.CalledSupervisor);
        Assert.Equal("back-office", stored.Cycle.Terms!.Policy);
        Assert.Equal("office", stored.Cycle.Terms.Calendar);
    }

    [Fact]
    public void Is_what_waits_for_a_shift_and_for_the_morning()
    {
        var cycle = Sample.Case("waiting").Cycle;

        Assert.Equal(new WaitingNotice("L2", Rung.Supervisor, Story.Time("09:00", day: 1), "shouts"), cycle.Waiting[0]);
        Assert.Equal(new HeldMessage("M3", TemplateName.Apology, Channel.Sms, Story.Time("08:00", day: 1)), Assert.Single(cycle.Held));
    }

    [Fact]
    public void Is_a_miss_with_its_excuse_and_repeats()
    {
        var cycle = Sample.Case("missed").Cycle;

        Assert.Equal((Story.Time("13:00"), "power cut", 1), (cycle.MissedAt, cycle.Excuse, cycle.Repeats));
        Assert.Equal(Story.Time("15:00"), cycle.Promise!.ToldAt);
        Assert.Contains(cycle.Steps, s => s.State == StepState.SkippedOutage);
    }

    [Fact]
    public void Is_an_answer_and_how_it_ended()
    {
        var stored = Sample.Case("answered");

        Assert.Equal(("refunded", "double-click", "amy"), (stored.Cycle.Answer!.Resolution, stored.Cycle.Answer.RootCause, stored.Cycle.Answer.By));
        Assert.Equal((Proof.Message, 1), (stored.Cycle.Answer.Proof, stored.Cycle.Answer.Attempt));
        Assert.Equal(new Outcome(OutcomeKind.Missed, Story.Time("12:00")), stored.Cycle.Outcome);
        Assert.True(Sample.Case("answeredNotTold").CustomerNotReached);
        Assert.True(Sample.Case("apologyDropped").Cycle.ApologyDropped);
    }

    [Fact]
    public void Is_what_the_customer_said_of_it_and_the_cycles_before()
    {
        var reopened = Sample.Case("reopened");
        var earlier = Assert.Single(reopened.Earlier);

        Assert.Equal(new CustomerRating(1, Story.Time("22:00", day: 1), "customer"), earlier.Rating);
        Assert.Equal((OutcomeKind.KeptAnswered, "refunded"), (earlier.Outcome.Kind, earlier.Resolution));
        Assert.Equal((2, new Reopened("customer", "charged a third time")), (reopened.Cycle.Number, reopened.Cycle.Reopened));
        Assert.Equal(LinkKind.Recovery, Assert.Single(reopened.Links).Kind);
        Assert.Equal(FollowOnKind.Recovery, Assert.Single(Sample.Case("ratedBadly").FollowOns).Kind);
        Assert.Equal(Story.Time("20:00", day: 3), Sample.Case("toldAndHeard").Cycle.ConfirmUntil);
    }

    [Fact]
    public void Is_what_it_has_to_do_with_other_cases()
    {
        var absorbed = Sample.Case("absorbedAnother");

        Assert.Equal("anna@work.example.org", Assert.Single(absorbed.OtherAddresses));
        Assert.Equal((2, true), (absorbed.Cycle.CameAgain, absorbed.Cycle.RaisedByRepeat));
        Assert.True(absorbed.WasJoinedBy(new CaseId("0000000000000002")));
        Assert.Equal(LinkKind.MergedInto, Assert.Single(Sample.Case("merged").Links).Kind);
        Assert.Equal(("lee", LinkKind.RecoveryOf), (Sample.Case("recovery").Owner, Assert.Single(Sample.Case("recovery").Links).Kind));
    }

    [Fact]
    public void Is_a_case_that_goes_on()
    {
        var tick = new CaseCommand.Tick { By = Actor.System };
        var decision = CaseDecider.Decide(Sample.Case("waiting"), tick, Story.Time("09:00", day: 1), new CallCentre().Books());

        var accepted = Assert.IsType<Decision.Accepted>(decision);
        Assert.Contains(accepted.Messages, m => m is { Step: "L2", Recipient: "sam" });
        Assert.Contains(accepted.Messages, m => m is { Step: "M3", State: MessageState.Queued });
    }
}
