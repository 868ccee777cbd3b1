using System.Net;
using FollowUp.Application.Chats;
using FollowUp.Application.Ports;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Embedded.Tests.Chats;

/// <summary>What a chat system says and hears over HTTP.</summary>
[Trait("Rule", "H1")]
public class ChatsOverHttp(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _amy = server.As("amy");

    [Fact]
    public async Task A_full_answer_is_answered_with_when_the_customer_will_be_asked()
    {
        var path = await _amy.ChatAsync();

        var answered = await _amy.PostAsync(path + "/answered", null).Is(HttpStatusCode.OK);

        Assert.Equal(server.Now + Duration.FromMinutes(3), At(answered.Text("askAt")));
        Assert.Equal("agent", answered.GetProperty("lastWord").Text("from"));
    }

    [Fact]
    public async Task A_word_cancels_what_was_to_come_and_the_page_shows_the_chat()
    {
        var path = await _amy.ChatAsync();
        await _amy.PostAsync(path + "/answered", """{ "at": "2026-11-23T09:59:00+08:00", "message": "m1" }""").Is(HttpStatusCode.OK);

        var word = await _amy.PostAsync(path + "/word", """{ "from": "customer", "message": "m2" }""").Is(HttpStatusCode.OK);

        Assert.False(word.TryGetProperty("askAt", out _));
        var page = await server.As("ben").GetAsync(path).Is(HttpStatusCode.OK);
        Assert.Equal("customer", page.GetProperty("lastWord").Text("from"));
        Assert.Equal(0, page.GetProperty("notifications").GetArrayLength());
        Assert.Equal("red", page.Text("team"));
    }

    [Fact]
    public async Task Without_a_configured_chat_system_the_page_shows_what_it_would_be_told()
    {
        var path = await _amy.ChatAsync();
        await _amy.PostAsync(path + "/answered", """{ "at": "2026-11-23T09:50:00+08:00" }""").Is(HttpStatusCode.OK);
        var work = new ChatWork(
            new ChatHandler(server.Documents, server, server, NullLogger<ChatHandler>.Instance), new ShownChats(), server, NullLogger<ChatWork>.Instance);

        await work.AdvanceAsync(new DocumentKey("chat", path.Split('/')[^1]), CancellationToken.None);

        var shown = Assert.Single((await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("notifications").EnumerateArray());
        Assert.Equal(("anythingElse", "shown"), (shown.Text("kind"), shown.Text("state")));
        Assert.Contains("anything else", shown.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task What_comes_again_is_already_so()
    {
        var path = await _amy.ChatAsync();
        await _amy.PostAsync(path + "/answered", """{ "message": "m1" }""").Is(HttpStatusCode.OK);
        var before = server.Stored;

        var again = await _amy.PostAsync(path + "/answered", """{ "message": "m1" }""").Is(HttpStatusCode.OK);
        var opened = await _amy.PostAsync("/api/chats", $$"""{ "id": "{{path.Split('/')[^1]}}" }""").Is(HttpStatusCode.OK);

        Assert.True(again.GetProperty("alreadySo").GetBoolean() && opened.GetProperty("alreadySo").GetBoolean());
        Assert.Equal(before, server.Stored);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task The_same_key_and_body_give_the_same_answer_and_another_body_is_refused()
    {
        var path = await _amy.ChatAsync();
        using var first = await _amy.PostAsync(path + "/word", """{ "from": "agent" }""", "one");
        await _amy.PostAsync(path + "/answered", null).Is(HttpStatusCode.OK);
        var before = server.Stored;

        using var second = await _amy.PostAsync(path + "/word", """{ "from": "agent" }""", "one");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        await _amy.PostAsync(path + "/word", """{ "from": "customer" }""", "one").IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");
        await _amy.PostAsync(path + "/answered", """{ "message": "m9" }""", "one").IsProblem(422, "idempotencyKeyReused");
        Assert.Equal(before, server.Stored);
        await server.As("ben").PostAsync(path + "/word", """{ "from": "customer" }""", "one").Is(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task A_chat_with_very_many_keys_stays_within_what_a_store_holds()
    {
        var path = await _amy.ChatAsync();
        for (var i = 0; i < 60; i++)
        {
            await _amy.PostAsync(path + "/answered", $$"""{ "message": "{{new string('m', 190)}}{{i}}" }""", $"{new string('k', 190)}{i}").Is(HttpStatusCode.OK);
        }

        using var again = await _amy.PostAsync(path + "/answered", $$"""{ "message": "{{new string('m', 190)}}59" }""", new string('k', 190) + "59");
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task Another_team_neither_sees_it_nor_reports_on_it()
    {
        var path = await _amy.ChatAsync();
        var before = server.Stored;
        var bob = server.As("bob");

        await bob.GetAsync(path).IsProblem(403, "notAllowed");
        await bob.PostAsync(path + "/answered", null).IsProblem(403, "notAllowed");
        await bob.PostAsync(path + "/word", """{ "from": "customer" }""").IsProblem(403, "notAllowed");
        await server.As(null).PostAsync(path + "/answered", null).IsProblem(401, "notSignedIn");
        Assert.Equal(before, server.Stored);
        await server.As("sam").GetAsync(path).Is(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task What_is_wrong_is_named_and_nothing_is_stored()
    {
        var before = server.Stored;

        await _amy.PostAsync("/api/chats/nobody/answered", null).IsProblem(404, "unknownChat");
        await _amy.GetAsync("/api/chats/nobody").IsProblem(404, "unknownChat");
        await _amy.PostAsync("/api/chats", """{ "id": "a/b" }""").IsProblem(422, "invalidValue", "id");
        await _amy.PostAsync("/api/chats", """{ "id": ".." }""").IsProblem(422, "invalidValue", "id");
        await _amy.PostAsync("/api/chats", """{ "id": "web-1", "language": "fr" }""").IsProblem(400, "invalidRequest", "language");
        await _amy.PostAsync("/api/chats", """{ "id": "web-1", "at": "yesterday" }""").IsProblem(400, "invalidRequest", "at");
        await _amy.PostAsync("/api/chats/nobody/word", "{}").IsProblem(400, "invalidRequest", "from");

        Assert.Equal(before, server.Stored);
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
