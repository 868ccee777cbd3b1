using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Functions.Tests.Tables.Transport;

/// <summary>Counts what is sent. Each request is one billed transaction of the storage account, however many rows it carries.</summary>
internal sealed class RequestCounter : HttpPipelinePolicy
{
    private int _count;

    public int Count => _count;

    /// <summary>How many requests some work takes.</summary>
    public async Task<int> DuringAsync(Func<Task> work)
    {
        var before = _count;
        await work();
        return _count - before;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _count);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _count);
        return ProcessNextAsync(message, pipeline);
    }
}
