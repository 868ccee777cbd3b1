using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Functions.Tests.Engines;

/// <summary>
/// Counts the billed transactions of a storage account that a case causes. What goes on without any case (looking into empty queues, leases and the
/// table of partitions) is an app's, not a case's, and is left out.
/// </summary>
internal sealed class StorageMeter : HttpPipelinePolicy
{
    private int _count;

    public int Count => _count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Add(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Add(message);
    }

    private void Add(HttpMessage message)
    {
        if (!IsOfTheApp(message))
        {
            Interlocked.Increment(ref _count);
        }
    }

    private static bool IsOfTheApp(HttpMessage message)
    {
        var uri = message.Request.Uri.ToUri();
        return uri.Query.Contains("comp=lease", StringComparison.Ordinal)
            || uri.AbsolutePath.Contains("Partitions", StringComparison.Ordinal)
            || (message.Request.Method == RequestMethod.Get && uri.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal)
                && !message.Response.Content.ToString().Contains("<MessageId>", StringComparison.Ordinal));
    }
}
