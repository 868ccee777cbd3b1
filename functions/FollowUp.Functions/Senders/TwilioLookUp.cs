using System.Globalization;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;
using Twilio.Rest.Api.V2010.Account;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Finds an earlier try in Twilio's list (O3). Twilio keeps no identity of ours, so recipient, text and time have to do: two messages
/// with one text to one number within a try's reach count as one.
/// </summary>
internal sealed class TwilioLookUp(TwilioPages pages)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    /// <summary>How far the clocks may differ: Twilio dates by its own, to the second. A try that is passed over is sent twice.</summary>
    private static readonly Duration Skew = Duration.FromMinutes(15);

    /// <summary>Asks. Whatever keeps it from a complete answer is unknown, never not found.</summary>
    /// <param name="message">The message.</param>
    /// <param name="claimedAt">The earliest instant (UTC) at which the try can have begun.</param>
    /// <exception cref="Exception">Whatever the SDK throws: the question has no answer.</exception>
    public async Task<SendOutcome> AskAsync(OutgoingMessage message, Instant claimedAt)
    {
        var since = claimedAt - Skew;
        var to = $"{pages.Address}?To={Uri.EscapeDataString(message.Address)}&PageSize={PageSize}";
        if (await pages.ReadAsync(to) is not { } first)
        {
            return Unreadable;
        }

        var ours = Ours(first, message, since).ToList();
        if (TwilioPages.Next(first) is not null)
        {
            // The newest come first, by the date they were sent. One that waits in Twilio's queue, up to ten hours, has no such date: it is
            // looked for on the page above, and all others by their day.
            var next = $"{to}&DateSent%3E={since.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}";
            for (var read = 0; next is not null; read++)
            {
                if (read == MostPages || await pages.ReadAsync(next) is not { } page)
                {
                    return Unreadable;
                }

                ours.AddRange(Ours(page, message, since));
                next = TwilioPages.Next(page);
            }
        }

        return ours.MaxBy(CreatedAt) is { } found ? TwilioStatus.Meaning(found) : new SendOutcome.NotFound();
    }

    private static SendOutcome.Unknown Unreadable => new("Twilio's list of messages could not be read to its end.");

    private static IEnumerable<MessageResource> Ours(Twilio.Base.Page<MessageResource> page, OutgoingMessage message, Instant since) =>
        page.Records.Where(found =>
            found.Sid is { Length: > 0 }
            && found.To == message.Address
            && found.Direction != MessageResource.DirectionEnum.Inbound
            && HasText(found.Body ?? "", message.Text)
            && CreatedAt(found) >= since);

    // A trial account puts a sentence of its own before the text.
    private static bool HasText(string found, string sent) =>
        found == sent
        || (found.StartsWith("Sent from your Twilio trial account", StringComparison.Ordinal)
            && found.EndsWith(sent, StringComparison.Ordinal));

    private static Instant CreatedAt(MessageResource message) => message.DateCreated is { } date
        ? Instant.FromDateTimeUtc(date.ToUniversalTime())
        : throw new FormatException("A message in the list has no date.");
}
