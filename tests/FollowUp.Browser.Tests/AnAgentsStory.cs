using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

/// <summary>From a customer on the line to a customer who was told, without a mouse.</summary>
[Collection(TheBrowser.Name)]
public sealed class AnAgentsStory(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "P3")]
    [Trait("Rule", "Z1")]
    public async Task Goes_from_the_flag_to_the_answer_by_keys_alone()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");
        var keys = page.Keyboard;

        await keys.PressAsync("f");
        await TypeAsync(page, "Category", "billing");
        await TypeAsync(page, "Customer's name", "Anna Smith");
        await TypeAsync(page, "Phone", "+12025550143");
        await TypeAsync(page, "What it is about", "Charged twice for the same order");
        await Expect(page.GetByText("Promise until")).ToBeVisibleAsync();
        await Expect(page.Locator(".plan")).ToContainTextAsync("Supervisor");
        await Expect(page.Locator(".plan blockquote")).ToContainTextAsync("您的编号是（登记后给出）。");
        await Expect(page.Locator(".plan")).ToContainTextAsync("In the customer’s language: Chinese, simplified");

        await page.GetByRole(AriaRole.Button, new() { Name = "Flag the callback" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d{6}-\d{8}"));
        var id = page.Url.Split("#/case/")[1].Split('?')[0];
        Assert.Equal("Charged twice for the same order", (await centre.ReadAsync($"/api/cases/{id}"))["summary"]!.GetValue<string>());

        await keys.PressAsync("n");
        await keys.TypeAsync("The bank shows two payments");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(page.GetByText("The bank shows two payments")).ToBeVisibleAsync();

        await keys.PressAsync("a");
        await keys.TypeAsync("The second payment was sent back today.");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("refund");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("double-booking");
        await page.GetByLabel("How the customer is told").SelectOptionAsync("call");
        await keys.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await Expect(page.GetByText("The second payment was sent back today.").First).ToBeVisibleAsync();
        Assert.Equal("answered", (await centre.ReadAsync($"/api/cases/{id}"))["status"]!.GetValue<string>());
    }

    [ChromiumFact]
    [Trait("Rule", "P7")]
    public async Task Is_warned_of_an_open_case_of_the_same_customer()
    {
        await using var centre = await Centre.OpenAsync(browser);
        await centre.FlagAsync();
        var page = await centre.SignInAsync("agent");

        await page.Keyboard.PressAsync("f");
        await TypeAsync(page, "Category", "billing");
        await TypeAsync(page, "Phone", "+12025550143");

        await Expect(page.GetByText("This customer has an open case about this")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    [Trait("Rule", "P7")]
    public async Task Has_the_sentence_to_say_though_the_customers_case_is_another_teams()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        await centre.CommandAsync("supervisor", id, "assign", "to", "zhao-qiang");
        var page = await centre.SignInAsync("agent");

        await page.Keyboard.PressAsync("f");
        await TypeAsync(page, "Category", "billing");
        await TypeAsync(page, "Customer's name", "Anna Smith");
        await TypeAsync(page, "Phone", "+12025550143");
        await TypeAsync(page, "What it is about", "Charged twice, and again");
        await Expect(page.GetByText("This customer has an open case about this")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Flag the callback" }).ClickAsync();

        var number = (await centre.ReadAsync($"/api/cases/{id}"))["number"]!.GetValue<string>();
        await Expect(page.GetByText($"This is now part of case {number} of another team")).ToBeVisibleAsync();
        await Expect(page.Locator("main blockquote")).ToContainTextAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin anew" }).ClickAsync();
        await Expect(page.GetByLabel("Category")).ToHaveValueAsync("");
    }

    [ChromiumFact]
    [Trait("Rule", "O6")]
    public async Task Has_the_mistake_beside_its_field_and_keeps_what_was_typed()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("agent");

        await page.Keyboard.PressAsync("f");
        await TypeAsync(page, "Category", "billing");
        await TypeAsync(page, "Customer's name", "Anna Smith");
        await TypeAsync(page, "Phone", "12");
        await TypeAsync(page, "What it is about", "Charged twice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flag the callback" }).ClickAsync();

        await Expect(page.GetByLabel("Phone")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.GetByLabel("What it is about")).ToHaveValueAsync("Charged twice");
        centre.Forgive("422");
    }

    [ChromiumFact]
    public async Task Loses_nothing_that_is_being_typed_when_others_change_the_case()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var page = await centre.SignInAsync("agent");
        await page.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await page.GetByText("Timeline").WaitForAsync();

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Half of a ");
        await centre.CommandAsync("lead", id, "note", "text", "The lead has looked too");
        await Expect(page.GetByText("The lead has looked too")).ToBeAttachedAsync();
        await page.Keyboard.TypeAsync("sentence");

        await Expect(page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("Half of a sentence");
    }

    private static Task TypeAsync(IPage page, string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
}
