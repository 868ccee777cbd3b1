using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class WhenTheServerDoesNotAnswer(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "O2")]
    public async Task Nothing_is_done_twice_when_an_answer_breaks_off()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        await page.RouteAsync("**/api/cases", async route => await route.FulfillAsync(new() { Response = await route.FetchAsync(), Body = "{ \"id\": \"c" }), new() { Times = 1 });

        var id = await page.EvaluateAsync<string>(
            """
            async () => (await (await import('/app/lib/api.js')).post('/api/cases', {
              kind: 'complaint', complexity: 'simple', category: 'billing', summary: 'Charged twice', customer: { name: 'Anna Smith', phone: '+12025550143', language: 'en' },
            })).id
            """);

        var same = (await centre.ReadAsync("/api/cases?queue=team"))["items"]!.AsArray().Where(item => item!["summary"]!.GetValue<string>() == "Charged twice");
        Assert.Equal(id, Assert.Single(same)!["id"]!.GetValue<string>());
    }

    [ChromiumFact]
    public async Task A_view_whose_files_did_not_come_can_be_opened_again()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        await page.RouteAsync("**/app/views/flag/view.js", route => route.AbortAsync());

        await page.Keyboard.PressAsync("f");
        await Expect(page.GetByText("The server cannot be reached")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByLabel("What it is about")).ToBeVisibleAsync();
        centre.Forgive("dynamically imported module");
    }

    [ChromiumFact]
    public async Task The_board_is_there_though_the_demos_clock_did_not_come()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var visitor = await centre.VisitAsync();
        await visitor.Page.RouteAsync("**/app/demo/bar.js", route => route.AbortAsync());

        await visitor.Page.GotoAsync($"{centre.Url}/#token={centre.TokenOf("agent")}");

        await Expect(visitor.Page.Locator("table.cases tbody tr").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".live")).ToHaveTextAsync("Live");
        await centre.FlagAsync("Flagged without a clock to see");
        await Expect(visitor.Page.GetByText("Flagged without a clock to see")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    [Trait("Rule", "O4")]
    public async Task The_board_says_so_and_goes_on_when_it_is_back()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");

        await centre.KillAsync();
        await Expect(page.Locator(".live")).ToContainTextAsync("Server lost");

        await centre.StartAgainAsync();
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");
        await centre.FlagAsync("Flagged after the power cut");
        await Expect(page.GetByText("Flagged after the power cut")).ToBeVisibleAsync();
    }
}
