using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The real worker and client on an engine in memory.</summary>
internal sealed class MemoryEngine : IEngine
{
    private DurableTaskTestHost? _host;

    public DurableTaskClient Client => _host!.Client;

    public async Task StartAsync(Action<DurableTaskRegistry> tasks) =>
        _host = await DurableTaskTestHost.StartAsync(tasks, new DurableTaskTestHostOptions { Port = LoopbackPort.Free() });

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
