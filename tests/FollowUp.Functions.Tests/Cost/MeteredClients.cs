using Azure.Core;
using Azure.Core.Pipeline;
using DurableTask.AzureStorage;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>Clients of one storage service with a meter on the way.</summary>
internal sealed class MeteredClients<TClient, TOptions>(HttpPipelinePolicy meter, Func<TOptions, TClient> make) : IStorageServiceClientProvider<TClient, TOptions>
    where TOptions : ClientOptions, new()
{
    public TOptions CreateOptions()
    {
        var options = new TOptions();

        // Outermost, so that answers are read whole before they are looked at.
        options.AddPolicy(meter, HttpPipelinePosition.PerCall);
        return options;
    }

    public TClient CreateClient(TOptions options) => make(options);
}
