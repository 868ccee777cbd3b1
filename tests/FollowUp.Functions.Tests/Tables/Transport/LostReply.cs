using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Functions.Tests.Tables.Transport;

/// <summary>Lets one request land and loses its reply. The client takes that for a fault of the line and repeats the request.</summary>
/// <param name="which">Which request, counted from one.</param>
/// <param name="meanwhile">What others do before the client is back.</param>
internal sealed class LostReply(int which, Func<Task>? meanwhile = null) : HttpPipelinePolicy
{
    private int _count;

    /// <summary>False if the work had fewer requests.</summary>
    public bool Happened => _count >= which;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var count = Interlocked.Increment(ref _count);
        await ProcessNextAsync(message, pipeline);
        if (count == which)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            throw new IOException("The reply was lost.");
        }
    }
}
