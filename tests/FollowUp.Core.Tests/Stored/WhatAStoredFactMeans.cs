using FollowUp.Application.Json;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Stored;

[Trait("Rule", "O3")]
public class WhatAStoredFactMeans
{
    [Fact]
    public void Is_who_owns_the_case()
    {
        Assert.Equal(new CaseEvent.CaseAccepted("lee", "amy"), Sample.Fact<CaseEvent.CaseAccepted>("caseAccepted"));
        Assert.Equal(new CaseEvent.CaseAssigned("bob", "amy", "blue", "knows the bank"), Sample.Fact<CaseEvent.CaseAssigned>("caseAssigned"));
    }

    [Fact]
    public void Is_a_step_with_what_happened_at_each_rung()
    {
        var fired = Sample.Fact<CaseEvent.StepFired>("stepFired");

        Assert.Equal("L1.deadline", fired.Step);
        Assert.Equal([Rung.Supervisor, Rung.Lead, Rung.Owner], fired.Notices.Select(n => n.Rung));
        Assert.Equal(StepState.SkippedOutage, Sample.Fact<CaseEvent.StepSkipped>("stepSkipped").State);
        Assert.Equal("L1.deadline", Sample.Fact<CaseEvent.WaitingNoticeSettled>("waitingNoticeSettled").Step);
    }

    [Fact]
    public void Is_a_deadline_a_repeat_or_a_new_time()
    {
        Assert.Equal(Story.Time("22:00"), Sample.Fact<CaseEvent.DeadlineMissed>("deadlineMissed").DeadlineAt);
        Assert.Equal(1, Sample.Fact<CaseEvent.EscalationRepeated>("escalationRepeated").Count);
        Assert.Equal(new CaseEvent.RepeatPostponed(Story.Time("09:00", day: 1)), Sample.Fact<CaseEvent.RepeatPostponed>("repeatPostponed"));
        Assert.Equal(new CaseEvent.CaseAbandoned(), Sample.Fact<CaseEvent.CaseAbandoned>("caseAbandoned"));
        Assert.Equal(new CaseEvent.MissExcused("power cut"), Sample.Fact<CaseEvent.MissExcused>("missExcused"));
    }

    [Fact]
    public void Is_what_the_customer_wrote()
    {
        var replied = Sample.Fact<CaseEvent.CustomerReplied>("customerReplied");

        Assert.Equal((Channel.Sms, "charged three times", "SM7"), (replied.Channel, replied.Text, replied.Reference));
        Assert.Equal((Rung.Owner, "amy"), (replied.Notice!.Rung, Assert.Single(replied.Notice.To)));
    }

    [Fact]
    [Trait("Rule", "M10")]
    public void Is_what_the_customer_wrote_on_the_page()
    {
        var wrote = Sample.Fact<CaseEvent.CustomerWrote>("customerWrote");

        Assert.Equal("charged three times", wrote.Text);
        Assert.Equal((Rung.Owner, "amy"), (wrote.Notice!.Rung, Assert.Single(wrote.Notice.To)));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public void Is_until_when_a_case_that_was_closed_is_known()
    {
        var until = Story.Time("10:00", day: 17);
        T Known<T>(string type) where T : CaseEvent =>
            Assert.IsType<T>(StoredJson.ReadEvent($$"""{ "type": "{{type}}", "knownUntil": "2026-12-10T02:00:00Z" }"""));

        Assert.Equal(until, Known<CaseEvent.CustomerConfirmed>("customerConfirmed").KnownUntil);
        Assert.Equal(until, Known<CaseEvent.ConfirmWindowEnded>("confirmWindowEnded").KnownUntil);
        Assert.Equal(until, Known<CaseEvent.ClosedWithoutReply>("closedWithoutReply").KnownUntil);
        var joined = StoredJson.ReadEvent("""{ "type": "followOnDone", "case": "7nt5wh3zxgwjfqgd", "refusal": "caseHasEnded", "kind": "joinRecovery" }""");
        Assert.Equal(FollowOnKind.JoinRecovery, Assert.IsType<CaseEvent.FollowOnDone>(joined).Kind);
    }

    [Fact]
    public void Is_an_acknowledgement_and_its_end()
    {
        Assert.Equal(
            new CaseEvent.EscalationAcknowledged(Rung.Supervisor, Story.Time("12:00")),
            Sample.Fact<CaseEvent.EscalationAcknowledged>("escalationAcknowledged"));
        Assert.Equal("sam", Assert.Single(Sample.Fact<CaseEvent.AcknowledgementEnded>("acknowledgementEnded").Notice!.To));
    }

    [Fact]
    public void Is_what_the_customer_was_told_or_not()
    {
        Assert.Equal(
            new HeldMessage("M4.1", TemplateName.Answer, Channel.Sms, Story.Time("08:00", day: 1)),
            Sample.Fact<CaseEvent.CustomerMessageHeld>("customerMessageHeld").Held);
        Assert.Equal("M3", Sample.Fact<CaseEvent.CustomerMessageDropped>("customerMessageDropped").Step);
        Assert.Equal(
            new CaseEvent.CustomerNotReached("M4.1", Channel.Sms, "30003"),
            Sample.Fact<CaseEvent.CustomerNotReached>("customerNotReached"));
        Assert.Equal(new CaseEvent.CustomerReached("M3", Channel.Sms), Sample.Fact<CaseEvent.CustomerReached>("customerReached"));
        Assert.Equal(
            new CaseEvent.CustomerTold(Proof.Message, new Outcome(OutcomeKind.Missed, Story.Time("12:00"))),
            Sample.Fact<CaseEvent.CustomerTold>("customerTold"));
    }

    [Fact]
    public void Is_what_the_customer_said_of_the_answer()
    {
        Assert.Equal(new CaseEvent.CustomerConfirmed(), Sample.Fact<CaseEvent.CustomerConfirmed>("customerConfirmed"));
        Assert.Equal(new CaseEvent.ConfirmWindowEnded(), Sample.Fact<CaseEvent.ConfirmWindowEnded>("confirmWindowEnded"));
        Assert.Equal((2, "charged a third time"), (Sample.Fact<CaseEvent.CaseReopened>("caseReopened").Cycle, Sample.Fact<CaseEvent.CaseReopened>("caseReopened").Reason));
        Assert.Equal("it came back", Sample.Fact<CaseEvent.ReopeningCameLate>("reopeningCameLate").FollowOn.Reason);
        Assert.Equal(1, Sample.Fact<CaseEvent.CaseRated>("caseRated").Score);
        Assert.Equal(new CaseEvent.RatingPostponed(Story.Time("09:00", day: 2)), Sample.Fact<CaseEvent.RatingPostponed>("ratingPostponed"));
    }

    [Fact]
    public void Is_what_cases_of_one_customer_have_to_do_with_each_other()
    {
        var again = Sample.Fact<CaseEvent.CustomerCameAgain>("customerCameAgain");

        Assert.Equal((2, "still charged twice", Rung.Lead), (again.Count, again.Summary, again.Raised!.Rung));
        Assert.Equal("complaint-simple", Sample.Fact<CaseEvent.CasesMerged>("casesMerged").Terms!.Policy);
        Assert.Equal("261123-1", Sample.Fact<CaseEvent.MergedIntoAnother>("mergedIntoAnother").Number);
        Assert.Equal(Story.OtherNumber, Sample.Fact<CaseEvent.FollowOnDone>("followOnDone").Number);
        Assert.Null(Sample.Fact<CaseEvent.FollowOnDone>("followOnDone").Kind);
    }
}
