using System.Net;

namespace FollowUp.Embedded.Tests.Web;

public class FlaggingOverHttp(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _amy = server.As("amy");

    [Fact]
    [Trait("Rule", "P3")]
    public async Task The_answer_holds_the_promise_the_sentence_to_say_and_every_step_in_time_order()
    {
        var answer = await _amy.PostAsync("/api/cases", Api.FlagWith()).Is(HttpStatusCode.Created);

        Assert.Equal("2026-11-23T04:00:00Z", answer.Text("promisedAt"));
        Assert.Equal("2026-11-23T04:00:00Z", answer.Text("deadlineAt"));
        Assert.Contains("12:00", answer.Text("say"), StringComparison.Ordinal);
        Assert.Equal(("open", "red", "amy"), (answer.Text("status"), answer.Text("team"), answer.Text("owner")));
        Assert.Equal("sms", answer.Text("channel"));
        Assert.Equal(
            ["L1.half owner", "L1.deadline supervisor", "L1.deadline lead", "L1.deadline owner"],
            answer.GetProperty("steps").EnumerateArray().Select(step => $"{step.Text("step")} {step.Text("rung")}"));
        var policy = answer.GetProperty("policy");
        Assert.Equal(("simple", "7", "PT2H"), (policy.Text("id"), policy.Text("version"), policy.Text("target")));
        Assert.False(answer.GetProperty("late").GetBoolean());
        Assert.False(policy.TryGetProperty("calendar", out _));
    }

    [Fact]
    public async Task The_answer_says_where_the_case_is()
    {
        using var answer = await _amy.PostAsync("/api/cases", Api.FlagWith(), key: null);

        var page = await _amy.GetAsync(answer.Headers.Location).Is(HttpStatusCode.OK);
        Assert.Equal(answer.Headers.Location!.ToString(), "/api/cases/" + page.Text("id"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    [Trait("Rule", "A5")]
    public async Task Addresses_are_folded_and_what_is_left_out_is_the_centres_own()
    {
        var flag = Api.FlagWith(("customer.phone", "１３８-0013 8000"), ("customer.email", " li@EXAMPLE.com"));

        var customer = (await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created)).GetProperty("customer");

        Assert.Equal("+8613800138000", customer.Text("phone"));
        Assert.Equal("li@example.com", customer.Text("email"));
        Assert.Equal(("Asia/Shanghai", "en", "standard"), (customer.Text("zone"), customer.Text("language"), customer.Text("tier")));
    }

    [Fact]
    public async Task Texts_of_enums_and_languages_are_read_in_any_case()
    {
        var flag = Api.FlagWith(
            ("kind", "COMPLAINT"), ("customer.tier", "Vip"), ("customer.language", "ZH-cn"), ("customer.channel", "SMS"));

        var customer = (await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created)).GetProperty("customer");

        Assert.Equal(("vip", "zh-CN", "sms"), (customer.Text("tier"), customer.Text("language"), customer.Text("channel")));
    }

    [Fact]
    [Trait("Rule", "P4")]
    public async Task A_case_that_comes_late_says_so_and_leaves_a_quarter_of_an_hour()
    {
        var flag = Api.FlagWith(("contactedAt", "2026-11-23T07:00:00+08:00"));

        var answer = await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);

        Assert.True(answer.GetProperty("late").GetBoolean());
        Assert.Equal("2026-11-23T02:15:00Z", answer.Text("promisedAt"));
        Assert.Equal("2026-11-23T01:00:00Z", answer.Text("deadlineAt"));
    }

    [Fact]
    [Trait("Rule", "P1")]
    public async Task A_suggestion_promises_nothing()
    {
        var answer = await _amy.PostAsync("/api/cases", Api.FlagWith(("kind", "suggestion"))).Is(HttpStatusCode.Created);

        Assert.False(answer.TryGetProperty("promisedAt", out _));
        Assert.False(answer.TryGetProperty("policy", out _));
        Assert.Empty(answer.GetProperty("steps").EnumerateArray());
    }

    [Fact]
    public async Task A_plan_is_the_same_answer_without_id_and_number_and_nothing_is_stored()
    {
        var before = server.Cases.Commits;

        var plan = await _amy.PostAsync("/api/plan", Api.Flag).Is(HttpStatusCode.OK);

        Assert.Equal("2026-11-23T04:00:00Z", plan.Text("promisedAt"));
        Assert.Contains("12:00", plan.Text("say"), StringComparison.Ordinal);
        Assert.False(plan.TryGetProperty("id", out _) || plan.TryGetProperty("number", out _));
        Assert.Equal(before, server.Cases.Commits);
    }

    [Theory]
    [InlineData("en", "(given once flagged).")]
    [InlineData("zh-CN", "（登记后给出）.")]
    [InlineData("zh-TW", "（登記後提供）.")]
    public async Task A_plan_says_in_words_that_the_number_is_to_come(string language, string words)
    {
        var plan = await _amy.PostAsync("/api/plan", Api.FlagWith(("customer.language", language))).Is(HttpStatusCode.OK);

        Assert.EndsWith(words, plan.Text("say"), StringComparison.Ordinal);
    }
}
