using System.Net;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// A form that shows whether the connection ever came to write it. A request whose body was not begun cannot have been acted on, be the
/// failure a name, a handshake or a connection that took too long.
/// </summary>
internal sealed class GatedForm(IEnumerable<KeyValuePair<string, string>> fields, HandOver handOver) : FormUrlEncodedContent(fields)
{
    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        handOver.Begin();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
