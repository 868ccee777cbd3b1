using System.Collections.Immutable;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Customers;

/// <summary>
/// What is known of one phone number or email address, whichever case it came from (M8, M9, M5). Stored as JSON: change it only by
/// adding, with defaults that mean what was true before.
/// </summary>
public sealed record Contact
{
    /// <summary>What stands for a contact of which nothing is known.</summary>
    public static readonly Contact Unknown = new();

    /// <summary>When the customer opted out (UTC); null while messages may be sent.</summary>
    public Instant? OptedOutAt { get; init; }

    /// <summary>Until when the number counts as unknown or as a landline (UTC).</summary>
    public Instant? BlockedUntil { get; init; }

    /// <summary>The id of the message by which the customer was last invited to rate.</summary>
    public string? RatingAskedBy { get; init; }

    /// <summary>When that was (UTC).</summary>
    public Instant? RatingAskedAt { get; init; }

    /// <summary>The text messages that left, or were about to, the oldest first, for as long as a cap asks for them (O5).</summary>
    public ImmutableArray<SentText> Texts { get; init; } = [];

    /// <summary>When what is over is forgotten (UTC); null if nothing here ever is, and in what was stored before this was kept.</summary>
    public Instant? PruneAt { get; init; }

    /// <summary>The same without what asks for nothing any more.</summary>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="rules">For how long a rating and a block count.</param>
    /// <param name="bundles">For how long a text message counts.</param>
    public Contact Pruned(Instant now, ReachRules rules, BundleRules bundles)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(bundles);
        var (rated, texts) = (RatingAskedAt + rules.RatingEvery, Texts.RemoveAll(text => text.At <= now - bundles.RememberedFor));
        var left = this with
        {
            BlockedUntil = BlockedUntil > now ? BlockedUntil : null,
            RatingAskedBy = rated > now ? RatingAskedBy : null,
            RatingAskedAt = rated > now ? RatingAskedAt : null,
            Texts = texts.IsEmpty ? [] : texts,
        };
        Instant?[] ends = [left.BlockedUntil, left.RatingAskedAt + rules.RatingEvery, texts.IsEmpty ? null : texts[^1].At + bundles.RememberedFor];
        return left with { PruneAt = ends.Max() };
    }

    /// <summary>The customer wants no more messages.</summary>
    public Contact Stopped(Instant now) => this with { OptedOutAt = OptedOutAt ?? now };

    /// <summary>The customer wants messages again; a number that writes is no landline.</summary>
    public Contact Started() => this with { OptedOutAt = null, BlockedUntil = null };

    /// <summary>What the code of a failed text message teaches; our own codes say only what is known already.</summary>
    public Contact Learned(string? code, Instant now, ReachRules rules) => DeliveryCodes.FaultOf(code) switch
    {
        _ when code is DeliveryCodes.OptedOut or DeliveryCodes.Blocked => this,
        NumberFault.OptedOut => Stopped(now),
        NumberFault.Unfit when !(BlockedUntil > now) => this with { BlockedUntil = now + rules.BlockedFor },
        _ => this,
    };

    /// <summary>
    /// Whether a message may leave now: what the customer said (M9) and what is known of the number (M8) come first, then the caps (O5), which hold
    /// for everybody.
    /// </summary>
    public SendPermit Asked(OutgoingMessage message, Instant now, ReachRules rules, BundleRules bundles)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(bundles);
        var asked = message.Recipient == OutgoingMessage.Customer ? Asked(message, now, rules) : new SendPermit.Granted(this);
        return asked is SendPermit.Granted granted && message.Channel == Channel.Sms ? granted.After.Capped(message.Id, now, bundles) : asked;
    }

    /// <summary>
    /// Counts a text message before it is sent, or says when there is room for it (O5). The same message tried again is the same one.
    /// </summary>
    private SendPermit Capped(string messageId, Instant now, BundleRules rules)
    {
        var (id, sent) = (TextHash.Of(messageId), Texts.RemoveAll(text => text.At <= now - rules.RememberedFor));
        if (rules.SmsCaps.Length == 0 || sent.Any(text => text.Message == id))
        {
            return new SendPermit.Granted(this);
        }

        var free = rules.SmsCaps.Max(cap => sent.Length < cap.AtMost ? Instant.MinValue : sent[^cap.AtMost].At + cap.Within);
        return free > now
            ? new SendPermit.Later(free)
            : new SendPermit.Granted(this with { Texts = [.. sent.TakeLast(rules.RememberedAtMost - 1), new SentText(now, id)] });
    }

    /// <summary>
    /// Whether a message may go to this contact now. An invitation to rate leaves its mark before it is sent: the same message tried again
    /// passes, another one does not for a while.
    /// </summary>
    private SendPermit Asked(OutgoingMessage message, Instant now, ReachRules rules)
    {
        var isSms = message.Channel == Channel.Sms;
        return (isSms, message.Template) switch
        {
            (true, _) when OptedOutAt is not null => new SendPermit.Refused(DeliveryCodes.OptedOut),
            (true, _) when BlockedUntil > now => new SendPermit.Refused(DeliveryCodes.Blocked),
            (_, Rating) when RatingAskedBy == message.Id => new SendPermit.Granted(this),
            (_, Rating) when RatingAskedAt + rules.RatingEvery > now => new SendPermit.Dropped(),
            (_, Rating) => new SendPermit.Granted(this with { RatingAskedBy = message.Id, RatingAskedAt = now }),
            _ => new SendPermit.Granted(this),
        };
    }

    /// <summary>The rule by which customers are invited to rate.</summary>
    public const string Rating = "M5";
}

/// <summary>A text message that left, or was about to. Stored as JSON: change it only by adding.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Message">A hash of its id.</param>
public sealed record SentText(Instant At, ulong Message);

/// <summary>Whether a message may go out.</summary>
public abstract record SendPermit
{
    private SendPermit()
    {
    }

    /// <summary>It may.</summary>
    /// <param name="After">The contact as it is to be stored first.</param>
    public sealed record Granted(Contact After) : SendPermit;

    /// <summary>Not yet: this address has had as many as it may have (O5).</summary>
    /// <param name="FreeAt">When there is room again (UTC).</param>
    public sealed record Later(Instant FreeAt) : SendPermit;

    /// <summary>It may not, and nobody misses it.</summary>
    public sealed record Dropped : SendPermit;

    /// <summary>It may not, and the customer has to be told otherwise.</summary>
    /// <param name="Code">Why, as a code of <see cref="DeliveryCodes"/>.</param>
    public sealed record Refused(string Code) : SendPermit;
}
