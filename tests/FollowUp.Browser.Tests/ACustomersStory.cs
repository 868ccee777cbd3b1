using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

/// <summary>What a customer does behind the link, in a browser without JavaScript.</summary>
[Collection(TheBrowser.Name)]
[Trait("Rule", "M10")]
public sealed class ACustomersStory(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "Z2")]
    public async Task Goes_from_a_word_more_to_not_solved_without_scripts()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var customer = await centre.VisitAsync(new Looks(Phone: true, Scripts: false));
        var page = customer.Page;

        await page.GotoAsync(await centre.LinkOfAsync(id));
        await Expect(page.GetByText("You will have our answer by", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "400-000-0000" })).ToHaveAttributeAsync("href", "tel:4000000000");
        await Form(page, "addInformation").Locator("textarea").FillAsync("The order number is 77");
        await Form(page, "addInformation").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        Assert.Contains("The order number is 77", (await centre.ReadAsync($"/api/cases/{id}"))["timeline"]!.ToJsonString(), StringComparison.Ordinal);

        await centre.AnswerAsync(id, "The second payment was sent back today.");
        await page.ReloadAsync();
        await Expect(page.GetByText("The second payment was sent back today.")).ToBeVisibleAsync();
        await Form(page, "notSolved").Locator("textarea").FillAsync("It was charged a third time");
        await Form(page, "notSolved").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByText("You will have our answer by", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(2, (await centre.ReadAsync($"/api/cases/{id}"))["cycle"]!["number"]!.GetValue<int>());
    }

    [ChromiumFact]
    [Trait("Rule", "X1")]
    public async Task Reads_what_was_asked_and_answers_it()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        await centre.AskAsync(id, "Which of your two cards was it?");
        var customer = await centre.VisitAsync(new Looks(Phone: true, Scripts: false));

        await customer.Page.GotoAsync(await centre.LinkOfAsync(id));
        await Expect(customer.Page.GetByText("Which of your two cards was it?")).ToBeVisibleAsync();
        await Form(customer.Page, "addInformation").Locator("textarea").FillAsync("The blue one");
        await Form(customer.Page, "addInformation").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(customer.Page.GetByText("Which of your two cards was it?")).ToHaveCountAsync(0);
    }

    [ChromiumTheory]
    [Trait("Rule", "Z3")]
    [InlineData("en")]
    [InlineData("zh-CN")]
    [InlineData("zh-TW")]
    public async Task Reads_the_own_language_and_rates(string language)
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync(language: language);
        await centre.AnswerAsync(id, "It was paid back.");
        var customer = await centre.VisitAsync(new Looks(Scripts: false));

        await customer.Page.GotoAsync(await centre.LinkOfAsync(id));
        Assert.Equal(language, await customer.Page.Locator("html").GetAttributeAsync("lang"));
        await Form(customer.Page, "rate").Locator("input[type=radio][value='5']").CheckAsync();
        await Form(customer.Page, "rate").GetByRole(AriaRole.Button).ClickAsync();

        await customer.Page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal(5, (await centre.ReadAsync($"/api/cases/{id}"))["cycle"]!["rating"]!["score"]!.GetValue<int>());
    }

    private static ILocator Form(IPage page, string action) => page.Locator($"form:has([name=action][value={action}])");
}
