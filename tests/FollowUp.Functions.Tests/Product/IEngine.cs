using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Tests.Product;

/// <summary>What runs orchestrations in a test.</summary>
internal interface IEngine : IAsyncDisposable
{
    DurableTaskClient Client { get; }

    Task StartAsync(Action<DurableTaskRegistry> tasks);
}
