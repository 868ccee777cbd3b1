using System.Net;
using System.Net.Sockets;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Tests.Hosting;

public sealed class AStartThatFails : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_in_use_ends_it_with_one_sentence()
    {
        await using var other = SqliteDatabase.Open(Path.Combine(_folder.Path, "followup.db"));

        var ended = await StartAsync();

        Assert.Contains("in use by another FollowUp", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_it_with_one_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var ended = await StartAsync(listener.LocalEndpoint.ToString()!);

        Assert.Contains("address already in use", ended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FollowUp__Smtp__Host")]
    [InlineData("FollowUp__Twilio__AccountSid")]
    public async Task The_demo_does_not_start_where_it_would_send_to_real_people(string setting)
    {
        var ended = await StartAsync(settings: new() { [setting] = "configured" }, arguments: "--demo");

        Assert.Contains("must not send to real people", ended, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("http://followup.example.org", "must be https")]
    [InlineData("followup.example.org", "must be an address")]
    [InlineData("https://me@followup.example.org", "neither user, query nor fragment")]
    public async Task A_public_address_that_is_none_ends_it_with_one_sentence(string address, string sentence)
    {
        var ended = await StartAsync(settings: new() { ["FollowUp__PublicUrl"] = address });

        Assert.Contains(sentence, ended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "+12025550100", "Secret is missing")]
    [InlineData("s", "", "either a sending number or a messaging service")]
    public async Task A_sender_that_cannot_send_ends_it_with_one_sentence(string secret, string from, string sentence)
    {
        var settings = new Dictionary<string, string> { ["FollowUp__Twilio__AccountSid"] = "AC1" };
        if (secret.Length > 0)
        {
            settings["FollowUp__Twilio__Secret"] = secret;
        }

        if (from.Length > 0)
        {
            settings["FollowUp__Twilio__From"] = from;
        }

        Assert.Contains(sentence, await StartAsync(settings: settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_nobody_could_check_end_it_with_one_sentence()
    {
        var ended = await StartAsync(settings: new()
        {
            ["FollowUp__PublicUrl"] = "https://followup.example.org",
            ["FollowUp__Twilio__AccountSid"] = "AC1",
            ["FollowUp__Twilio__User"] = "SK1",
            ["FollowUp__Twilio__Secret"] = "secret",
            ["FollowUp__Twilio__From"] = "+15005550006",
        });

        Assert.Contains("FollowUp:Twilio:AuthToken is needed", ended, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "H1")]
    [InlineData("https://chat.example.org/hook", "", "FollowUp:Chats:Secret is missing")]
    [InlineData("", "0123456789abcdef", "FollowUp:Chats:WebhookUrl is missing")]
    [InlineData("http://chat.example.org/hook", "0123456789abcdef", "must be https")]
    [InlineData("ftp://chat.example.org/hook", "0123456789abcdef", "must be an address")]
    [InlineData("https://me@chat.example.org/hook", "0123456789abcdef", "neither user nor fragment")]
    [InlineData("https://chat.example.org/hook", "short", "at least 16 characters")]
    public async Task A_chat_system_that_could_not_be_told_ends_it_with_one_sentence(string url, string secret, string sentence)
    {
        var given = new Dictionary<string, string> { ["FollowUp__Chats__WebhookUrl"] = url, ["FollowUp__Chats__Secret"] = secret };

        Assert.Contains(sentence, await StartAsync(settings: given), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_does_not_start_where_it_would_write_to_people_in_chats()
    {
        var given = new Dictionary<string, string>
        {
            ["FollowUp__Chats__WebhookUrl"] = "https://chat.example.org/hook",
            ["FollowUp__Chats__Secret"] = "0123456789abcdef",
        };

        Assert.Contains("must not send to real people", await StartAsync(settings: given, arguments: "--demo"), StringComparison.Ordinal);
    }

    private async Task<string> StartAsync(
        string address = "127.0.0.1:0", Dictionary<string, string>? settings = null, params string[] arguments)
    {
        var ended = await EndedProduct.RunAsync(
            ["--data", _folder.Path, "--urls", $"http://{address}", .. arguments],
            settings ?? []);

        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(ended.Output);
        return Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
