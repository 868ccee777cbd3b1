using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Messages;

/// <summary>
/// One message to one recipient on one channel, as it stands in the outbox. Its id is computed from case, cycle, step, recipient and
/// channel (L9): the same effect has the same id, however often it is decided, and an id is stored before it is sent and sent once.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>The computed identity, see <see cref="IdOf(CaseId, int, string, string, Channel)"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The case it belongs to; for a notice of the centre, which belongs to none, what stands in its place.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The rule that sends it: M0, M3, L1, L5 and so on.</summary>
    public required string Template { get; init; }

    /// <summary>The step or occasion within the cycle that caused it.</summary>
    public required string Step { get; init; }

    /// <summary><c>customer</c>, <c>duty</c>, or the id of a person in the roster.</summary>
    public required string Recipient { get; init; }

    /// <summary>How it travels.</summary>
    public required Channel Channel { get; init; }

    /// <summary>A phone number in E.164 or an email address, whole; masked wherever it is listed or logged.</summary>
    public required string Address { get; init; }

    /// <summary>The subject of an email; unused by SMS.</summary>
    public string? Subject { get; init; }

    /// <summary>The text as the recipient reads it.</summary>
    public required string Text { get; init; }

    /// <summary>When it was decided (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>Where it starts: <see cref="MessageState.Queued"/>, or <see cref="MessageState.Held"/> in quiet hours.</summary>
    public MessageState State { get; init; } = MessageState.Queued;

    private const string Sms = "sms";
    private const string Email = "email";

    /// <summary>The recipient who is no person of the roster but the customer of the case.</summary>
    public const string Customer = "customer";

    /// <summary>The recipient that stands for the centre's duty phone (L4).</summary>
    public const string Duty = "duty";

    /// <summary>Stands for the cycle in the id of a centre's notice: cases begin with cycle 1.</summary>
    private const string NoCycle = "0";

    /// <summary>
    /// Computes the id of a notice of the centre, which belongs to no case (L9): the same occasion has the same ids. In place of a case stands
    /// a hash of the occasion, an id that no case has.
    /// </summary>
    /// <param name="occasion">What happened, in a form that is the same whenever it is told and different for anything else.</param>
    /// <param name="step">The kind of notice.</param>
    /// <param name="recipient">The id of a person, or <see cref="Duty"/>.</param>
    /// <param name="channel">How it travels.</param>
    public static string IdOf(string occasion, string step, string recipient, Channel channel) =>
        IdOf(OccasionOf(occasion), 0, step, recipient, channel);

    /// <summary>What stands in place of a case in the ids of an occasion's notices.</summary>
    public static CaseId OccasionOf(string occasion) => CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(occasion)));

    /// <summary>True if the message of this identity is a notice of the centre and belongs to no case.</summary>
    public static bool IsOfCentre(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Split('.', 3) is [_, NoCycle, _];
    }

    /// <summary>Computes the id of a message (L9).</summary>
    public static string IdOf(CaseId caseId, int cycle, string step, string recipient, Channel channel) =>
        $"{caseId.Value}.{cycle}.{step}.{recipient}.{(channel == Channel.Sms ? Sms : Email)}";

    /// <summary>Reads of which case the message of an identity is; false if it is no identity. Never throws.</summary>
    public static bool TryReadCase(string? id, out CaseId caseId) => CaseId.TryParse(id?.Split('.', 2)[0], out caseId);

    /// <summary>The step of the message of an identity; null if it is not of this case, cycle, recipient and channel.</summary>
    public static string? StepOf(string id, CaseId caseId, int cycle, string recipient, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(id);
        var around = IdOf(caseId, cycle, "|", recipient, channel).Split('|');
        return id.Length > around[0].Length + around[1].Length
            && id.StartsWith(around[0], StringComparison.Ordinal) && id.EndsWith(around[1], StringComparison.Ordinal)
            ? id[around[0].Length..^around[1].Length]
            : null;
    }

    /// <summary>The channel of the message of an identity; null if it names none.</summary>
    public static Channel? ChannelOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id[(id.LastIndexOf('.') + 1)..] switch { Sms => Channel.Sms, Email => Channel.Email, _ => null };
    }

    /// <summary>True if the message of this identity goes to the customer.</summary>
    public static bool IsToCustomer(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var parts = id.Split('.');
        return parts.Length >= 5 && parts[^2] == Customer;
    }
}
