using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <content>What the facts about channels make of a case (M8, M9).</content>
public static partial class CaseEvolution
{
    private static Cycle Knows(this Cycle cycle, ChannelTry known) => cycle with
    {
        Tries = [.. cycle.Tries.Where(t => (t.Step, t.Channel) != (known.Step, known.Channel)), known],
    };

    /// <summary>What arrived by one channel is awaited on no other.</summary>
    private static Cycle Arrived(this Cycle cycle, CaseEvent.CustomerMessageArrived e)
    {
        var rest = cycle.Tries.RemoveAll(t => t.Step == e.Step && t.State == TryState.Awaited);
        return (cycle with { Tries = rest }).Knows(new ChannelTry(e.Step, e.Channel, TryState.Arrived));
    }

    private static Cycle Lost(this Cycle cycle, CaseEvent.CustomerMessageLost e) =>
        cycle.NoLongerHeld(e.Step, e.Channel).Knows(new ChannelTry(e.Step, e.Channel, TryState.Lost));

    private static Cycle NoLongerHeld(this Cycle cycle, string step, Channel channel) =>
        cycle with { Held = cycle.Held.RemoveAll(h => h.Step == step && h.Channel == channel) };

    private static Cycle Asked(this Cycle cycle, CaseEvent.CallAsked e) =>
        cycle.Told(Steps.CallTask(e.Count), e.Notice, e.Reason) with { CallTasks = e.Count };

    /// <summary>Who was to call need not any more.</summary>
    private static Cycle CallNotNeeded(this Cycle cycle) =>
        cycle with { Waiting = cycle.Waiting.RemoveAll(w => PlannedStep.RuleOf(w.Step) == Steps.CallRule) };

    private static Case Blocked(this Case state, ChannelBlock block) =>
        state with { Blocks = [.. state.Blocks.Where(b => b.Channel != block.Channel), block] };

    private static Case Thanked(this Case state, string reference) => state with
    {
        LastReplies = [.. state.LastReplies.TakeLast(RepliesRemembered - 1), TextHash.Of(reference)],
    };

    private static Cycle NoLongerHeld(this Cycle cycle, string step) => cycle with { Held = cycle.Held.RemoveAll(h => h.Step == step) };

    private static Cycle Dropped(this Cycle cycle, string step) => cycle.NoLongerHeld(step) with
    {
        ApologyDropped = cycle.ApologyDropped || step == Steps.Apology,
        Tries = cycle.Tries.RemoveAll(t => t.Step == step && t.State == TryState.Awaited),
    };

    private static Cycle NotReachedBy(this Cycle cycle, string step) =>
        cycle.Answer is { } answer && step == Steps.Answer(answer.Attempt) ? cycle with { Answer = answer with { NotReached = true } } : cycle;
}
