using System.Globalization;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// Finds an earlier try in Twilio's own list (O3). Twilio has no field for an identity of ours, so a message is known by recipient, text
/// and time: two messages with the same text to one number within a try's reach are taken for one.
/// </summary>
internal sealed class TwilioLookUp(TwilioHttp http)
{
    private const int PageSize = 100;
    private const int Pages = 10;

    /// <summary>
    /// Twilio dates to the second and by its own clock, and a machine's may run ahead of it: a try that is passed over is sent twice.
    /// </summary>
    private static readonly Duration Skew = Duration.FromMinutes(15);

    /// <summary>Asks. Whatever keeps it from a complete answer is unknown, never not found.</summary>
    /// <param name="message">The message.</param>
    /// <param name="claimedAt">The earliest instant (UTC) at which the try can have begun.</param>
    /// <param name="cancel">Cancels the question.</param>
    public async Task<SendOutcome> AskAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        var since = claimedAt - Skew;
        var to = $"{http.Messages}?To={Uri.EscapeDataString(message.Address)}&PageSize={PageSize}";
        if (await http.GetPageAsync(to, cancel) is not { Messages: { } newest } first)
        {
            return Unreadable;
        }

        var ours = newest.Where(m => IsOurs(m, message, since)).ToList();
        if (!IsLast(first))
        {
            // More than a page for one number, as for a duty phone. The list is documented as newest first by date sent, and a message that
            // waits in Twilio's queue, for up to ten hours, has no such date: it is looked for on the page above, all others by their day.
            var next = $"{to}&DateSent%3E={since.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}";
            for (var page = 0; next is not null; page++)
            {
                if (page == Pages || await http.GetPageAsync(next, cancel) is not { Messages: { } more } read)
                {
                    return Unreadable;
                }

                ours.AddRange(more.Where(m => IsOurs(m, message, since)));
                next = IsLast(read) ? null : read.NextPageUri;
            }
        }

        return ours.MaxBy(CreatedAt) is { } found
            ? TwilioStatus.Meaning(found.Sid!, found.Status, found.ErrorCode)
            : new SendOutcome.NotFound();
    }

    private static SendOutcome.Unknown Unreadable => new("Twilio's list of messages could not be read to its end.");

    private static bool IsLast(TwilioPage page) => string.IsNullOrEmpty(page.NextPageUri);

    private static bool IsOurs(TwilioMessage found, OutgoingMessage message, Instant since) =>
        found.Sid is { Length: > 0 }
        && found.To == message.Address
        && found.Direction?.StartsWith("inbound", StringComparison.Ordinal) is not true
        && SameText(found.Body ?? "", message.Text)
        && CreatedAt(found) >= since;

    // A trial account puts a sentence of its own before the text.
    private static bool SameText(string found, string sent) =>
        found == sent
        || (found.StartsWith("Sent from your Twilio trial account", StringComparison.Ordinal)
            && found.EndsWith(sent, StringComparison.Ordinal));

    private static Instant CreatedAt(TwilioMessage message) => Instant.FromDateTimeOffset(
        DateTimeOffset.ParseExact(message.DateCreated ?? "", "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture));
}
