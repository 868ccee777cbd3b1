using System.Text.Json.Serialization;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>The way of messages to the customer, from channel to channel (M1, M8, M9).</content>
[JsonDerivedType(typeof(ProgressSettled), "progressSettled")]
[JsonDerivedType(typeof(ReceiptAwaited), "receiptAwaited")]
[JsonDerivedType(typeof(CustomerMessageArrived), "customerMessageArrived")]
[JsonDerivedType(typeof(CustomerMessageLost), "customerMessageLost")]
[JsonDerivedType(typeof(CallAsked), "callAsked")]
[JsonDerivedType(typeof(ChannelBlocked), "channelBlocked")]
[JsonDerivedType(typeof(ChannelOpened), "channelOpened")]
[JsonDerivedType(typeof(CustomerThanked), "customerThanked")]
public abstract partial record CaseEvent
{
    /// <summary>The time of the progress message came (M1).</summary>
    /// <param name="Sent">True if it goes out or is held; false if it made no sense any more.</param>
    public sealed record ProgressSettled(bool Sent) : CaseEvent;

    /// <summary>A provider took a message to the customer, or could not take it when it was first tried, and only a receipt proves that it arrived (M8).</summary>
    /// <param name="Step">The message's step.</param>
    /// <param name="Channel">Its channel.</param>
    /// <param name="Until">Without a receipt by then it goes out on the next channel (UTC).</param>
    public sealed record ReceiptAwaited(string Step, Channel Channel, Instant Until) : CaseEvent;

    /// <summary>A message arrived at the customer.</summary>
    /// <param name="Step">The message's step.</param>
    /// <param name="Channel">The channel that it took.</param>
    public sealed record CustomerMessageArrived(string Step, Channel Channel) : CaseEvent;

    /// <summary>A message failed on a channel, got no receipt in time, or may not take the channel any more (M8).</summary>
    /// <param name="Step">The message's step.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="Code">Why: the provider's code or our own.</param>
    /// <param name="Next">The channel on which it goes out instead; null if there is none, or the message does not matter any more.</param>
    public sealed record CustomerMessageLost(string Step, Channel Channel, string? Code, Channel? Next) : CaseEvent;

    /// <summary>The owner was asked to call the customer, whom no message reached (M8).</summary>
    /// <param name="Count">Which time this is in the cycle, from 1.</param>
    /// <param name="About">The step whose message did not arrive.</param>
    /// <param name="Code">Why it did not.</param>
    /// <param name="Notice">What happened at the owner's rung.</param>
    public sealed record CallAsked(int Count, string About, string? Code, Notice Notice) : CaseEvent
    {
        /// <summary>Why somebody is to call, for the notice: the message that did not arrive, and the code.</summary>
        [JsonIgnore]
        public string Reason => ReasonOf(About, Code);

        internal static string ReasonOf(string about, string? code) => code is null ? about : $"{about}, {code}";
    }

    /// <summary>A channel does not take messages for this customer any more (M8).</summary>
    /// <param name="Block">Which one, until when, and why.</param>
    public sealed record ChannelBlocked(ChannelBlock Block) : CaseEvent;

    /// <summary>A channel takes messages for this customer again (M9).</summary>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelOpened(Channel Channel) : CaseEvent;

    /// <summary>The customer said thanks and nothing else: nobody is disturbed (M9).</summary>
    /// <param name="Channel">The channel it came by.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Reference">The provider's own name for the message.</param>
    public sealed record CustomerThanked(Channel Channel, string Text, string Reference) : CaseEvent;
}
