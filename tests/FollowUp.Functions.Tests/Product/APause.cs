using FollowUp.Core.Cases;
using FollowUp.Functions.Tests.Engines;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>A case that stands still while everything that runs goes away and comes back; a second is four minutes.</summary>
public sealed class APause
{
    [Fact]
    [Trait("Rule", "X1")]
    [Trait("Rule", "X3")]
    [Trait("Rule", "O3")]
    public async Task Outlives_a_deployment_and_what_follows_it_comes_at_the_new_times()
    {
        var meter = new StorageMeter();
        await using var desk = await ProductDesk.OpenAsync(speed: 240, meter);
        var id = await desk.FlagAsync();
        var promised = (await desk.CaseAsync(id)).Cycle.Promise!;
        var until = ProductDesk.Start + Duration.FromMinutes(100);
        await desk.GiveAsync(id, new CaseCommand.PauseCase(PauseWish.CustomerLater, until, "At work.") { By = desk.Agent });
        var pause = (await desk.CaseAsync(id)).Cycle.Pause!;

        await desk.EndAsync();
        await desk.BeginAsync(meter);

        await ProductDesk.EventuallyAsync(async () => Assert.Null((await desk.CaseAsync(id)).Cycle.Pause));
        var cycle = (await desk.CaseAsync(id)).Cycle;
        var stood = Assert.Single(cycle.Pauses);
        Assert.True(stood.To >= until);
        Assert.Equal((pause.Since, promised.DueAt + (stood.To - stood.From)), (stood.From, cycle.Promise!.DueAt));

        await ProductDesk.EventuallyAsync(() =>
        {
            var half = Assert.Single(desk.Email.All, notice => notice.Step == "L1.half");
            Assert.True(half.At >= cycle.Steps.Single(step => step.Id == "L1.half").At);
            Assert.True(half.At >= stood.To);
            return Task.CompletedTask;
        });
        Assert.Contains("X3.1", desk.Steps());
    }
}
