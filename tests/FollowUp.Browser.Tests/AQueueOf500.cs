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

    // When the first rows stand and have been painted, by the browser's own clock since the navigation began.
    private const string MarkFirstRows =
        """
        new MutationObserver((_, observer) => {
          if (!document.querySelector('table.cases tbody tr')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => performance.mark('rows')));
        }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>The first view of a browser that keeps nothing yet, of a server that runs and has sent what these cases promise.</summary>
    [ChromiumFact]
    public async Task Is_all_there_at_the_first_view_for_less_than_200_KB()
    {
        await using var centre = await Centre.OpenAsync(browser);
        await (await centre.SignInAsync("agent")).CloseAsync();
        await Parallel.ForAsync(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => await centre.FlagAsync(
            $"The parcel of order {number * 7919 % 100_000:00000} was left at the wrong door, and nobody has called back since", $"place {number}", $"+1202555{number:0000}"));
        await SentAsync(centre);
        var visitor = await centre.VisitAsync();
        var bytes = 0L;
        var wire = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += (long)message!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");
        await visitor.Page.AddInitScriptAsync(MarkFirstRows);

        await visitor.Page.GotoAsync($"{centre.Url}/#token={centre.TokenOf("agent")}");
        await Expect(visitor.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(Cases + 4);
        var (rows, all) = (
            await visitor.Page.EvaluateAsync<double>("performance.getEntriesByName('rows')[0].startTime"), await visitor.Page.EvaluateAsync<double>("performance.now()"));
        output.WriteLine($"The first rows, and what can be done with them, after {rows:0} ms; all {Cases + 4} after {all:0} ms, {bytes / 1024.0:0} KB transferred.");

        Assert.InRange(bytes, 1, MostBytes);
    }

    private static async Task SentAsync(Centre centre)
    {
        var patience = Stopwatch.StartNew();
        while ((await centre.ReadAsync("/api/outbox?state=queued&size=1"))["items"]!.AsArray().Count > 0)
        {
            Assert.True(patience.Elapsed < Visitor.Patience, "Messages still wait to be sent.");

            // The sender tells nobody when it has nothing left: a poll, with the limit above.
            await Task.Delay(100);
        }
    }
}
