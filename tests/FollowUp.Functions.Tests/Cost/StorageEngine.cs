using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DurableTask.AzureStorage;
using DurableTask.Core;
using FollowUp.Functions.Tests.Product;
using FollowUp.Functions.Tests.Tables.Emulator;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>The real worker and client on the real Azure Storage backend, in the emulator.</summary>
internal sealed class StorageEngine(HttpPipelinePolicy meter) : IEngine
{
    private WebApplication? _engine;
    private IHost? _worker;
    private GrpcChannel? _channel;

    public DurableTaskClient Client => _worker!.Services.GetRequiredService<DurableTaskClient>();

    public async Task StartAsync(Action<DurableTaskRegistry> tasks)
    {
        var backend = new AzureStorageOrchestrationService(await SettingsAsync());
        await backend.CreateIfNotExistsAsync();
        _engine = EngineOver(backend);
        await _engine.StartAsync();
        _channel = GrpcChannel.ForAddress(_engine.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _worker = Host.CreateDefaultBuilder().ConfigureLogging(log => log.ClearProviders()).ConfigureServices(services =>
        {
            services.AddDurableTaskWorker(worker =>
            {
                worker.UseGrpc(_channel);
                worker.AddTasks(tasks);
            });
            services.AddDurableTaskClient(client =>
            {
                client.UseGrpc(_channel);
                client.RegisterDirectly();
            });
        }).Build();
        await _worker.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync();
            _worker.Dispose();
        }

        _channel?.Dispose();
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }
    }

    private async Task<AzureStorageOrchestrationServiceSettings> SettingsAsync()
    {
        var connection = await Azurite.ConnectionAsync() ?? throw new NoEmulatorException();
        return new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider(
                new MeteredClients<BlobServiceClient, BlobClientOptions>(meter, () => new BlobClientOptions(), options => new BlobServiceClient(connection, options)),
                new MeteredClients<QueueServiceClient, QueueClientOptions>(meter, () => new QueueClientOptions(), options => new QueueServiceClient(connection, options)),
                new MeteredClients<TableServiceClient, TableClientOptions>(meter, () => new TableClientOptions(), options => new TableServiceClient(connection, options))),
            TaskHubName = "h" + Guid.NewGuid().ToString("N")[..10],
            PartitionCount = 1,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(500),
        };
    }

    private static WebApplication EngineOver(AzureStorageOrchestrationService backend)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IOrchestrationService>(backend);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(backend);
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var app = builder.Build();
        app.MapGrpcService<TaskHubGrpcServer>();

        // It listens for the start of the app, so it has to be there before.
        app.Services.GetRequiredService<TaskHubGrpcServer>();
        return app;
    }
}
