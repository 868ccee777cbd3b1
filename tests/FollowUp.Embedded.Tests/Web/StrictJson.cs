using System.Text.Json;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "O6")]
public class StrictJson
{
    private static readonly BodyContract Answer = BodyContract.Of(ApiJson.Web.AnswerRequest);
    private static readonly BodyContract Assign = BodyContract.Of(ApiJson.Web.AssignRequest);
    private static readonly BodyContract Acknowledge = BodyContract.Of(ApiJson.Web.AcknowledgeRequest);
    private readonly FieldErrors _errors = new();

    [Fact]
    public void A_contract_knows_what_its_type_declares()
    {
        Assert.Equal(["text", "resolution", "rootCause", "proof", "send"], Answer.Members.Select(m => m.Name));
        Assert.Equal([true, true, true, false, false], Answer.Members.Select(m => m.Required));
        Assert.Equal(new TextLimits(4000, Lines: true), Answer.Members[0].Limits);
        Assert.Equal(new TextLimits(64, Lines: false), Answer.Members[1].Limits);
    }

    [Fact]
    public void A_category_may_be_as_long_wherever_it_is_given()
    {
        var given = ApiRoutes.All.Where(route => route.Body is not null)
            .SelectMany(route => BodyContract.Of(ApiJson.Web.GetTypeInfo(route.Body!)!).Members).Where(member => member.Name == "category").ToList();

        Assert.True(given.Count >= 3);
        Assert.All(given, member => Assert.Equal(new TextLimits(100, Lines: false), member.Limits));
    }

    [Fact]
    public void A_member_that_may_be_left_out_may_be_null()
    {
        var fields = Read(Assign, """{ "to": "ben", "reason": null }""");

        Assert.Null(fields.Text("reason"));
        Assert.False(_errors.Any);
    }

    [Fact]
    public void Short_texts_are_trimmed_and_long_ones_are_kept()
    {
        Assert.Equal("ben", Read(Assign, """{ "to": "  ben " }""").Text("to"));
        Assert.Equal(" because ", Read(Assign, """{ "to": "ben", "reason": " because " }""").Text("reason"));
    }

    [Fact]
    public void Names_are_compared_by_character()
    {
        Read(Assign, """{ "To": "ben" }""");

        var (_, problem) = Problem();
        Assert.Contains("\"To\":[\"is not known here\"]", problem, StringComparison.Ordinal);
        Assert.Contains("\"to\":[\"is required\"]", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2026-11-23T10:00:00+08:00\"", "2026-11-23T02:00:00Z")]
    [InlineData("\"2026-11-23T02:00:00Z\"", "2026-11-23T02:00:00Z")]
    [InlineData("\"2026-11-22T21:00:00.5-05:00\"", "2026-11-23T02:00:00.5Z")]
    public void A_time_has_its_offset(string json, string expected)
    {
        var at = Read(Acknowledge, $$"""{ "nextActionAt": {{json}} }""").Time("nextActionAt");

        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value, at);
    }

    [Theory]
    [InlineData("\"2026-11-23T10:00:00\"")]
    [InlineData("\"2026-11-23 10:00:00Z\"")]
    [InlineData("\"2026-11-23\"")]
    [InlineData("\"\"")]
    public void A_time_without_offset_is_none(string json)
    {
        Assert.Null(Read(Acknowledge, $$"""{ "nextActionAt": {{json}} }""").Time("nextActionAt"));
        Assert.Equal(400, Problem().Status);
    }

    [Fact]
    public void One_unreadable_member_makes_the_whole_unreadable()
    {
        var fields = Read(Answer, """{ "text": "", "resolution": "r", "rootCause": "c", "proof": 1 }""");

        Assert.Equal((null, null), (fields.Text("text"), fields.OneOf<Proof>("proof")));
        Assert.Equal(400, Problem().Status);
    }

    [Fact]
    public void Values_alone_make_it_unprocessable()
    {
        Read(Answer, """{ "text": " ", "resolution": "r", "rootCause": "c" }""").Text("text");

        Assert.Equal(422, Problem().Status);
    }

    [Fact]
    public void Thousands_of_errors_stay_a_short_answer()
    {
        Read(Assign, "{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":0")) + "}");

        Assert.InRange(Problem().Body.Length, 1, 4000);
    }

    private JsonFields Read(BodyContract contract, string json) => new(JsonDocument.Parse(json).RootElement, contract, _errors);

    private (int Status, string Body) Problem()
    {
        var answer = _errors.ToProblem();
        return (answer.Status, System.Text.Encoding.UTF8.GetString(answer.Body.Span));
    }
}
