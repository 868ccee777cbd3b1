using System.Diagnostics;
using FollowUp.Browser.Tests.Driving;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class AQueueOf500(TheBrowser browser, ITestOutputHelper output)
{
    private const int Cases = 500;
    private const int MostBytes = 200 * 1024;

    [ChromiumFact]
    public async Task Is_all_there_at_the_first_view_for_less_than_200_KB()
    {
        await using var centre = await Centre.OpenAsync(browser);
        await Parallel.ForAsync(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => await centre.FlagAsync(
            $"The parcel of order {number * 7919 % 100_000:00000} was left at the wrong door, and nobody has called back since", $"place {number}", $"+1202555{number:0000}"));
        var visitor = await centre.VisitAsync();
        var bytes = 0L;
        var wire = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += (long)message!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");

        var taken = Stopwatch.StartNew();
        await visitor.Page.GotoAsync($"{centre.Url}/#token={centre.TokenOf("agent")}");
        await visitor.Page.Locator("table.cases tbody tr").First.WaitForAsync();
        var first = taken.ElapsedMilliseconds;
        await Expect(visitor.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(Cases + 4);
        output.WriteLine($"The first rows, and what can be done with them, after {first} ms; all {Cases + 4} after {taken.ElapsedMilliseconds} ms, {bytes / 1024.0:0} KB transferred.");

        Assert.InRange(bytes, 1, MostBytes);
    }
}
