using FollowUp.Core.Messages;

namespace FollowUp.Application.Ports;

/// <summary>The order of message states, for every store: outcomes come twice and out of order, and a state never goes back.</summary>
public static class MessageStates
{
    /// <summary>
    /// True if a message in one state may take another. Queued and sending may take turns until a try has an outcome; what arrived, failed
    /// or was dropped stays so.
    /// </summary>
    public static bool MayFollow(MessageState from, MessageState to) => RankOf(to) > RankOf(from) || (RankOf(from) == 1 && RankOf(to) == 1);

    private static int RankOf(MessageState state) => state switch
    {
        MessageState.Held => 0,
        MessageState.Queued or MessageState.Sending => 1,
        MessageState.Shown or MessageState.Sent or MessageState.Bundled => 2,
        _ => 3,
    };
}
