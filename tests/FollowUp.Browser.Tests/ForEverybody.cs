using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace FollowUp.Browser.Tests;

/// <summary>Names, roles, contrast and order, as axe-core sees them.</summary>
[Collection(TheBrowser.Name)]
public sealed class ForEverybody(TheBrowser browser)
{
    private static readonly string[] Views = ["mine", "flag", "save", "alerts", "people", "reports", "books", "outbox"];

    [AxeTheory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task No_view_of_the_board_has_a_serious_finding(bool dark, bool phone)
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var page = await centre.SignInAsync("supervisor", new Looks("en", dark, phone));
        var findings = new List<string>();

        foreach (var view in Views.Append("case/" + id))
        {
            await page.EvaluateAsync("path => { location.hash = '#/' + path; }", view);
            await page.Locator("main h1").WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 2_000 }).ContinueWith(_ => { }, TaskScheduler.Default);
            findings.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"{view}: {finding}"));
        }

        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        findings.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"a dialog: {finding}"));
        Assert.Empty(findings);
    }

    [AxeTheory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Nor_has_what_opens_on_the_reports(bool dark, bool phone)
    {
        await using var centre = await Centre.OpenAsync(browser);
        await centre.AnswerAsync(await centre.FlagAsync(), "The second payment was sent back today.");
        var page = await centre.SignInAsync("supervisor", new Looks("en", dark, phone));
        await page.EvaluateAsync("() => { location.hash = '#/reports'; }");
        await page.Locator("details table").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        await page.Locator("details table").Last.WaitForAsync();
        var findings = (await Axe.FindingsAsync(page)).Select(finding => $"the tables: {finding}").ToList();

        await page.GetByRole(AriaRole.Button, new() { Name = "Watch a launch" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        findings.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"the dialog: {finding}"));
        Assert.Empty(findings);
    }

    [AxeTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_has_the_page_to_sign_in(bool dark)
    {
        await using var centre = await Centre.OpenAsync(browser);
        var stranger = await centre.VisitAsync(new Looks(Dark: dark));

        await stranger.Page.GotoAsync(centre.Url);
        await stranger.Page.GetByLabel("Token").WaitForAsync();

        Assert.Empty(await Axe.FindingsAsync(stranger.Page));
    }

    [AxeTheory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task The_customers_page_has_none_either(string language, bool dark)
    {
        await using var centre = await Centre.OpenAsync(browser);
        var link = await centre.LinkOfAsync(await centre.FlagAsync(language: language));
        var customer = await centre.VisitAsync(new Looks(language, dark, Phone: true));

        await customer.Page.GotoAsync(link);

        Assert.Empty(await Axe.FindingsAsync(customer.Page));
    }
}
