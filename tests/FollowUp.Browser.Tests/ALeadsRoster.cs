using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

[Collection(TheBrowser.Name)]
public sealed class ALeadsRoster(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "A3")]
    public async Task Takes_an_absence_and_takes_back_one_that_was_typed_wrong()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("lead");
        await page.Keyboard.PressAsync("4");
        var row = page.Locator("table.roster tr").Filter(new() { HasText = "李娜" });

        await row.GetByRole(AriaRole.Button, new() { Name = "Absence of" }).ClickAsync();
        var asks = page.GetByRole(AriaRole.Dialog);
        await asks.GetByLabel("First moment back").FillAsync("2099-01-01T09:00");
        await asks.GetByRole(AriaRole.Button, new() { Name = "Add absence" }).ClickAsync();
        await Expect(asks.GetByText("This is needed.")).ToBeVisibleAsync();
        await asks.GetByLabel("Reason").FillAsync("Holiday");
        await Expect(asks.GetByText("This is needed.")).ToBeHiddenAsync();
        await asks.GetByRole(AriaRole.Button, new() { Name = "Add absence" }).ClickAsync();

        await Expect(row).ToContainTextAsync("until 2099-01-01 09:00");
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove the absence" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await Expect(row).Not.ToContainTextAsync("2099");
        centre.Forgive("400");
    }
}
