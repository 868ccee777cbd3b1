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

    [ChromiumFact]
    [Trait("Rule", "A1")]
    public async Task See_no_more_of_a_case_once_it_is_another_teams()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync("Charged twice for one order");
        var agent = await OpenAsync(centre, "agent", id);

        await centre.CommandAsync("supervisor", id, "assign", "to", "zhao-qiang");

        await Expect(agent.GetByRole(AriaRole.Alert)).ToContainTextAsync("You may not do this.");
        await Expect(agent.GetByText("Charged twice for one order")).ToHaveCountAsync(0);
        await agent.Keyboard.PressAsync("a");
        await Expect(agent.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await centre.CommandAsync("supervisor", id, "assign", "to", "li-na");
        await Expect(agent.Locator(".case-head")).ToContainTextAsync("Charged twice for one order");
        centre.Forgive("403");
    }

    [ChromiumFact]
    public async Task Are_asked_once_when_they_click_twice()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var lead = await OpenAsync(centre, "lead", id);
        var (reads, clicked) = (0, new TaskCompletionSource());
        await lead.RouteAsync("**/api/people", async route =>
        {
            reads++;
            await clicked.Task;
            await route.ContinueAsync();
        });

        await lead.EvaluateAsync("() => { const assign = document.querySelector('.acts button[data-key=assign]'); assign.click(); assign.click(); }");
        await AskAfterAsync(lead);
        clicked.SetResult();
        await lead.GetByRole(AriaRole.Dialog).WaitForAsync();
        await AskAfterAsync(lead);

        await Expect(lead.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
        Assert.Equal(1, reads);
    }

    [ChromiumFact]
    public async Task Go_on_where_they_stood_after_an_act_or_at_the_head_when_it_is_gone()
    {
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync();
        var agent = await OpenAsync(centre, "agent", id);
        var (note, answer, dialog) = (agent.Locator(".acts button[data-key=note]"), agent.Locator(".acts button[data-key=answer]"), agent.GetByRole(AriaRole.Dialog));

        await note.PressAsync("Enter");
        await dialog.GetByLabel("Note").FillAsync("The bank shows two payments");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Note" }).ClickAsync();
        await Expect(agent.GetByText("The bank shows two payments")).ToBeVisibleAsync();
        await Expect(note).ToBeFocusedAsync();

        await answer.PressAsync("Enter");
        await dialog.GetByLabel("Answer, as the customer gets it").FillAsync("The second payment was sent back.");
        await dialog.GetByLabel("How it was resolved").FillAsync("refund");
        await dialog.GetByLabel("Why it happened").FillAsync("double");
        await dialog.GetByLabel("How the customer is told").SelectOptionAsync("call");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(answer).ToHaveCountAsync(0);
        await Expect(agent.Locator(".case-head h1")).ToBeFocusedAsync();
    }

    private static async Task<IPage> OpenAsync(Centre centre, string role, string id)
    {
        var page = await centre.SignInAsync(role);
        await page.EvaluateAsync("id => { location.hash = '#/case/' + id; }", id);
        await page.Locator(".case-head").WaitForAsync();
        return page;
    }

    /// <summary>What the page did before has been asked, and what was answered is drawn, once this is answered and drawn.</summary>
    private static async Task AskAfterAsync(IPage page) =>
        await page.EvaluateAsync("async () => { await (await fetch('/api/codes')).text(); await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn))); }");

    private static async Task<DateTimeOffset> PromiseAsync(Centre centre, string id) =>
        (await centre.ReadAsync($"/api/cases/{id}"))["promisedAt"]!.GetValue<DateTimeOffset>();
}
