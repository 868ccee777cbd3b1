using System.Net;
using DurableTask.Core;
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

namespace FollowUp.Functions.Tests.Engines;

/// <summary>
/// The real client and worker of Durable Task over a backend, on the loopback interface. It can end and another begin over the same backend, as in a
/// deployment: the backend keeps what it knows.
/// </summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly IOrchestrationService _backend;
    private readonly WebApplication _server;
    private readonly GrpcChannel _channel;
    private readonly IHost _worker;

    private Engine(IOrchestrationService backend, WebApplication server, GrpcChannel channel, Action<DurableTaskRegistry> tasks)
    {
        (_backend, _server, _channel) = (backend, server, channel);
        _worker = WorkerOver(channel, tasks);
        Client = ClientOver(channel);
    }

    public DurableTaskClient Client { get; }

    public static async Task<Engine> StartAsync<TBackend>(TBackend backend, Action<DurableTaskRegistry> tasks)
        where TBackend : IOrchestrationService, IOrchestrationServiceClient
    {
        await backend.CreateIfNotExistsAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IOrchestrationService>(backend);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(backend);
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var server = builder.Build();
        server.MapGrpcService<TaskHubGrpcServer>();

        // It listens for the start of the server, so it has to be there before.
        server.Services.GetRequiredService<TaskHubGrpcServer>();
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var engine = new Engine(backend, server, GrpcChannel.ForAddress(address), tasks);
        await engine._worker.StartAsync();
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync();
        _worker.Dispose();
        await Client.DisposeAsync();
        _channel.Dispose();

        await _server.StopAsync();
        await _server.DisposeAsync();
        await _backend.StopAsync(isForced: true);
    }

    private static IHost WorkerOver(GrpcChannel channel, Action<DurableTaskRegistry> tasks)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDurableTaskWorker(worker =>
        {
            worker.UseGrpc(channel);
            worker.AddTasks(tasks);
        });
        return builder.Build();
    }

    private static DurableTaskClient ClientOver(GrpcChannel channel)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(channel);
            client.RegisterDirectly();
        });
        return services.BuildServiceProvider().GetRequiredService<DurableTaskClient>();
    }
}
