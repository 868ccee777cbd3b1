using System.Net;
using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <content>What becomes of a form that a browser sends.</content>
public partial class TheCustomersPage
{
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

    private async Task<HttpResponseMessage> PostFormAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, _page, body: await form.ReadAsStringAsync());
    }

    private static string FormOf(string html, string action) => Regex.Match(html, $"<form [^>]*id=\"{action}\".*?</form>", RegexOptions.Singleline).Value;

    /// <summary>What stands in the field for words, as a browser reads it: the first line break is not the text's.</summary>
    private static string Typed(string html, string action) =>
        WebUtility.HtmlDecode(Regex.Match(FormOf(html, action), "<textarea[^>]*>\n(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value);
}
