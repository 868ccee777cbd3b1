using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Slots and attempts in a story (C1-C5).</summary>
internal sealed partial class Story
{
    public Calls Calls => Case.Cycle.Calls!;

    public Decision ChooseSlot(string by, Instant startAt, string? overrideReason = null) =>
        Decide(new CaseCommand.ChooseSlot(startAt, overrideReason) { By = By(by) });

    public Decision ChooseSlot(string by, string start, int day = 0, string? overrideReason = null) => ChooseSlot(by, Time(start, day), overrideReason);

    public Decision ChooseSlotAsCustomer(Instant startAt) => Decide(new CaseCommand.ChooseSlot(startAt, "please") { By = Actor.Customer });

    public Decision StartAttempt(string by = "amy", string? overrideReason = null) => Decide(new CaseCommand.StartAttempt(overrideReason) { By = By(by) });

    public Decision FinishAttempt(string by, AttemptOutcome outcome, string? note = null) =>
        Decide(new CaseCommand.FinishAttempt(outcome, note) { By = By(by) });

    public Decision ReopenCalls(string by, string reason = "found the right number") => Decide(new CaseCommand.ReopenCalls(reason) { By = By(by) });

    /// <summary>Amy calls and reaches nobody; the message that we called arrives at once, if there is one.</summary>
    public Story CalledInVain(AttemptOutcome outcome = AttemptOutcome.NoAnswer, bool arrives = true)
    {
        var sent = Case.Cycle.Calls?.CalledYou ?? 0;
        Assert.IsType<Decision.Accepted>(StartAttempt());
        Assert.IsType<Decision.Accepted>(FinishAttempt("amy", outcome));
        if (arrives && Calls.CalledYou > sent)
        {
            Delivery(Steps.CalledYou(Calls.CalledYou), MessageState.Delivered);
        }

        return this;
    }

    public static CaseCommand.FinishAttempt Solving(string by) => new(AttemptOutcome.Solved, null)
    {
        By = By(by),
        Text = "The second charge is paid back.",
        Resolution = "refunded",
        RootCause = "double-click",
    };
}
