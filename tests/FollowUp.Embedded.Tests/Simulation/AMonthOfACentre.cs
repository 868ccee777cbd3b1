using FollowUp.Application.Reports;
using FollowUp.Application.Surges;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Reports;
using FollowUp.Core.Surges;
using FollowUp.Simulation;
using NodaTime;

namespace FollowUp.Embedded.Tests.Simulation;

/// <summary>20 agents in 3 teams, an outage, a payment surge, shifts, absences, customers who answer late or never: the whole engine on its own file.</summary>
public sealed class AMonthOfACentre(AMonth month) : IClassFixture<AMonth>
{
    private readonly SimulatedMonth _month = month.Lived;

    private IEnumerable<CountedCycle> Counted => _month.Cases.SelectMany(CountedCycle.Of);

    [Fact]
    public void Has_something_of_everything()
    {
        var facts = _month.Cases.SelectMany(lived => lived.Facts).Select(fact => fact.Event.GetType()).ToHashSet();

        Type[] expected =
        [
            typeof(CaseEvent.CustomerTold), typeof(CaseEvent.DeadlineMissed), typeof(CaseEvent.DeadlinePassedNotReached), typeof(CaseEvent.CaseCancelled),
            typeof(CaseEvent.CaseReopened), typeof(CaseEvent.CaseRated), typeof(CaseEvent.CustomerConfirmed), typeof(CaseEvent.ClockStarted),
            typeof(CaseEvent.ClosedWithoutReply), typeof(CaseEvent.CaseAbandoned), typeof(CaseEvent.CustomerCameAgain), typeof(CaseEvent.HandedToLead),
            typeof(CaseEvent.FollowOnDone),
        ];
        Assert.Empty(expected.Except(facts));
        Assert.InRange(_month.Cases.Count, 150, 1_000);
    }

    [Theory]
    [InlineData(ReportBy.Day)]
    [InlineData(ReportBy.Category)]
    [InlineData(ReportBy.Tier)]
    public async Task Has_the_figures_that_its_facts_give(ReportBy by)
    {
        var zone = _month.Centre.Books.Roster.Centre.Zone;
        LocalDate DayOf(Instant at) => at.InZone(zone).Date;
        var period = new ReportPeriod(DayOf(MonthPlan.Start), DayOf(_month.Centre.Now), zone);
        var report = new PromiseReport(period, by, ReportView.Everything);
        await _month.Centre.Get<ReportReader>().ReadAsync(period, report.Add, CancellationToken.None);

        var counted = Counted.ToList();
        var ended = counted.Where(cycle => cycle is { EndedAt: not null, Merged: false }).ToList();
        string KeyOf(CountedCycle cycle) => by switch
        {
            ReportBy.Day => NodaTime.Text.LocalDatePattern.Iso.Format(DayOf(cycle.EndedAt!.Value)),
            ReportBy.Category => cycle.Flag.Category,
            _ => cycle.Flag.Customer.Tier == Core.Customers.CustomerTier.Vip ? "vip" : "standard",
        };

        var rows = report.Rows.ToDictionary(row => row.Key);
        foreach (var group in ended.GroupBy(KeyOf))
        {
            var row = rows[group.Key];
            Assert.Equal(group.Count(Missed), row.Missed + row.Excused);
            Assert.Equal(group.Count(NotReached), row.KeptNotReached);
            Assert.Equal(group.Count(Kept), row.KeptAnswered);
            Assert.Equal(new Share(group.Count(cycle => cycle is { Answered: true, Reopened: true }), group.Count(cycle => cycle.Answered)), row.Reopened);
        }

        Assert.Equal(_month.Cases.Count, report.Total.Flagged);
        Assert.Equal(counted.Count(cycle => cycle.EndedAt is null), report.Total.Open);
        Assert.Equal(counted.Count(cycle => cycle.Rating is not null), report.Total.Ratings);
        Assert.Equal(ended.Count(Missed), report.Total.Missed + report.Total.Excused);
        Assert.Equal(ended.Count(cycle => Missed(cycle) || NotReached(cycle) || Kept(cycle)), report.Total.Settled);
    }

    [Fact]
    [Trait("Rule", "C5")]
    [Trait("Rule", "X2")]
    public void Ends_no_case_by_silence()
    {
        foreach (var (state, facts, _) in _month.Cases)
        {
            if (facts.Any(fact => fact.Event is CaseEvent.ClosedWithoutReply))
            {
                // Asked, reminded twice, waited for three days: that is the one end without an answer, and the customer is told.
                Assert.Contains(facts, fact => fact.Event is CaseEvent.QuestionAsked);
                Assert.Equal(2, facts.Count(fact => fact.Event is CaseEvent.CustomerReminded));
            }

            // What still runs comes up by itself, was told up to the last rung, is the supervisor's as a VIP's is who says nothing, or promises nothing.
            var waits = state.Cycle.Runs && state.Cycle.AbandonedAt is null && state.Cycle.Promise is not null && NextWakeUp.Of(state) is null
                && !facts.Any(fact => fact.Event is CaseEvent.SilenceReported);
            Assert.False(waits, waits ? string.Join(Environment.NewLine, facts.Select(fact => $"{fact.At} {fact.By} {fact.Event}")) : "");
        }
    }

    [Fact]
    [Trait("Rule", "L9")]
    public void Sends_no_message_twice()
    {
        var messages = _month.Cases.SelectMany(lived => lived.Messages).Select(item => item.Message).ToList();

        Assert.Equal(messages.Count, messages.Select(message => message.Id).Distinct().Count());
        var toCustomers = messages.Where(message => message.Recipient == OutgoingMessage.Customer && message.State != MessageState.Dropped);

        // What says every day that there is no answer yet, or asks again, says the same while nothing changes (M2, X2).
        Assert.Empty(toCustomers.Where(message => message.Template is not ("M2" or "X2")).GroupBy(message => (message.Id.Split('.')[1], message.CaseId, message.Channel, message.Text)).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.DoesNotContain(messages, message => message.State is MessageState.Queued or MessageState.Sending);
    }

    [Fact]
    [Trait("Rule", "S1")]
    [Trait("Rule", "S2")]
    [Trait("Rule", "S3")]
    public async Task Raises_every_alert_that_the_table_asks_for_and_no_other()
    {
        var page = await _month.Centre.Get<AlertDesk>().ListAsync(standing: false, 1_000, null, CancellationToken.None);
        var expected = ExpectedAlerts.Of(_month.Cases, _month.Centre.Books.Policies.Rules.Surges);

        Assert.DoesNotContain(page.Items, alert => alert.Kind == AlertKind.Growth);
        Assert.Equal(
            expected.Select(one => one.ToString()).Order(),
            page.Items.Select(alert => new ExpectedAlerts.What(alert.Category, alert.Symptom, alert.Level).ToString()).Distinct().Order());
        Assert.Contains(expected, one => one.Level == SurgeLevel.RedAgain);
        Assert.All(page.Items, alert => Assert.NotNull(alert.ToldAt));
    }

    private static bool Missed(CountedCycle cycle) => cycle is { Promised: true, Missed: true };

    private static bool NotReached(CountedCycle cycle) => cycle is { Promised: true, Missed: false, NotReached: true };

    private static bool Kept(CountedCycle cycle) => cycle is { Promised: true, Missed: false, NotReached: false, Answered: true };
}
