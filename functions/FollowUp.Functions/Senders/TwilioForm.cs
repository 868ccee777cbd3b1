using System.Net;

namespace FollowUp.Functions.Senders;

/// <summary>The form of a request to Twilio, which tells the hand-over when it begins to leave.</summary>
internal sealed class TwilioForm(IEnumerable<KeyValuePair<string, string>> fields, HandOver handOver) : FormUrlEncodedContent(fields)
{
    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        handOver.Begin();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
