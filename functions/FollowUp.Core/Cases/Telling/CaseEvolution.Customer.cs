using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What customers do themselves (M9, M10).</content>
public static partial class CaseEvolution
{
    private static Case Wrote(this Case state, CaseEvent.CustomerWrote e, Instant at)
    {
        var count = state.Replies + 1;
        return state with
        {
            Replies = count,
            LastWords = new LastWords(TextHash.Of(e.Text), at),
            Cycle = e.Notice is { } notice ? state.Cycle.Told(Steps.Reply(count), notice, e.Text) : state.Cycle,
        };
    }

    private static Case Replied(this Case state, CaseEvent.CustomerReplied e)
    {
        var count = state.Replies + 1;
        return state with
        {
            Replies = count,
            LastReplies = [.. state.LastReplies.TakeLast(RepliesRemembered - 1), TextHash.Of(e.Reference)],
            Cycle = e.Notice is { } notice ? state.Cycle.Told(Steps.Reply(count), notice, e.Text) : state.Cycle,
        };
    }
}
