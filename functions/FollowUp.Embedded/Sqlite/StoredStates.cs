using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>The numbers that stand in the file for states and channels, and the form of instants. Never give a number a new meaning.</summary>
internal static class StoredStates
{
    public const long Held = 0;
    public const long Queued = 1;
    public const long Sending = 2;
    public const long Dropped = 8;
    public const long Bundled = 9;

    /// <summary>Stands for "no deadline", so that such cases come last.</summary>
    public const long Never = long.MaxValue;

    public static long NumberOf(MessageState state) => state switch
    {
        MessageState.Held => Held,
        MessageState.Queued => Queued,
        MessageState.Sending => Sending,
        MessageState.Shown => 3,
        MessageState.Sent => 4,
        MessageState.Delivered => 5,
        MessageState.Undelivered => 6,
        MessageState.Failed => 7,
        MessageState.Dropped => Dropped,
        MessageState.Bundled => Bundled,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static MessageState StateOf(long number) => number switch
    {
        Held => MessageState.Held,
        Queued => MessageState.Queued,
        Sending => MessageState.Sending,
        3 => MessageState.Shown,
        4 => MessageState.Sent,
        5 => MessageState.Delivered,
        6 => MessageState.Undelivered,
        7 => MessageState.Failed,
        Dropped => MessageState.Dropped,
        Bundled => MessageState.Bundled,
        _ => throw new InvalidDataException($"No message state has the number {number}."),
    };

    public static long NumberOf(Channel channel) => channel switch
    {
        Channel.Sms => 0,
        Channel.Email => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static Channel ChannelOf(long number) => number switch
    {
        0 => Channel.Sms,
        1 => Channel.Email,
        _ => throw new InvalidDataException($"No channel has the number {number}."),
    };

    /// <summary>As exact as the JSON of cases and facts: 100 ns.</summary>
    public static long Ticks(this Instant at) => at.ToUnixTimeTicks();

    public static Instant InstantOf(long ticks) => Instant.FromUnixTimeTicks(ticks);
}
