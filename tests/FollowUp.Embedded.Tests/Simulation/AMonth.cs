using FollowUp.Simulation;

namespace FollowUp.Embedded.Tests.Simulation;

/// <summary>One month, lived once for all that is asked of it.</summary>
public sealed class AMonth : IAsyncLifetime
{
    private SimulatedMonth? _month;

    public SimulatedMonth Lived => _month!;

    public async Task InitializeAsync() => _month = await SimulatedMonth.RunAsync(new MonthPlan(Seed: 20261122, Days: 30, CasesADay: 8));

    public async Task DisposeAsync() => await _month!.DisposeAsync();
}
