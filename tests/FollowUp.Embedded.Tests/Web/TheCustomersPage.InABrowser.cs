using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <content>What a browser gets, which asks for text/html.</content>
public partial class TheCustomersPage
{
    private const string OfABrowser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData(OfABrowser, "text/html")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/html, */*", "text/html")]
    [InlineData("TEXT/HTML;q=0.9, application/json;q=0.8", "text/html")]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/html", "application/json")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("text/html;q=0.5, */*;q=0.8", "application/json")]
    [InlineData("text/html;q=0", "application/json")]
    [InlineData("text/html;q=x;;, <", "application/json")]
    public async Task Is_a_page_for_a_browser_and_JSON_for_a_program(string? accept, string type)
    {
        using var answer = await SendAsync(HttpMethod.Get, _page, accept: accept);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Accept", Assert.Single(answer.Headers.Vary));
    }

    [Fact]
    public async Task Comes_with_headers_that_let_no_script_run_and_nobody_else_see_it()
    {
        using var answer = await SendAsync(HttpMethod.Get, _page, ("Accept-Encoding", "gzip"));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'", policy);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary.Order());
    }

    [Theory]
    [InlineData("en", "Asia/Shanghai", "We are working on it", "Monday 23 November 2026, 12:00", "Beijing time", "Ask for a supervisor")]
    [InlineData("zh-CN", "Asia/Shanghai", "正在为您处理", "2026年11月23日 12:00（周一）", "北京时间", "请主管与我联系")]
    [InlineData("zh-TW", "Asia/Taipei", "正在為您處理", "2026年11月23日 12:00（週一）", "台北時間", "請主管與我聯絡")]
    [InlineData("en", "America/New_York", "We are working on it", "Sunday 22 November 2026, 23:00 (UTC-5)", "New York time", "Ask for a supervisor")]
    public async Task Says_it_in_the_customers_language_and_on_the_customers_clock(
        string language, string zone, string standing, string promised, string clock, string button)
    {
        var (_, page) = await FlaggedAsync(Api.FlagWith(("customer.language", language), ("customer.zone", zone), ("customer.phone", "13800138077")));
        var html = await ReadAsync(page);

        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{standing}</h1>", html, StringComparison.Ordinal);
        Assert.Contains(">" + promised.Replace("+", "&#x2B;", StringComparison.Ordinal) + "</time>", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"zone\">{clock}</span>", html, StringComparison.Ordinal);
        Assert.Contains($">{button}</button>", html, StringComparison.Ordinal);
        Assert.Contains("<p>East</p>", html, StringComparison.Ordinal);
        Assert.Contains("call 400 000 0000", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    [InlineData("zh-TW")]
    public async Task Labels_every_field_and_names_every_form_once(string language)
    {
        var (id, page) = await FlaggedAsync(Api.FlagWith(("customer.language", language), ("customer.phone", "13800138078")));
        var running = await ReadAsync(page);
        await AnswerAsync(id);
        var answered = await ReadAsync(page);

        Assert.Equal(["chooseSlot", "addInformation", "askForSupervisor"], Forms(running));
        Assert.Equal(["confirm", "notSolved", "rate", "addInformation"], Forms(answered));
        foreach (var html in (string[])[running, answered])
        {
            var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(Regex.Matches(html, " (?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"").Select(m => m.Groups[1].Value), named => Assert.Contains(named, ids));
            Assert.Equal(Regex.Count(html, "<fieldset"), Regex.Count(html, "<legend>[^<]+</legend>"));
            Assert.Equal(Regex.Count(html, "<input type=\"radio\""), Regex.Count(html, "<label class=\"choice\"><input type=\"radio\"[^>]*><span>[^<]+</span></label>"));
            Assert.Equal(Regex.Count(html, "<textarea"), Regex.Count(html, "<label for="));
        }
    }

    [Theory]
    [InlineData("en", "Asia/Shanghai", "These times are Beijing time.")]
    [InlineData("en", "Europe/London", "These times are UK time.")]
    [InlineData("zh-CN", "Asia/Shanghai", "以下时间按北京时间显示。")]
    [InlineData("zh-TW", "Europe/London", "以下時間以英國時間顯示。")]
    public async Task Says_whose_clock_the_offered_times_are_on(string language, string zone, string said)
    {
        var (_, page) = await FlaggedAsync(Api.FlagWith(("customer.language", language), ("customer.zone", zone)));

        Assert.Contains($"<p class=\"quiet\">{said}</p>", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_nothing_that_anybody_wrote()
    {
        const string Hostile = "</div><script>alert('x')</script>\n\"><img src=x onerror=alert(1)> & {number} \u202e";
        await AnswerAsync(_id, Hostile);
        using var refused = await PostFormAsync(("action", "addInformation"), ("text", "</textarea><script>alert(2)</script>\"'" + new string('x', 1600)));

        var html = await ReadAsync(_page);
        var again = await refused.Content.ReadAsStringAsync();

        foreach (var page in (string[])[html, again])
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(Hostile, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("&lt;/textarea&gt;&lt;script&gt;alert(2)&lt;/script&gt;&quot;&#x27;xxx", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_nothing_internal_for_a_browser_either()
    {
        await _server.As("amy").PostAsync(CasePath + "/note", """{ "text": "a note for us" }""").Is(HttpStatusCode.OK);
        await _server.As("amy").PostAsync(CasePath + "/escalate", """{ "reason": "shouts" }""").Is(HttpStatusCode.OK);

        var html = await ReadAsync(_page);
        using var refused = await PostFormAsync(("action", "confirm"));

        string[] internals =
        [
            "amy", "no. amy", "Charged twice", "billing", "a note for us", "shouts", "L1", "red", "Li", "+8613800138000", _id.Value, "simple",
            _page[CustomerLinks.Path.Length..], "M10", "rule", "supervisor sam",
        ];
        Assert.All(internals, word => Assert.DoesNotMatch($"\\b{Regex.Escape(word)}\\b", Regex.Replace(html, " (?:id|for)=\"[^\"]*\"", "")));
        Assert.All(internals, word => Assert.DoesNotMatch($"\\b{Regex.Escape(word)}\\b", refused.Content.ReadAsStringAsync().Result));
    }

    [Theory]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", "zh-TW", "連結無法開啟", "連結已經過期")]
    [InlineData("zh-Hant-HK", "zh-TW", "連結無法開啟", "連結已經過期")]
    [InlineData("zh", "zh-CN", "链接无法打开", "链接已经过期")]
    [InlineData("fr, zh-Hans-SG;q=0.5, en;q=0.4", "zh-CN", "链接无法打开", "链接已经过期")]
    [InlineData("en-GB", "en", "This link leads nowhere", "This link is no longer valid")]
    [InlineData("fr", "en", "This link leads nowhere", "This link is no longer valid")]
    [InlineData("en;q=x,<", "en", "This link leads nowhere", "This link is no longer valid")]
    [InlineData(null, "en", "This link leads nowhere", "This link is no longer valid")]
    public async Task Of_no_use_any_more_says_how_to_reach_the_centre_in_a_language_of_the_reader(
        string? languages, string language, string unknown, string expired)
    {
        (string, string)[] headers = languages is null ? [] : [("Accept-Language", languages)];
        using var nowhere = await SendAsync(HttpMethod.Get, CustomerLinks.Path + "nowhere", headers);
        _server.Now += Duration.FromDays(15);
        using var over = await SendAsync(HttpMethod.Get, _page, headers);
        using var posted = await SendAsync(HttpMethod.Post, _page, headers, body: "action=askForSupervisor");

        foreach (var (answer, status, heading) in ((HttpResponseMessage, int, string)[])[(nowhere, 404, unknown), (over, 410, expired), (posted, 410, expired)])
        {
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal((status, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
            Assert.Contains($"<h1>{heading}</h1>", html, StringComparison.Ordinal);
            Assert.Contains("<strong>call 400 000 0000</strong>", html, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "Something went wrong on our side")]
    [InlineData("zh-CN", "我们的系统出了问题")]
    [InlineData("zh-TW", "我們的系統出了問題")]
    public async Task Says_that_we_failed_as_a_page_too_and_nothing_about_the_cause(string language, string heading)
    {
        _server.Cases.Fails = new InvalidOperationException("secret");
        using var shown = await SendAsync(HttpMethod.Get, _page, ("Accept-Language", language));
        using var posted = await SendAsync(HttpMethod.Post, _page, [("Accept-Language", language)], body: "action=askForSupervisor");
        await _customer.GetAsync(_page).IsProblem(500, "unexpected");
        await _customer.PostAsync(_page, """{ "action": "askForSupervisor" }""").IsProblem(500, "unexpected");
        _server.Cases.Fails = null;

        foreach (var answer in (HttpResponseMessage[])[shown, posted])
        {
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal((500, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
            Assert.Contains($"<h1>{heading}</h1>", html, StringComparison.Ordinal);
            Assert.Contains("<strong>call 400 000 0000</strong>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        }
    }

    [Theory]
    [InlineData("GET", "", 404)]
    [InlineData("GET", "/more", 404)]
    [InlineData("PUT", null, 405)]
    public async Task Is_a_page_wherever_beneath_the_links_somebody_comes(string method, string? behind, int status)
    {
        var path = behind is null ? _page : behind.Length == 0 ? CustomerLinks.Path : _page + behind;
        using var answer = await SendAsync(new HttpMethod(method), path);

        Assert.Equal((status, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<h1>This link leads nowhere</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<JsonElement> AnswerAsync(CaseId id, string text = "It is put right.")
    {
        var answer = JsonSerializer.Serialize(new { text, resolution = "r", rootCause = "c", proof = "call" });
        return _server.As("amy").PostAsync($"/api/cases/{id.Value}/answer", answer).Is(HttpStatusCode.OK);
    }

    private async Task<string> ReadAsync(string page)
    {
        using var answer = await SendAsync(HttpMethod.Get, page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string page, params (string Name, string Value)[] headers) =>
        SendAsync(method, page, headers, OfABrowser);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string page, (string Name, string Value)[]? headers = null, string? accept = OfABrowser, string? body = null)
    {
        using var request = new HttpRequestMessage(method, page);
        foreach (var (name, value) in accept is null ? headers ?? [] : [("Accept", accept), .. headers ?? []])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        return await _customer.SendAsync(request);
    }

    private static List<string> Forms(string html) => [.. Regex.Matches(html, "name=\"action\" value=\"(\\w+)\"").Select(match => match.Groups[1].Value)];
}
