using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class WhoeverSignsIn(TheBrowser browser)
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
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My callbacks" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
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
    [Trait("Rule", "A2")]
    public async Task Is_nobody_by_a_link_that_is_refused_whoever_was_signed_in_before()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        await page.GotoAsync("about:blank");
        await page.GotoAsync($"{centre.Url}/#token=fu_nobody");

        await Expect(page.GetByText("This link signs nobody in")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("nav.main a").CountAsync());
        centre.Forgive("401");
    }

    [ChromiumFact]
    [Trait("Rule", "A2")]
    public async Task Does_nothing_in_the_name_of_another_who_signs_in_in_another_tab()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var agent = await centre.SignInAsync("agent");
        await agent.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await agent.Locator(".acts button[data-key=note]").ClickAsync();
        await agent.GetByRole(AriaRole.Dialog).GetByLabel("Note").FillAsync("Written as the agent");
        var lead = await agent.Context.NewPageAsync();
        await lead.GotoAsync($"{centre.Url}/#token={centre.TokenOf("lead")}");
        await lead.Locator("nav.main a").First.WaitForAsync();

        await agent.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Note" }).ClickAsync();

        await Expect(agent.Locator("header .who")).ToContainTextAsync("Team lead");
        await Expect(agent.GetByText("Somebody else has signed in with this browser")).ToBeVisibleAsync();
        Assert.DoesNotContain("Written as the agent", (await centre.ReadAsync($"/api/cases/{id}")).ToJsonString(), StringComparison.Ordinal);
        centre.Forgive("401");
    }

    [ChromiumFact]
    [Trait("Rule", "A2")]
    public async Task Leaves_nothing_of_a_customer_on_the_screen_once_signed_out_elsewhere()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var page = await centre.SignInAsync("agent");
        await page.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await page.GetByText("Timeline").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{centre.Url}/app/icon.svg");

        await other.EvaluateAsync("fetch('/api/session', { method: 'DELETE' })");
        await centre.FlagAsync("Something else, which the board hears of");

        await Expect(page.GetByLabel("Token")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByText("Anna Smith")).ToHaveCountAsync(0);
        centre.Forgive("401");
    }
}
