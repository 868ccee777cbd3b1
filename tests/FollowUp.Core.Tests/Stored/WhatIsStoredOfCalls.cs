using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Stored;

[Trait("Rule", "O3")]
public class WhatIsStoredOfCalls
{
    [Fact]
    public void Is_where_calling_the_customer_stands()
    {
        var stored = Sample.Case("unreachable");

        Assert.True(stored.IsUnreachable);
        Assert.Equal(new CallWindow(new LocalTime(18, 0), new LocalTime(20, 30)), stored.Customer.CallWindow);
        Assert.Equal((5, AttemptOutcome.Busy), (stored.Cycle.Calls!.Spent, stored.Cycle.Calls.Last!.Outcome));
        Assert.Equal(Story.Time("11:30"), stored.Cycle.KeptNotReachedAt);
    }

    [Fact]
    public void Is_nothing_in_a_case_of_the_first_version()
    {
        var stored = Sample.Case("open");

        Assert.Null(stored.Cycle.Calls);
        Assert.Null(stored.Customer.CallWindow);
        Assert.False(stored.IsUnreachable);
    }

    [Fact]
    public void Is_a_slot_and_an_outcome()
    {
        Assert.Equal(Story.Time("15:30"), Sample.Fact<CaseEvent.SlotChosen>("slotChosen").Slot.EndAt);
        Assert.Equal((AttemptOutcome.NoAnswer, true), (Sample.Fact<CaseEvent.AttemptEnded>("attemptEnded").Outcome, Sample.Fact<CaseEvent.AttemptEnded>("attemptEnded").Spent));
    }
}
