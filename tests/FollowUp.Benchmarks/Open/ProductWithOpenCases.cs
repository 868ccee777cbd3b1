using FollowUp.Benchmarks.Http;
using NodaTime;

namespace FollowUp.Benchmarks.Open;

/// <summary>The real product on a file with open cases: it starts, keeps its times, takes flags.</summary>
internal static class ProductWithOpenCases
{
    private static readonly Duration ToStart = Duration.FromSeconds(8);
    private static readonly TimeSpan ToSend = TimeSpan.FromSeconds(2);

    public static async Task<Measurement> MeasureAsync(int open, Scale scale)
    {
        using var scratch = new ScratchDatabase();
        await OpenFile.MakeAsync(scratch.File, open, scale.FewOpen);
        var steps = new Lateness(scratch.File, scale.FewOpen, scale.Steps, SystemClock.Instance.GetCurrentInstant() + ToStart);
        await steps.AddAsync();

        await using var product = await Product.StartAsync(scratch.Directory);
        var atStart = product.ResidentMemory;
        await Task.Delay((steps.Until - SystemClock.Instance.GetCurrentInstant()).ToTimeSpan() + ToSend);
        var (first, others) = steps.Read();
        await HttpFlag.MeasureAsync(product, 0, scale.Flags);
        await product.RestAsync();
        return new Measurement(product.ReadyAfter, atStart, product.ResidentMemory, first, others);
    }
}
