using System.Diagnostics;
using System.Text.Json.Nodes;
using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class WhoeverOpensTheBoard(TheBrowser browser, ITestOutputHelper output)
{
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
    public async Task Is_led_to_an_act_as_often_as_the_link_is_followed()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var page = await centre.SignInAsync("agent");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await page.EvaluateAsync("id => { location.hash = `#/case/${id}?act=answer`; }", id);
            await page.GetByRole(AriaRole.Dialog).WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }
    }

    [ChromiumFact]
    [Trait("Rule", "C6")]
    public async Task Can_let_a_callback_wait_for_an_outage_that_began_after_its_form()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        await page.Keyboard.PressAsync("f");
        await page.GetByLabel("Category").FillAsync("fibre");
        await page.GoBackAsync();
        await centre.PostAsync("lead", "/api/outages", new JsonObject { ["name"] = "Fibre in Pudong" });

        await page.Keyboard.PressAsync("f");

        await Expect(page.GetByLabel("Category")).ToHaveValueAsync("fibre");
        await Expect(page.GetByLabel("Waits for an outage to end").Locator("option")).ToHaveTextAsync(["None", "Fibre in Pudong"]);
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
}
