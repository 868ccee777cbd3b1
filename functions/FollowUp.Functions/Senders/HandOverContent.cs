using Azure.Core;

namespace FollowUp.Functions.Senders;

/// <summary>The body of a request of an Azure SDK, which tells the hand-over when it begins to leave.</summary>
internal sealed class HandOverContent(RequestContent body, HandOver handOver) : RequestContent
{
    /// <inheritdoc/>
    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        handOver.Begin();
        body.WriteTo(stream, cancellation);
    }

    /// <inheritdoc/>
    public override Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        handOver.Begin();
        return body.WriteToAsync(stream, cancellation);
    }

    /// <inheritdoc/>
    public override bool TryComputeLength(out long length) => body.TryComputeLength(out length);

    /// <inheritdoc/>
    public override void Dispose() => body.Dispose();
}
