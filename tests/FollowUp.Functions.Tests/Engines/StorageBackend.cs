using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DurableTask.AzureStorage;
using FollowUp.Functions.Tests.Tables.Emulator;

namespace FollowUp.Functions.Tests.Engines;

/// <summary>The real Azure Storage backend, on the emulator, with a meter on the way.</summary>
internal static class StorageBackend
{
    /// <summary>A name for a hub that nobody has used.</summary>
    public static string NewHub() => "h" + Guid.NewGuid().ToString("N")[..10];

    public static async Task<AzureStorageOrchestrationService> OpenAsync(string hub, HttpPipelinePolicy meter)
    {
        var connection = await Azurite.ConnectionAsync() ?? throw new NoEmulatorException();
        return new AzureStorageOrchestrationService(new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider(
                new MeteredClients<BlobServiceClient, BlobClientOptions>(
                    meter, () => new BlobClientOptions(), options => new BlobServiceClient(connection, options)),
                new MeteredClients<QueueServiceClient, QueueClientOptions>(
                    meter, () => new QueueClientOptions(), options => new QueueServiceClient(connection, options)),
                new MeteredClients<TableServiceClient, TableClientOptions>(
                    meter, () => new TableClientOptions(), options => new TableServiceClient(connection, options))),
            TaskHubName = hub,
            PartitionCount = 1,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(500),

            // Whoever comes after one that went away takes over in seconds, where minutes are usual.
            UseAppLease = false,
            LeaseAcquireInterval = TimeSpan.FromSeconds(2),
            LeaseInterval = TimeSpan.FromSeconds(15),
            LeaseRenewInterval = TimeSpan.FromSeconds(5),
            ControlQueueVisibilityTimeout = TimeSpan.FromSeconds(30),
            WorkItemQueueVisibilityTimeout = TimeSpan.FromSeconds(30),
        });
    }
}
