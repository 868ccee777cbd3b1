using FollowUp.Core.Promises;
using FollowUp.Functions.Tests.Engines;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>Everything that runs goes away and comes back, over the storage that stays; a second is four minutes.</summary>
public sealed class ADeploymentInBetween
{
    [Fact]
    [Trait("Rule", "O3")]
    [Trait("Rule", "L10")]
    public async Task Loses_no_case_and_does_no_step_twice()
    {
        var meter = new StorageMeter();
        await using var desk = await ProductDesk.OpenAsync(speed: 240, meter);
        var id = await desk.FlagAsync();
        await ProductDesk.EventuallyAsync(() => Told(desk, "M0"));

        await desk.EndAsync();
        await desk.Clock.UntilAsync(Duration.FromMinutes(70));
        await Told(desk, "M0");
        await desk.BeginAsync(meter);

        // Taking over the hub takes its time, in which deadlines pass: of the steps passed over the highest is taken (L10).
        await ProductDesk.EventuallyAsync(async () => Assert.DoesNotContain(
            (await desk.CaseAsync(id)).Cycle.Steps, step => step.At <= ProductDesk.Start + Duration.FromMinutes(70) && step.State == StepState.Planned));
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Contains(desk.Steps(), step => step.StartsWith("L1.", StringComparison.Ordinal));
            return Told(desk, "M0");
        });
        // A second one would come now.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await Told(desk, "M0");
        Assert.True((await desk.Client.GetInstanceAsync(id.Value))!.IsRunning);
    }

    private static Task Told(ProductDesk desk, params string[] steps)
    {
        Assert.Superset(steps.ToHashSet(), desk.Steps().ToHashSet());
        var sent = desk.Sms.All.Concat(desk.Email.All).Select(message => message.Id).ToList();
        Assert.Equal(sent.Count, sent.Distinct().Count());
        return Task.CompletedTask;
    }
}
