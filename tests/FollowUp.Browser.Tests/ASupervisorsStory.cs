using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

/// <summary>What is late, who takes it, and who said that it was seen.</summary>
[Collection(TheBrowser.Name)]
public sealed class ASupervisorsStory(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "L6")]
    public async Task Acknowledges_what_was_missed_in_one_click()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync("Nobody called back about the refund");
        await centre.MoveAsync("PT2H5M");
        var page = await centre.SignInAsync("supervisor");
        var number = (await centre.ReadAsync($"/api/cases/{id}"))["number"]!.GetValue<string>();

        await page.GetByRole(AriaRole.Button, new() { Name = $"Acknowledge {number}" }).ClickAsync();

        await Expect(page.Locator($"tr[data-key='{id}']")).ToContainTextAsync("Acknowledged, next action by");
        Assert.Equal("chen-jing", (await centre.ReadAsync($"/api/cases/{id}"))["cycle"]!["acknowledgement"]!["by"]!.GetValue<string>());
    }

    [ChromiumFact]
    [Trait("Rule", "L6")]
    public async Task Acknowledges_of_many_cases_only_those_that_were_escalated()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var missed = await centre.FlagAsync("Nobody called back about the refund");
        await centre.MoveAsync("PT2H5M");
        var ids = new[] { missed, await centre.FlagAsync("Just now", "delivery") };
        var page = await centre.SignInAsync("supervisor");
        foreach (var id in ids)
        {
            await page.Locator($"tr[data-key='{id}'] input[type=checkbox]").CheckAsync();
        }

        await page.Locator(".bulkbar").GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Will be done: 1");
        await Expect(dialog.Locator($"tr[data-key='{ids[1]}']")).ToContainTextAsync("Nothing was escalated");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do it for 1" }).ClickAsync();

        await Expect(dialog.GetByText("Done", new() { Exact = true })).ToHaveCountAsync(1);
        Assert.NotNull((await centre.ReadAsync($"/api/cases/{missed}"))["cycle"]!["acknowledgement"]);
        Assert.Null((await centre.ReadAsync($"/api/cases/{ids[1]}"))["cycle"]!["acknowledgement"]);
    }

    [ChromiumFact]
    [Trait("Rule", "L8")]
    public async Task Gives_many_cases_to_somebody_after_a_look_at_what_will_happen()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var ids = new[] { await centre.FlagAsync("One", "billing"), await centre.FlagAsync("Two", "delivery") };
        var page = await centre.SignInAsync("supervisor");
        foreach (var id in ids)
        {
            await page.Locator($"tr[data-key='{id}'] input[type=checkbox]").CheckAsync();
        }

        await page.Locator(".bulkbar").GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("wang-wei");
        await Expect(dialog).ToContainTextAsync("Will be done: 2");
        Assert.All(await OwnersAsync(centre, ids), owner => Assert.Equal("li-na", owner));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do it for 2" }).ClickAsync();
        await Expect(dialog.GetByText("Done", new() { Exact = true })).ToHaveCountAsync(2);
        Assert.All(await OwnersAsync(centre, ids), owner => Assert.Equal("wang-wei", owner));
    }

    [ChromiumFact]
    [Trait("Rule", "S2")]
    public async Task Sees_an_alert_takes_notice_of_it_and_opens_a_master_case()
    {
        await using var centre = await Centre.OpenAsync(browser);
        for (var number = 0; number < 12; number++)
        {
            await centre.FlagAsync($"Paid, and nothing came {number}", "payment", $"+1202555{number:0000}");
        }

        await centre.MoveAsync("PT1M");
        var page = await centre.SignInAsync("supervisor");
        await page.Keyboard.PressAsync("3");
        var (alerts, dialog) = (page.Locator(".alert"), page.GetByRole(AriaRole.Dialog));
        await Expect(alerts).ToHaveCountAsync(1);
        Assert.Equal(2, (await centre.ReadAsync("/api/alerts"))["items"]!.AsArray().Count);

        await alerts.GetByRole(AriaRole.Button, new() { NameRegex = new("^Acknowledge") }).ClickAsync();
        await dialog.GetByLabel("What is being done").FillAsync("The bank has been called");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();
        await Expect(alerts.GetByText("The bank has been called")).ToBeVisibleAsync();

        await alerts.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open a master case for it") }).ClickAsync();
        await dialog.GetByLabel("What it is about").FillAsync("Payments are taken twice");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await Expect(alerts.GetByText("Payments are taken twice")).ToBeVisibleAsync();

        Assert.Single((await centre.ReadAsync("/api/masters"))["items"]!.AsArray());
        Assert.All((await centre.ReadAsync("/api/alerts"))["items"]!.AsArray(), alert => Assert.Equal("chen-jing", alert!["acknowledgedBy"]!.GetValue<string>()));

        await centre.MoveAsync("PT2M");
        await Expect(alerts).ToContainTextAsync("linked so far: 12");
        await alerts.GetByText("Payments are taken twice").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cases that wait for this one 12" })).ToBeVisibleAsync();

        await LooksAtThoseThatWaitOnlyWhenTheyAreCountedOtherwiseAsync(centre, page);
    }

    /// <summary>Each of them costs the store a read: the board, which looks again at whatever happens, must not ask for them each time.</summary>
    private static async Task LooksAtThoseThatWaitOnlyWhenTheyAreCountedOtherwiseAsync(Centre centre, IPage page)
    {
        var (master, lists) = ((await centre.ReadAsync("/api/masters"))["items"]![0]!["id"]!.GetValue<string>(), 0);
        page.Request += (_, request) => lists += new Uri(request.Url).AbsolutePath == $"/api/masters/{master}/cases" ? 1 : 0;

        await centre.CommandAsync("supervisor", master, "note", "text", "The bank looks into it");
        await Expect(page.GetByText("The bank looks into it")).ToBeVisibleAsync();
        Assert.Equal(0, lists);

        await centre.CommandAsync("supervisor", master, "cancel", "reason", "Many causes after all");
        await centre.MoveAsync("PT2M");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cases that wait for this one 0" })).ToBeVisibleAsync();
    }

    [ChromiumFact]
    [Trait("Rule", "P6")]
    public async Task Holds_a_rehearsal_before_policies_are_published()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var page = await centre.SignInAsync("supervisor");

        await page.Keyboard.PressAsync("6");
        await page.GetByRole(AriaRole.Link, new() { Name = "policies" }).ClickAsync();
        var text = page.Locator("textarea");
        var before = await text.InputValueAsync();
        await text.FillAsync(before.Replace("\"PT2H\" }", "\"PT3H\" }", StringComparison.Ordinal));
        var publish = page.GetByRole(AriaRole.Button, new() { Name = "Publish" });
        await Expect(publish).ToBeDisabledAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Rehearse" }).ClickAsync();

        await Expect(publish).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Messages to customers" })).ToContainTextAsync("Confirmation of the promise M0");
    }

    private static async Task<IReadOnlyList<string>> OwnersAsync(Centre centre, IEnumerable<string> ids)
    {
        var owners = new List<string>();
        foreach (var id in ids)
        {
            owners.Add((await centre.ReadAsync($"/api/cases/{id}"))["owner"]!.GetValue<string>());
        }

        return owners;
    }
}
