using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FollowUp.Browser.Tests;

/// <summary>What an agent asks for on the page of a case, and the lead grants on it or in the save list.</summary>
[Collection(TheBrowser.Name)]
public sealed class AnAgentAndALead(TheBrowser browser)
{
    [ChromiumFact]
    [Trait("Rule", "X1")]
    public async Task Stop_the_clock_for_a_third_party_once_both_want_it()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var (agent, lead) = (await OpenAsync(centre, "agent", id), await centre.SignInAsync("lead"));

        await agent.Keyboard.PressAsync("p");
        var asks = agent.GetByRole(AriaRole.Dialog);
        await asks.GetByLabel("Why").SelectOptionAsync("thirdParty");
        await asks.GetByLabel("Note").FillAsync("The bank looks for the payment");
        await asks.GetByRole(AriaRole.Button, new() { Name = "Stop the clock" }).ClickAsync();
        await Expect(agent.Locator("ul.now")).ToContainTextAsync("asks to stop the clock for a third party");
        Assert.Null((await centre.ReadAsync($"/api/cases/{id}"))["cycle"]!["pause"]);

        await Expect(lead.Locator($"tr[data-key='{id}']")).ToContainTextAsync("Pause asked");
        await lead.Locator($"tr[data-key='{id}'] .case a").ClickAsync();
        await lead.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = "Stop the clock" }).ClickAsync();
        var grants = lead.GetByRole(AriaRole.Dialog);
        await Expect(grants.GetByLabel("Note")).ToHaveValueAsync("The bank looks for the payment");
        await grants.GetByRole(AriaRole.Button, new() { Name = "Stop the clock" }).ClickAsync();

        await Expect(agent.Locator(".case-head .clock")).ToHaveTextAsync("The clock stands");
        Assert.Equal("thirdParty", (await centre.ReadAsync($"/api/cases/{id}"))["cycle"]!["pause"]!["reason"]!.GetValue<string>());
    }

    [ChromiumFact]
    [Trait("Rule", "X5")]
    public async Task Agree_on_more_time_and_the_promise_moves_once_the_customer_heard_it()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var before = await PromiseAsync(centre, id);
        var (agent, lead) = (await OpenAsync(centre, "agent", id), await centre.SignInAsync("lead"));

        await agent.Keyboard.PressAsync("e");
        var asks = agent.GetByRole(AriaRole.Dialog);
        await asks.GetByLabel("Reason").FillAsync("The bank answers in the afternoon");
        await asks.GetByRole(AriaRole.Button, new() { Name = "Ask for more time" }).ClickAsync();
        await Expect(agent.Locator("ul.now")).ToContainTextAsync("the lead decides");

        await lead.Locator($"tr[data-key='{id}']").GetByRole(AriaRole.Button, new() { NameRegex = new("^Decide on more time") }).ClickAsync();
        var decides = lead.GetByRole(AriaRole.Dialog);
        await Expect(decides).ToContainTextAsync("The bank answers in the afternoon");
        await decides.GetByLabel("Decision").SelectOptionAsync("yes");
        await decides.GetByLabel("How the customer is told").SelectOptionAsync("call");
        await decides.GetByRole(AriaRole.Button, new() { Name = "Decide on more time" }).ClickAsync();
        await decides.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        Assert.Equal(before.AddMinutes(30), await PromiseAsync(centre, id));
        await Expect(agent.GetByText("The customer was told in time")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    [Trait("Rule", "C2")]
    [Trait("Rule", "C3")]
    public async Task Do_not_call_at_once_and_what_came_of_the_call_is_written_down()
    {
        await using var centre = await Centre.OpenAsync(browser);
        await centre.MoveToHourAsync(10);
        var id = await centre.FlagAsync();
        var (agent, lead) = (await OpenAsync(centre, "agent", id), await OpenAsync(centre, "lead", id));
        var (calls, watches) = (agent.Locator("section[data-key=calls]"), lead.Locator("section[data-key=calls]"));

        await agent.Keyboard.PressAsync("c");
        await Expect(calls).ToContainTextAsync("is calling");
        await Expect(watches).ToContainTextAsync("is calling");
        await Expect(lead.Locator(".acts button[data-key=call]")).ToHaveCountAsync(0);

        await agent.Keyboard.PressAsync("c");
        var ends = agent.GetByRole(AriaRole.Dialog);
        await ends.GetByLabel("Outcome", new() { Exact = true }).SelectOptionAsync("noAnswer");
        await Expect(ends.GetByLabel("How it was resolved (code)")).ToBeHiddenAsync();
        await ends.GetByRole(AriaRole.Button, new() { Name = "Outcome of the call" }).ClickAsync();

        await Expect(calls).ToContainTextAsync("Next attempt");
        await Expect(watches).ToContainTextAsync("1, of them 1 reached nobody");
    }

    private static async Task<IPage> OpenAsync(Centre centre, string role, string id)
    {
        var page = await centre.SignInAsync(role);
        await page.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await page.Locator(".case-head").WaitForAsync();
        return page;
    }

    private static async Task<DateTimeOffset> PromiseAsync(Centre centre, string id) =>
        (await centre.ReadAsync($"/api/cases/{id}"))["promisedAt"]!.GetValue<DateTimeOffset>();
}
