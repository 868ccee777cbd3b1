using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Puts the hand-over of the call that is being made around the body of its request. The client of an Azure SDK is shared, for it keeps
/// the token; what belongs to one call goes with the call's execution context.
/// </summary>
internal sealed class HandOverPolicy : HttpPipelinePolicy
{
    private const string Property = "FollowUp.HandOver";

    /// <summary>Requests that are made until the scope ends belong to this hand-over.</summary>
    public static IDisposable Scope(HandOver handOver) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = handOver });

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Watch(message);
        ProcessNext(message, pipeline);
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Watch(message);
        return ProcessNextAsync(message, pipeline);
    }

    private static void Watch(HttpMessage message)
    {
        if (message.Request.Content is { } body && message.TryGetProperty(Property, out var found) && found is HandOver handOver)
        {
            message.Request.Content = new HandOverContent(body, handOver);
        }
    }
}
