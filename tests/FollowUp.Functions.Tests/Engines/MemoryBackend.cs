using DurableTask.Core;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Functions.Tests.Engines;

/// <summary>
/// The test host's backend in memory, with the concurrency of the real one: its own is the number of cores, and a thousand cases would take
/// minutes.
/// </summary>
internal sealed class MemoryBackend() : InMemoryOrchestrationService(NullLoggerFactory.Instance), IOrchestrationService
{
    int IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems => 100;

    int IOrchestrationService.MaxConcurrentTaskActivityWorkItems => 100;
}
