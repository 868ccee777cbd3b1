using FollowUp.Core.Messages;

namespace FollowUp.Application.Ports;

/// <summary>What every store asks of notices of the centre, so that what works on one machine works in the cloud.</summary>
public static class CentreMessages
{
    /// <summary>How many of one occasion are stored at once; a transaction of the tables holds a hundred rows.</summary>
    public const int MostAtOnce = 90;

    /// <summary>Refuses what is no notice of the centre, or not all of one occasion: a bug of the caller.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static void Check(IReadOnlyList<OutgoingMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(messages.Count, MostAtOnce, nameof(messages));
        foreach (var message in messages)
        {
            if (!OutgoingMessage.IsOfCentre(message.Id) || message.CaseId != messages[0].CaseId
                || !message.Id.StartsWith(message.CaseId.Value + ".", StringComparison.Ordinal))
            {
                throw new ArgumentException($"{message.Id} is no notice of the centre of the occasion {messages[0].CaseId}.", nameof(messages));
            }
        }
    }
}
