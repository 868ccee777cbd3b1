using FollowUp.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace FollowUp.Browser.Tests;

/// <summary>Every view in the languages and themes, on a phone and on a desk: pictures to be looked at, and no page wider than its screen.</summary>
[Collection(TheBrowser.Name)]
public sealed class HowItLooks(TheBrowser browser)
{
    private static readonly string[] Views = ["save", "mine", "flag", "alerts", "people", "reports", "books", "outbox"];

    [ChromiumTheory]
    [InlineData("en", false, false)]
    [InlineData("en", true, true)]
    [InlineData("zh-CN", true, false)]
    [InlineData("zh-CN", false, true)]
    [InlineData("zh-TW", false, true)]
    public async Task No_view_is_wider_than_its_screen(string language, bool dark, bool phone)
    {
        var looks = new Looks(language, dark, phone);
        await using var centre = await Centre.OpenAsync(browser);
        var id = await centre.FlagAsync(LongWords, category: "a category with a rather long name for a narrow column");
        await centre.MoveAsync("PT2H");
        var page = await centre.SignInAsync("supervisor", looks);
        var wide = new List<string>();

        foreach (var view in Views.Append("case/" + id))
        {
            await page.EvaluateAsync("path => { location.hash = '#/' + path; }", view);
            await page.Locator("main h1").WaitForAsync();
            await page.WaitForTimeoutAsync(500);
            await Shelf.KeepAsync(page, $"{looks}-{view.Split('/')[0]}");
            wide.AddRange(await IsWideAsync(page) ? [view] : Array.Empty<string>());
        }

        var customer = await centre.VisitAsync(looks with { Scripts = false });
        await customer.Page.GotoAsync(await centre.LinkOfAsync(id));
        await Shelf.KeepAsync(customer.Page, $"{looks}-customer");
        Assert.Empty(wide);
    }

    [ChromiumFact]
    public async Task Readme_shows_a_list_to_save_and_a_customers_page()
    {
        await using var centre = await Centre.OpenAsync(browser);
        foreach (var (summary, category) in Calls)
        {
            await centre.FlagAsync(summary, category, $"+1202555{summary.Length:0000}");
            await centre.MoveAsync("PT17M");
        }

        var page = await centre.SignInAsync("supervisor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave the guide" }).ClickAsync();
        await page.Locator("table tbody tr").First.WaitForAsync();
        await Shelf.KeepForReadmeAsync(page, "board");

        var customer = await centre.VisitAsync(new Looks(Phone: true));
        await customer.Page.GotoAsync(await centre.LinkOfAsync(await centre.FlagAsync("The lift has stood still since Friday", "repairs")));
        await Shelf.KeepForReadmeAsync(customer.Page, "customer");
    }

    private const string LongWords =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft wants its money back, and says so at some length: nobody has "
        + "called since Monday, the parcel stands at a wrong door, and the invoice bears a name that is not the customer's.";

    private static readonly (string Summary, string Category)[] Calls =
    [
        ("The heating was repaired, and is cold again", "repairs"),
        ("Charged for a tariff that was cancelled in May", "billing"),
        ("The courier left the parcel with a neighbour who has moved", "delivery"),
        ("The line drops whenever it rains", "network"),
    ];

    private static Task<bool> IsWideAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
