using System.Diagnostics;
using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
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

    [ChromiumFact]
    [Trait("Rule", "O2")]
    public async Task Does_nothing_twice_when_an_answer_breaks_off()
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
    public async Task Can_try_again_when_the_files_of_a_view_do_not_come()
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
    public async Task Leaves_a_dialog_behind_with_the_case_that_it_was_about()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var page = await centre.SignInAsync("agent");
        await page.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await page.GetByText("Timeline").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();

        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Can_find_the_keys_and_switch_them_off()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Switch the keys off").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("f");
        await page.WaitForTimeoutAsync(200);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My callbacks" })).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Is_led_through_a_whole_case_in_the_demo()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        var next = page.Locator(".guide button.main");

        await next.ClickAsync();
        await Expect(next).ToHaveTextAsync("I have seen it");
        await next.ClickAsync();
        await Expect(next).ToHaveTextAsync("Jump to the deadline");
        await next.ClickAsync();
        await Expect(next).ToHaveTextAsync("I have seen it");
        await Expect(page.Locator("main").GetByText("Missed").First).ToBeVisibleAsync();
        await next.ClickAsync();
        await Expect(next).ToHaveTextAsync("Answer");
        await next.ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Answer, as the customer gets it").FillAsync("The second payment was sent back.");
        await dialog.GetByLabel("How it was resolved").FillAsync("refund");
        await dialog.GetByLabel("Why it happened").FillAsync("double");
        await dialog.GetByLabel("How the customer is told").SelectOptionAsync("call");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(page.Locator(".guide")).ToContainTextAsync("That was a whole case");
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
