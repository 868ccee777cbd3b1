using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class ALeadsRoster(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "A3")]
    public async Task Takes_an_absence_changes_it_and_takes_it_back()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("lead");
        await page.Keyboard.PressAsync("4");
        var row = page.Locator("table.roster tr").Filter(new() { HasText = "李娜" });

        await row.GetByRole(AriaRole.Button, new() { Name = "Add absence" }).ClickAsync();
        var asks = page.GetByRole(AriaRole.Dialog);
        await asks.GetByLabel("First moment back").FillAsync("2099-01-01T09:00");
        await asks.GetByRole(AriaRole.Button, new() { Name = "Add absence" }).ClickAsync();
        await Expect(asks.GetByText("This is needed.")).ToBeVisibleAsync();
        await asks.GetByLabel("Reason").FillAsync("Holiday");
        await Expect(asks.GetByText("This is needed.")).ToBeHiddenAsync();
        await asks.GetByRole(AriaRole.Button, new() { Name = "Add absence" }).ClickAsync();

        await Expect(row).ToContainTextAsync("until 2099-01-01 09:00");
        await row.GetByRole(AriaRole.Button, new() { Name = "Change the absence" }).ClickAsync();
        await Expect(asks.GetByLabel("Reason")).ToHaveValueAsync("Holiday");
        await asks.GetByLabel("First moment back").FillAsync("2099-01-02T09:00");
        await asks.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();

        await Expect(row).ToContainTextAsync("until 2099-01-02 09:00");
        await Expect(row).Not.ToContainTextAsync("until 2099-01-01 09:00");
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove the absence" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await Expect(row).Not.ToContainTextAsync("2099");
        centre.Forgive("400");
    }

    [ChromiumFact]
    [Trait("Rule", "Z1")]
    public async Task Takes_a_mistyped_code_out_of_those_that_are_offered_by_keys_alone()
    {
        await using var centre = await Centre.OpenAsync(browser);
        await centre.AnswerAsync(await centre.FlagAsync(), "The payment was sent back.");
        var page = await centre.SignInAsync("lead");
        await page.Keyboard.PressAsync("4");
        var list = page.Locator("section[data-key=codes] details").First;

        await list.Locator("summary").PressAsync("Enter");
        await list.GetByRole(AriaRole.Button, new() { Name = "Drop the code refund" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Drop" }).PressAsync("Enter");

        await Expect(page.Locator(".told")).ToContainTextAsync("“refund” is offered no more.");
        await Expect(list.GetByText("refund")).ToHaveCountAsync(0);
        await Expect(list.Locator("summary")).ToBeFocusedAsync();
        Assert.DoesNotContain("refund", (await centre.ReadAsync("/api/codes"))["resolutions"]!.AsArray().Select(code => code!.GetValue<string>()));
    }
}
