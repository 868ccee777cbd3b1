using System.Globalization;
using System.Text.Json.Nodes;
using FollowUp.Embedded.Tests.EndToEnd;
using FollowUp.TestServers.Smtp;
using FollowUp.TestServers.Twilio;
using Xunit.Abstractions;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>
/// The real process, killed without warning again and again while callers load it and its senders talk to real servers that count (O3).
/// Mail is counted by Message-ID: SMTP cannot be asked what became of a message, so one cut off at the last dot is handed in again
/// under the same Message-ID, which mail stores keep once. Text messages are counted one by one.
/// </summary>
[Trait("Rule", "O3")]
[Trait("Rule", "L9")]
public sealed class A_product_that_is_killed_at_any_moment(ITestOutputHelper output)
{
    private const int Kills = 30;
    private const int Callers = 6;

    [Fact]
    public async Task Keeps_what_it_acknowledged_and_does_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        await using var mail = new SmtpSink();
        await using var sms = await TwilioFake.StartAsync();
        sms.Script = TwilioScript.Honest with { Pause = TimeSpan.FromMilliseconds(100) };
        var books = Path.Combine(folder.Path, "books");
        QuickBooks.WriteTo(books);
        var settings = Settings(mail, sms);
        using var acknowledged = new Acknowledgements();
        var callers = Enumerable.Range(1, Callers).Select(name => new Caller(name, acknowledged)).ToList();
        var random = new Random(20261122);

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var product = await ProductProcess.StartAsync(folder.Path, ["--books", books], settings);
            using var client = product.ClientOf("agent");
            using var stop = new CancellationTokenSource();
            var work = callers.Select(c => c.WorkAsync(client, stop.Token)).ToList();
            await acknowledged.WhenMoreAsync(random.Next(1, 40), stop.Token);
            await Task.Delay(random.Next(30));
            await product.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(work);
        }

        await using var last = await ProductProcess.StartAsync(folder.Path, ["--books", books], settings);
        using var agent = last.ClientOf("agent");
        foreach (var caller in callers)
        {
            await caller.FinishAsync(agent);
        }

        using var supervisor = last.ClientOf("supervisor");
        var cases = await WhenAllIsDoneAsync(supervisor, acknowledged.Cases.Keys);
        foreach (var (id, what) in acknowledged.Cases)
        {
            CrashChecks.Acknowledged(cases[id], what);
            CrashChecks.Ladder(cases[id]);
        }

        CrashChecks.Messages([.. cases.Values], mail, sms);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills, {cases.Count} cases, {sms.Messages.Count} text messages, {mail.Mailbox.Count} mails, of which "
            + $"{mail.Received.Count - mail.Mailbox.Count} were handed in again under their Message-ID."));
    }

    private static Dictionary<string, string> Settings(SmtpSink mail, TwilioFake sms) => new()
    {
        ["FollowUp__Smtp__Host"] = "127.0.0.1",
        ["FollowUp__Smtp__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
        ["FollowUp__Smtp__From"] = "care@example.com",
        ["FollowUp__Smtp__UseTls"] = "false",
        ["FollowUp__Twilio__AccountSid"] = sms.AccountSid,
        ["FollowUp__Twilio__User"] = sms.User,
        ["FollowUp__Twilio__Secret"] = sms.Secret,
        ["FollowUp__Twilio__From"] = "+15005550006",
        ["FollowUp__Twilio__BaseAddress"] = sms.BaseAddress.ToString(),

        // A request that a killed process had sent is still on its way here: on a busy machine for longer than a restart takes.
        ["FollowUp__Sending__LookUpAfterSeconds"] = "4",
        ["FollowUp__Sending__RetryAfterSeconds"] = "0.2",
    };

    /// <summary>Every case whose ladder has come to its end and whose messages have left.</summary>
    private static async Task<IReadOnlyDictionary<string, JsonNode>> WhenAllIsDoneAsync(HttpClient client, IEnumerable<string> ids)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var done = new Dictionary<string, JsonNode>();
        foreach (var id in ids)
        {
            while (!done.ContainsKey(id))
            {
                var state = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/cases/{id}", UriKind.Relative), limit.Token))!;
                if (CrashChecks.IsDone(state))
                {
                    done.Add(id, state);
                }
                else
                {
                    await Task.Delay(50, limit.Token);
                }
            }
        }

        return done;
    }
}
