using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FollowUp.Core.Chats;
using FollowUp.TestServers;
using FollowUp.TestServers.Chats;
using FollowUp.Web.Chats;
using NodaTime;

namespace FollowUp.Embedded.Tests.Chats;

/// <summary>The webhook against a real socket.</summary>
[Trait("Rule", "H1")]
public sealed class TheChatWebhook : IAsyncLifetime, IClock
{
    private const string Secret = "0123456789abcdef-geheim-密";
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 4, 0);

    private static readonly ChatNotification Question = new()
    {
        Id = "web-42.1.1.anythingElse",
        Kind = ChatNotice.AnythingElse,
        Text = "感谢您的咨询。请问还有什么可以帮您的吗？",
        At = Noon - Duration.FromSeconds(2),
        Until = Noon + Duration.FromHours(1),
    };

    private ChatSystemFake _system = null!;
    private ChatWebhook _webhook = null!;

    public Instant Now { get; set; } = Noon;

    public Instant GetCurrentInstant() => Now;

    public async Task InitializeAsync()
    {
        _system = await ChatSystemFake.StartAsync();
        _webhook = To(_system.Hook);
    }

    public async Task DisposeAsync()
    {
        _webhook.Dispose();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task Posts_the_notification_as_JSON_to_the_configured_address()
    {
        Assert.Equal(ToldOutcome.Taken, (await _webhook.TellAsync("web-42", Question)).Outcome);

        var request = Assert.Single(_system.Requests.Snapshot());
        Assert.Equal(("POST", "/hook?from=followup"), (request.Method, request.Path));
        Assert.StartsWith("application/json", request.ContentType, StringComparison.Ordinal);
        var body = JsonDocument.Parse(request.Body.ToArray()).RootElement;
        Assert.Equal(["id", "chat", "kind", "text", "at"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal((Question.Id, "web-42", "anythingElse", Question.Text, "2026-11-23T03:59:58Z"), (
            body.GetProperty("id").GetString(), body.GetProperty("chat").GetString(), body.GetProperty("kind").GetString(),
            body.GetProperty("text").GetString(), body.GetProperty("at").GetString()));
    }

    [Fact]
    public async Task Signs_time_and_body_with_the_shared_secret()
    {
        await _webhook.TellAsync("web-42", Question);

        var request = Assert.Single(_system.Requests.Snapshot());
        var parts = request.Signature.Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(Noon.ToUnixTimeSeconds(), long.Parse(parts["t"], CultureInfo.InvariantCulture));
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{parts["t"]}."), .. request.Body];
        using var code = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        Assert.Equal(Convert.ToHexString(code.ComputeHash(signed)).ToLowerInvariant(), parts["v1"]);
    }

    /// <summary>Made with: printf '%s' '1795406400.{"id":"n1"}' | openssl dgst -sha256 -hmac 'a shared secret!'</summary>
    [Fact]
    public void Signs_as_another_program_does() => Assert.Equal(
        "t=1795406400,v1=d4d2c049c4a35baec9632ac96427e6d797acea5fc4423b8c969b7602b0120d30",
        WebhookSignature.Of("a shared secret!", Instant.FromUnixTimeSeconds(1_795_406_400), """{"id":"n1"}"""u8));

    [Theory]
    [InlineData(200, ToldOutcome.Taken)]
    [InlineData(204, ToldOutcome.Taken)]
    [InlineData(301, ToldOutcome.NotTaken)]
    [InlineData(307, ToldOutcome.NotTaken)]
    [InlineData(401, ToldOutcome.NotTaken)]
    [InlineData(410, ToldOutcome.NotTaken)]
    [InlineData(503, ToldOutcome.NotTaken)]
    public async Task Takes_nothing_but_the_200s_for_a_yes_and_follows_no_redirect(int status, ToldOutcome outcome)
    {
        _system.Status = status;

        Assert.Equal(outcome, (await _webhook.TellAsync("web-42", Question)).Outcome);
        Assert.Equal("/hook?from=followup", Assert.Single(_system.Requests.Snapshot()).Path);
    }

    [Fact]
    public async Task Takes_a_lost_reply_and_a_closed_port_for_a_no()
    {
        _system.Ending = Ending.Cut;
        Assert.Equal(ToldOutcome.NotTaken, (await _webhook.TellAsync("web-42", Question)).Outcome);

        using var nowhere = To(new Uri($"http://127.0.0.1:{ProductProcess.FreePort()}/hook"));
        Assert.Equal(ToldOutcome.NotTaken, (await nowhere.TellAsync("web-42", Question)).Outcome);
    }

    [Fact]
    public async Task Waits_no_longer_than_its_time_and_then_lets_a_chat_system_that_hangs_be_for_a_while()
    {
        _system.Ending = Ending.Hang;
        using var hasty = To(_system.Hook, TimeSpan.FromSeconds(3));
        var watch = Stopwatch.StartNew();

        Assert.Equal(ToldOutcome.NotTaken, (await hasty.TellAsync("web-42", Question)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        _system.Ending = Ending.Reply;
        Assert.Equal(ToldOutcome.NotTaken, (await hasty.TellAsync("web-42", Question)).Outcome);
        Assert.Single(_system.Requests.Snapshot());

        Now += Duration.FromSeconds(15);
        Assert.Equal(ToldOutcome.Taken, (await hasty.TellAsync("web-42", Question)).Outcome);
    }

    private ChatWebhook To(Uri url, TimeSpan? timeout = null) =>
        new(new ChatWebhookOptions { Url = url, Secret = Secret, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, this);
}
