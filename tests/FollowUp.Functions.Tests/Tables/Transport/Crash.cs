using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Functions.Tests.Tables.Transport;

/// <summary>Ends the process, as far as the service can see, at the n-th request: before it is sent, or after it has landed.</summary>
internal sealed class Crash(int at, bool afterItLanded) : HttpPipelinePolicy
{
    private int _count;

    /// <summary>False if the work had fewer requests.</summary>
    public bool Happened => _count >= at;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var count = Interlocked.Increment(ref _count);
        if (count < at || (count == at && afterItLanded))
        {
            await ProcessNextAsync(message, pipeline);
        }

        if (count >= at)
        {
            throw new CrashedException();
        }
    }

    /// <summary>Runs work that may end in the crash; true if it came to its end.</summary>
    public static async Task<bool> SurvivesAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (CrashedException)
        {
            return false;
        }
    }
}

/// <summary>Nothing after this runs.</summary>
internal sealed class CrashedException : Exception;
