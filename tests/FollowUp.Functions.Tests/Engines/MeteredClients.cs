using Azure.Core;
using Azure.Core.Pipeline;
using DurableTask.AzureStorage;

namespace FollowUp.Functions.Tests.Engines;

/// <summary>Clients of one storage service with a meter on the way.</summary>
internal sealed class MeteredClients<TClient, TOptions>(
    HttpPipelinePolicy meter, Func<TOptions> options, Func<TOptions, TClient> make) : IStorageServiceClientProvider<TClient, TOptions>
    where TOptions : ClientOptions
{
    public TOptions CreateOptions()
    {
        var metered = options();

        // Outermost, so that answers are read whole before they are looked at.
        metered.AddPolicy(meter, HttpPipelinePosition.PerCall);
        return metered;
    }

    public TClient CreateClient(TOptions metered) => make(metered);
}
