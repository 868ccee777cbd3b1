using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

/// <summary>A platform that keeps no stream open, as Azure's front: the board looks again by itself, and what has not changed is not sent again.</summary>
[Collection(TheBrowser.Name)]
public sealed class WhereNothingIsStreamed(TheBrowser browser)
{
    private const string Summary = "Nobody came to repair the lift";

    private readonly ConcurrentQueue<(string Path, int Status)> _answers = [];

    private IEnumerable<int> Lists => _answers.Where(answer => answer.Path == "/api/cases").Select(answer => answer.Status);

    [ChromiumFact]
    public async Task What_others_do_is_seen_without_reloading()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await OpenAsync(centre, (await centre.VisitAsync()).Page);

        await centre.FlagAsync(Summary);

        await Expect(page.GetByText(Summary)).ToBeVisibleAsync();
        Assert.DoesNotContain(_answers, answer => answer.Path == "/api/live");
    }

    [ChromiumFact]
    public async Task A_lost_server_is_told_of_and_seen_again_when_it_is_back()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await OpenAsync(centre, (await centre.VisitAsync()).Page);

        await centre.KillAsync();
        await Expect(page.Locator(".live")).ToContainTextAsync("Server lost");

        await centre.StartAgainAsync();
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");
        await centre.FlagAsync(Summary);
        await Expect(page.GetByText(Summary)).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await OpenStoppedAsync(centre);

        await LookAsync(page);
        await LookAsync(page);
        Assert.All(Lists, status => Assert.Equal(304, status));

        await centre.FlagAsync(Summary);
        await LookAsync(page);
        Assert.Equal(200, Lists.Last());
    }

    [ChromiumFact]
    public async Task A_tab_that_nobody_sees_looks_seldom_and_as_often_as_ever_once_it_is_seen()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await OpenStoppedAsync(centre);
        await ShowAsync(page, false);
        await LookAsync(page);

        await page.Clock.RunForAsync(29_000);
        Assert.Single(Lists);
        await LookAsync(page);
        await centre.FlagAsync(Summary);

        await page.RunAndWaitForResponseAsync(() => ShowAsync(page, true), IsAList);
        await Expect(page.GetByText(Summary)).ToBeVisibleAsync();
        Assert.InRange(await LookAsync(page), 0, 25_000);
    }

    private async Task<IPage> OpenAsync(Centre centre, IPage page)
    {
        page.Response += (_, answer) => _answers.Enqueue((new Uri(answer.Url).AbsolutePath, answer.Status));
        await page.RouteAsync("**/api/session", async route =>
        {
            var answer = await route.FetchAsync();
            var session = JsonNode.Parse(await answer.TextAsync())!;
            session["streams"] = false;
            await route.FulfillAsync(new() { Response = answer, Body = session.ToJsonString() });
        });
        await page.GotoAsync($"{centre.Url}/#token={centre.TokenOf("agent")}");
        await page.Locator("table.cases tbody tr").First.WaitForAsync();
        return page;
    }

    /// <summary>The same, and the browser's clock goes on only by <see cref="LookAsync"/>: no test waits for half a minute.</summary>
    private async Task<IPage> OpenStoppedAsync(Centre centre)
    {
        var page = (await centre.VisitAsync()).Page;
        await page.Clock.InstallAsync();
        await OpenAsync(centre, page);
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(1));
        await LookAsync(page);
        _answers.Clear();
        return page;
    }

    /// <summary>Lets the browser's clock go on until the board looks; gives for how many milliseconds.</summary>
    private static async Task<int> LookAsync(IPage page)
    {
        var answer = page.WaitForResponseAsync(IsAList);
        var ran = 0;
        for (; !answer.IsCompleted; ran += 100)
        {
            await page.Clock.RunForAsync(100);
        }

        await answer;
        return ran;
    }

    private static bool IsAList(IResponse answer) => new Uri(answer.Url).AbsolutePath == "/api/cases";

    private static async Task ShowAsync(IPage page, bool seen) => await page.EvaluateAsync(
        """
        seen => {
          Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """, seen);
}
