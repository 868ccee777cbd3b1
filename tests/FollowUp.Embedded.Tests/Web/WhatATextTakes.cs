using System.Net;
using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "M11")]
public class WhatATextTakes(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("Hello", "gsm7", 1, 5)]
    [InlineData("5 €", "gsm7", 1, 4)]
    [InlineData("您好", "ucs2", 1, 2)]
    [InlineData("😀", "ucs2", 1, 2)]
    public async Task Is_previewed_for_anybody_who_is_signed_in(string text, string encoding, int segments, int units)
    {
        var before = server.Cases.Commits;

        var preview = await server.As("bob").PostAsync("/api/messages/preview", JsonSerializer.Serialize(new { text })).Is(HttpStatusCode.OK);

        Assert.Equal(
            (encoding, segments, units),
            (preview.Text("encoding"), preview.GetProperty("segments").GetInt32(), preview.GetProperty("units").GetInt32()));
        Assert.Equal(before, server.Cases.Commits);
        await server.As(null).PostAsync("/api/messages/preview", """{ "text": "x" }""").IsProblem(401, "notSignedIn");
    }

    [Fact]
    public async Task Is_shown_with_every_text_message_and_with_no_email()
    {
        var amy = server.As("amy");
        var path = await amy.FlaggedAsync();
        await amy.PostAsync(path + "/escalate", """{ "reason": "shouts" }""").Is(HttpStatusCode.OK);

        var messages = (await amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("messages").EnumerateArray().ToList();
        var sms = messages.Single(m => m.Text("channel") == "sms");
        var email = messages.First(m => m.Text("channel") == "email");

        Assert.Equal("gsm7", sms.GetProperty("sms").Text("encoding"));
        Assert.InRange(sms.GetProperty("sms").GetProperty("segments").GetInt32(), 1, 3);
        Assert.False(email.TryGetProperty("sms", out _));
        var listed = (await amy.GetAsync("/api/outbox").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
        Assert.Contains(listed, m => m.Text("channel") == "sms" && m.TryGetProperty("sms", out _));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task An_answer_that_is_too_long_is_refused_by_its_text()
    {
        var amy = server.As("amy");
        var path = await amy.FlaggedAsync();
        var answer = JsonSerializer.Serialize(new { text = new string('长', 202), resolution = "r", rootCause = "c" });

        var problem = await amy.PostAsync(path + "/answer", answer).IsProblem(422, "answerTooLong", "text");

        Assert.Equal("M11", problem.Text("rule"));
    }
}
