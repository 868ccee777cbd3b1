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
    [InlineData("askForSupervisor", "", "", "A supervisor has been told")]
    [InlineData("addInformation", "text", "The order number is 77\r\nand 78", "We have added this")]
    [InlineData("chooseSlot", "slotAt", "2026-11-23T06:00:00Z", "We will call you at the time")]
    [InlineData("confirm", "", "", "glad that it is solved")]
    [InlineData("notSolved", "text", "still broken", "we are taking it up again")]
    [InlineData("notSolved", "text", "", "we are taking it up again")]
    [InlineData("rate", "score", "2", "Thank you for your rating")]
    public async Task Takes_each_form_once_and_says_so(string action, string field, string value, string done)
    {
        if (action is "confirm" or "notSolved" or "rate")
        {
            await AnswerAsync(_id);
        }

        (string, string)[] fields = field.Length == 0 ? [("action", action)] : [("action", action), (field, value)];
        var before = _server.Cases.Commits;
        using var first = await PostFormAsync(fields);
        var after = _server.Cases.Commits;
        using var second = await PostFormAsync(fields);
        var back = new Uri(new Uri(_customer.BaseAddress!, _page), first.Headers.Location!);
        var html = await ReadAsync(back.PathAndQuery);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.True(after > before);
        Assert.Equal(after, _server.Cases.Commits);
        Assert.Equal($"{_page}?done={action}", back.PathAndQuery);
        Assert.Matches("<p class=\"note good\" role=\"status\">[^<]*" + done, html);
        Assert.DoesNotContain("role=\"status\"", await ReadAsync(_page), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public async Task Shows_the_slot_that_was_chosen_until_it_is_over()
    {
        using var chosen = await PostFormAsync(("action", "chooseSlot"), ("slotAt", "2026-11-23T06:00:00Z"));
        var html = await ReadAsync(_page);
        _server.Now = Instant.FromUtc(2026, 11, 23, 8, 0);

        Assert.Contains("We will call you at</span> <time datetime=\"2026-11-23T06:00:00Z\">Monday 23 November 2026, 14:00</time>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("We will call you at<", await ReadAsync(_page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?done=cancel")]
    [InlineData("?done=<script>")]
    [InlineData("?done=rate&done=rate")]
    [InlineData("?done=0")]
    [InlineData("?done=")]
    [InlineData("?utm=1")]
    public async Task Says_nothing_for_a_word_that_it_does_not_know(string query)
    {
        var plain = await ReadAsync(_page);
        Assert.Equal(plain, await ReadAsync(_page + query));
    }

    [Theory]
    [InlineData("addInformation", "text", "  ", 400, "Please write a few words first.")]
    [InlineData("addInformation", "text", "\u0007 bell", 422, "Please say it in other words.")]
    [InlineData("rate", "score", "", 400, "Please choose one first.")]
    [InlineData("rate", "score", "7", 422, "Please choose one first.")]
    [InlineData("chooseSlot", "slotAt", "", 400, "Please choose one first.")]
    [InlineData("chooseSlot", "slotAt", "2026-11-22T06:00:00Z", 422, "This time is no longer free.")]
    [InlineData("chooseSlot", "slotAt", "tomorrow", 400, "This time is no longer free.")]
    [InlineData("cancel", "text", "x", 400, "We could not read what was sent.")]
    [Trait("Rule", "O6")]
    public async Task Says_beside_a_form_what_is_wrong_with_it(string action, string field, string value, int status, string mistake)
    {
        if (action == "rate")
        {
            await AnswerAsync(_id);
        }

        var before = _server.Cases.Commits;
        using var answer = await PostFormAsync(("action", action), (field, value));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal((status, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<title>Not sent: ", html, StringComparison.Ordinal);
        var place = action == "cancel" ? html[..html.IndexOf("<form", StringComparison.Ordinal)] : FormOf(html, action);
        Assert.Matches("role=\"alert\">[^<]*" + Regex.Escape(mistake), place);
        Assert.Single(Regex.Matches(html, "role=\"alert\""));
        Assert.Equal(before, _server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Keeps_the_words_of_a_form_that_was_not_taken()
    {
        await AnswerAsync(_id);
        var words = "\nFirst line\n" + new string('长', 1600);
        using var tooLong = await PostFormAsync(("action", "notSolved"), ("text", words.ReplaceLineEndings("\r\n")));
        using var longest = await PostFormAsync(("action", "addInformation"), ("text", string.Concat(Enumerable.Repeat("\r\n", 799)) + new string('x', 801)));

        Assert.Contains("Please shorten it to 1600 characters", FormOf(await tooLong.Content.ReadAsStringAsync(), "notSolved"), StringComparison.Ordinal);
        Assert.Equal(words, Typed(await tooLong.Content.ReadAsStringAsync(), "notSolved"));
        Assert.Equal("", Typed(await tooLong.Content.ReadAsStringAsync(), "addInformation"));
        Assert.Equal(HttpStatusCode.SeeOther, longest.StatusCode);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Keeps_the_words_of_what_can_no_longer_be_done_where_they_can_still_be_sent()
    {
        using var answer = await PostFormAsync(("action", "notSolved"), ("text", "it is still broken"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Matches("<p class=\"note bad\" role=\"alert\">This can no longer be done", html);
        Assert.DoesNotContain("notSolved", Forms(html));
        Assert.Equal("it is still broken", Typed(html, "addInformation"));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Answers_a_form_that_cannot_be_read_with_the_page_too()
    {
        using var twice = await SendAsync(HttpMethod.Post, _page, body: "action=rate&text=x&text=y");
        using var large = await SendAsync(HttpMethod.Post, _page, body: "action=addInformation&text=" + new string('x', 70_000));
        using var program = await SendAsync(HttpMethod.Post, _page, accept: "*/*", body: "action=rate&text=x&text=y");

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (twice.StatusCode, twice.Content.Headers.ContentType!.MediaType));
        Assert.Contains("We could not read what was sent.", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("This is too long.", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Keeps_the_words_while_the_case_is_busy()
    {
        _server.Cases.AlwaysConflicts = true;
        using var answer = await PostFormAsync(("action", "addInformation"), ("text", "a third time"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "1"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("Retry-After"))));
        Assert.Matches("role=\"alert\">We could not take this just now.", html);
        Assert.Equal("a third time", Typed(html, "addInformation"));
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

    private async Task<HttpResponseMessage> PostFormAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, _page, body: await form.ReadAsStringAsync());
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

    private static string FormOf(string html, string action) => Regex.Match(html, $"<form [^>]*id=\"{action}\".*?</form>", RegexOptions.Singleline).Value;

    /// <summary>What stands in the field for words, as a browser reads it: the first line break is not the text's.</summary>
    private static string Typed(string html, string action) =>
        WebUtility.HtmlDecode(Regex.Match(FormOf(html, action), "<textarea[^>]*>\n(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value);
}
