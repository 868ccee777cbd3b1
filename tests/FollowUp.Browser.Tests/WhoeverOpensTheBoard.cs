using System.Diagnostics;
using FollowUp.Browser.Tests.Driving;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class WhoeverOpensTheBoard(TheBrowser browser, ITestOutputHelper output)
{
    [ChromiumFact]
    [Trait("Rule", "A2")]
    public async Task Signs_in_by_the_printed_link_and_stays_so_and_leaves_no_token_behind()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        Assert.Equal(centre.Url + "/", page.Url);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + document.cookie.length"));
        await page.ReloadAsync();
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "My callbacks" })).ToBeVisibleAsync();

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByLabel("Token")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Is_told_when_a_link_is_not_known_and_can_paste_a_token()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var visitor = await centre.VisitAsync();

        await visitor.Page.GotoAsync($"{centre.Url}/");
        await visitor.Page.GetByLabel("Token").FillAsync("fu_nobody");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.GetByText("This link signs nobody in")).ToBeVisibleAsync();
        visitor.Forgive("401");
    }

    [ChromiumFact]
    public async Task Sees_what_others_do_as_they_do_it()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        await centre.FlagAsync("Nobody came to repair the lift");
        var waited = Stopwatch.StartNew();
        await Expect(page.GetByText("Nobody came to repair the lift")).ToBeVisibleAsync();

        output.WriteLine($"Seen {waited.ElapsedMilliseconds} ms after the answer to the flag.");
    }

    [ChromiumFact]
    [Trait("Rule", "O4")]
    public async Task Is_told_that_the_server_is_lost_and_goes_on_when_it_is_back()
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
