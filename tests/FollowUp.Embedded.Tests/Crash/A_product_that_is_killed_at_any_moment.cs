using System.Diagnostics;
using System.Globalization;
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
    private const int Kills = 16;
    private const int Callers = 6;
    private const int Seed = 20261122;

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
        var callers = Enumerable.Range(1, Callers).Select(name => new Caller(name, Seed, acknowledged)).ToList();
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var product = await ProductProcess.StartAsync(folder.Path, ["--books", books], settings);
            using var desk = new Desk(product);
            using var stop = new CancellationTokenSource();
            var work = callers.Select(c => c.WorkAsync(desk, stop.Token)).ToList();
            await acknowledged.WhenMoreAsync(random.Next(1, 75), stop.Token);

            // No step of the product is waited for: the kill has to fall into the midst of any.
            await Task.Delay(random.Next(30));
            await product.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(work);
        }

        output.WriteLine($"Killed for {watch.Elapsed.TotalSeconds:0} s.");
        await using var last = await ProductProcess.StartAsync(folder.Path, ["--books", books], settings);
        using var after = new Desk(last);
        foreach (var caller in callers)
        {
            await caller.FinishAsync(after);
        }

        var rest = new Rest(after["supervisor"]);
        var cases = await rest.ComeAsync(acknowledged.Cases.Keys);
        output.WriteLine($"At rest after {watch.Elapsed.TotalSeconds:0} s.");
        Tell(acknowledged, rest, cases.Count, mail, sms);
        foreach (var (id, what) in acknowledged.Cases)
        {
            CrashChecks.Acknowledged(cases[id], what);
        }

        foreach (var state in cases.Values)
        {
            CrashChecks.Steps(state);
        }

        CrashChecks.Messages([.. cases.Values], mail, sms);
        Assert.All(CallerCommand.ToACase.Where(command => !command.NeedsLuck), command => Assert.NotEqual((command, 0), (command, acknowledged.Done(command))));
    }

    private void Tell(Acknowledgements acknowledged, Rest rest, int cases, SmtpSink mail, TwilioFake sms)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Seed {Seed}: {Kills} kills, {cases} cases, {rest.Answered} of them answered at the end, {sms.Messages.Count} text messages, "
            + $"{mail.Mailbox.Count} mails, of which {mail.Received.Count - mail.Mailbox.Count} were handed in again under their Message-ID."));
        foreach (var answers in acknowledged.Answers.GroupBy(a => a.Key.Command.Title).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{answers.Key}: {string.Join(", ", answers.OrderByDescending(a => a.Value).Select(a => $"{a.Key.Answer} {a.Value}"))}");
        }
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
}
