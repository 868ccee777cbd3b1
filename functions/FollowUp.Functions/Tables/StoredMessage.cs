using Azure;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Tables;

/// <summary>A message with what its row knows beyond the port. Its members say what may become of it.</summary>
internal sealed record StoredMessage
{
    public required OutboxItem Item { get; init; }

    /// <summary>When a sender may take it (UTC); null if none may.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>The key of the hint that leads to it: never later than <see cref="NextAt"/>, and not moved with it.</summary>
    public string? Hint { get; init; }

    /// <summary>Tells apart messages of one instant: the version they were decided on, then their place in that decision.</summary>
    public required long Order { get; init; }

    /// <summary>How often it was written; it only grows.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The marker of its last write.</summary>
    public required string Mark { get; init; }

    /// <summary>What the next write must find; the default value for a message that is not stored yet.</summary>
    public ETag Tag { get; init; }

    public string Key => RowKeys.Message(Item.Message.Id);

    public bool IsStored => Tag != default;

    public static StoredMessage New(OutgoingMessage message, long order) =>
        new() { Item = new OutboxItem { Message = message }, Order = order, NextAt = FirstAt(message), Mark = Marker.New() };

    /// <summary>The same effect decided again: only one that is held takes the new form (L9, M7).</summary>
    public StoredMessage DecidedAgain(OutgoingMessage message) => Item.Message.State != MessageState.Held ? this : Written() with
    {
        NextAt = FirstAt(message),
        Item = Item with
        {
            Message = Item.Message with
            {
                State = message.State,
                At = message.At,
                Template = message.Template,
                Address = message.Address,
                Subject = message.Subject,
                Text = message.Text,
            },
        },
    };

    /// <summary>Not to be sent any more; one that a sender has taken stays as it is.</summary>
    public StoredMessage Withdrawn() => Item.Message.State is not (MessageState.Held or MessageState.Queued) ? this
        : Written() with { NextAt = null, Item = In(MessageState.Dropped) };

    /// <summary>A new state. One that would go back is not taken; the provider's name for the message is, if it was unknown.</summary>
    public StoredMessage Changed(OutboxChange change)
    {
        if (MessageStates.MayFollow(Item.Message.State, change.State))
        {
            return Written() with
            {
                NextAt = change.State is MessageState.Queued or MessageState.Sending ? change.NextAt : null,
                Item = In(change.State) with { ProviderId = change.ProviderId ?? Item.ProviderId, Code = change.Code },
            };
        }

        return change.ProviderId is null || Item.ProviderId is not null
            ? this
            : Written() with { Item = Item with { ProviderId = change.ProviderId } };
    }

    /// <summary>Taken by a sender; null if it is not to be taken now.</summary>
    public StoredMessage? Claimed(Instant now, Instant until) => NextAt is not { } at || at > now ? null : Written() with
    {
        NextAt = until,
        Item = In(MessageState.Sending) with
        {
            Tries = Item.Tries + 1,
            FirstTriedAt = Item.FirstTriedAt ?? now,
            CutOff = Item.Message.State == MessageState.Sending,
        },
    };

    private static Instant? FirstAt(OutgoingMessage message) =>
        message.State is MessageState.Queued or MessageState.Sending ? message.At : null;

    private OutboxItem In(MessageState state) => Item with { Message = Item.Message with { State = state } };

    private StoredMessage Written() => this with { Revision = IsStored ? Revision + 1 : Revision, Mark = Marker.New() };
}
