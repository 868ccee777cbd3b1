using System.Text;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;
using FollowUp.Core.Reports;
using FollowUp.Core.Tests.Cases;
using FollowUp.Core.Tests.Stored;
using NodaTime;

namespace FollowUp.Core.Tests.Reports;

public class WhatIsCountedOfACase
{
    private static readonly Instant Ten = Story.Time("10:00");
    private static readonly string[] Personal = ["Anna", "+86138", "example.org", "charged"];

    private readonly Story _story = new Story().Flag(flag => flag with { Project = "Lijiang fibre", Symptom = "no light" });

    private CycleFigures Cycle => CaseFigures.Of(_story.Case).Cycles[^1];

    [Fact]
    public void Is_its_class_and_its_promise()
    {
        var figures = CaseFigures.Of(_story.Case);

        Assert.Equal((Story.Id, Ten, "red", "billing", "no light", "Lijiang fibre"),
            (figures.Id, figures.FlaggedAt, figures.Team, figures.Category, figures.Symptom, figures.Project));
        Assert.Equal((1, Ten, Ten, "amy", Story.Time("12:00")), (Cycle.Number, Cycle.OpenedAt, Cycle.StartedAt, Cycle.Owner, Cycle.DeadlineAt));
        Assert.Equal((null, null, null, false), (Cycle.SettledAt, Cycle.Result, Cycle.FirstContactAt, Cycle.SolvedAlone));
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void Is_the_first_answered_call_and_no_voicemail()
    {
        _story.At("10:20").StartAttempt();
        _story.FinishAttempt("amy", AttemptOutcome.Voicemail);
        Assert.Null(Cycle.FirstContactAt);

        _story.At("10:50").StartAttempt();
        _story.FinishAttempt("amy", AttemptOutcome.StillOpen, "looks again");
        _story.At("11:00").Solve();

        Assert.Equal((Story.Time("10:50"), Story.Time("11:00")), (Cycle.FirstContactAt, Cycle.SettledAt));
    }

    [Fact]
    [Trait("Rule", "Z1")]
    public void Is_the_answer_told_if_nobody_was_called()
    {
        _story.At("10:30").Answer();
        Assert.Equal((Story.Time("10:30"), null), (Cycle.AnsweredAt, Cycle.FirstContactAt));

        _story.At("10:40").Delivery(Steps.Answer(1), FollowUp.Core.Messages.MessageState.Delivered);

        Assert.Equal(Story.Time("10:40"), Cycle.FirstContactAt);
        Assert.Equal((OutcomeKind.KeptAnswered, "amy", "double-click", true), (Cycle.Result, Cycle.AnsweredBy, Cycle.RootCause, Cycle.SolvedAlone));
    }

    [Fact]
    public void Is_who_solved_it_with_help()
    {
        _story.At("11:50").Solve();
        Assert.Equal((Rung.Lead, false), (Cycle.Reached, Cycle.SolvedAlone));

        var passed = new Story().Flag();
        passed.Assign("lee", "ben");
        passed.Accept("ben");
        passed.Answer("ben", proof: Proof.Call);
        Assert.False(CaseFigures.Of(passed.Case).Cycles[0].SolvedAlone);

        var led = new Story().Flag();
        led.Answer("lee", proof: Proof.Call);
        Assert.False(CaseFigures.Of(led.Case).Cycles[0].SolvedAlone);
    }

    [Fact]
    [Trait("Rule", "Z2")]
    [Trait("Rule", "Z3")]
    public void Keeps_what_an_earlier_cycle_was()
    {
        _story.At("10:30").Solve();
        _story.Rate(4);
        _story.At("11:00").Reopen();
        _story.At("11:10").Solve();

        var cycles = CaseFigures.Of(_story.Case).Cycles;
        Assert.Equal([(1, true, true, "amy"), (2, false, true, "amy")], cycles.Select(c => (c.Number, c.Reopened, c.SolvedAlone, c.Owner)));
        Assert.Equal((4, Story.Time("10:30"), Story.Time("10:30"), Story.Time("10:30")),
            (cycles[0].Rating, cycles[0].FirstContactAt, cycles[0].SettledAt, cycles[0].AnsweredAt));
        Assert.Equal(Story.Time("11:10"), cycles[1].FirstContactAt);
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public void Is_an_answer_sent_back_too_late_as_well()
    {
        _story.At("10:30").Solve();
        _story.At("10:31", day: 3).Reopen();

        Assert.True(Cycle.Reopened);
        Assert.Single(CaseFigures.Of(_story.Case).Cycles);
    }

    [Fact]
    [Trait("Rule", "Z5")]
    [Trait("Rule", "L5")]
    public void Is_a_miss_its_excuse_and_its_end_without_anybody()
    {
        _story.At("20:00");
        _story.Excuse("sam");

        var abandoned = _story.Entries.Single(entry => entry.Event is CaseEvent.CaseAbandoned).At;
        Assert.Equal((Story.Time("12:00"), true, abandoned), (Cycle.MissedAt, Cycle.Excused, Cycle.AbandonedAt));
    }

    [Fact]
    [Trait("Rule", "A4")]
    public void Tells_customers_apart_without_naming_them_and_nothing_once_they_are_erased()
    {
        var figures = CaseFigures.Of(_story.Case);
        var other = CaseFigures.Of(_story.Case with { Customer = CallCentre.Anna with { Phone = "+8613800138001" } });
        var erased = CaseFigures.Of(_story.Case with { Customer = CallCentre.Anna with { Name = "", Phone = "", Email = "" } });

        Assert.NotEqual(figures.CustomerKey, other.CustomerKey);
        Assert.Equal(figures.CustomerKey, CaseFigures.Of(_story.Case with { Customer = CallCentre.Anna with { Email = null } }).CustomerKey);
        Assert.Equal("", erased.CustomerKey);
        var json = Encoding.UTF8.GetString(StoredJson.WriteUtf8(figures));
        Assert.All(Personal, text => Assert.DoesNotContain(text, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_on_the_days_on_which_something_of_it_happened()
    {
        _story.At("10:30", day: 1).Solve();
        _story.At("10:30", day: 2);
        _story.Rate(5);

        Assert.Equal([new(2026, 11, 23), new(2026, 11, 24), new(2026, 11, 25)], CaseFigures.Of(_story.Case).Days);
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("reopened")]
    [InlineData("closed")]
    [Trait("Rule", "O3")]
    public void Takes_the_answer_told_for_the_first_contact_of_cases_that_an_earlier_version_stored(string name)
    {
        var figures = CaseFigures.Of(Sample.Case(name));

        Assert.All(figures.Cycles.Where(cycle => cycle.Answered), cycle => Assert.Equal(cycle.SettledAt, cycle.FirstContactAt));
        Assert.Equal(CustomerTier.Standard, figures.Tier);
    }
}
