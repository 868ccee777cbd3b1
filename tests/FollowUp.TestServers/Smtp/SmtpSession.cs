using System.Text;

namespace FollowUp.TestServers.Smtp;

/// <summary>One conversation with one client, from greeting to QUIT.</summary>
internal sealed class SmtpSession(SmtpSink sink, SmtpLines lines)
{
    private readonly List<string> _recipients = [];
    private string _sender = "";
    private bool _known = sink.Credentials is null;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (sink.Script.Greeting is not { } greeting)
        {
            await HangAsync(cancel);
            return;
        }

        await lines.WriteAsync(greeting, cancel);
        var open = greeting[0] == '2';
        while (open && await lines.ReadAsync(cancel) is { } line)
        {
            open = await AnswerAsync(line, cancel);
        }
    }

    private async Task<bool> AnswerAsync(string line, CancellationToken cancel)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        switch ((space < 0 ? line : line[..space]).ToUpperInvariant())
        {
            case "EHLO":
                await lines.WriteAsync("250-sink", cancel);
                await lines.WriteAsync(sink.Credentials is null ? "250 8BITMIME" : "250 AUTH LOGIN PLAIN", cancel);
                return true;
            case "HELO" or "NOOP":
                return await SayAsync("250 ok", cancel);
            case "AUTH":
                return await AuthenticateAsync(line.Split(' '), cancel);
            case "MAIL":
                _sender = AddressIn(line);
                _recipients.Clear();
                return await SayAsync(_known ? sink.Script.Sender : "530 5.7.0 sign in first", cancel);
            case "RCPT":
                var reply = sink.Script.Recipient;
                if (reply[0] == '2')
                {
                    _recipients.Add(AddressIn(line));
                }

                return await SayAsync(reply, cancel);
            case "DATA":
                return await TakeDataAsync(sink.Script, cancel);
            case "RSET":
                _recipients.Clear();
                return await SayAsync("250 forgotten", cancel);
            case "QUIT":
                await lines.WriteAsync("221 bye", cancel);
                return false;
            default:
                return await SayAsync("502 not known here", cancel);
        }
    }

    private async Task<bool> AuthenticateAsync(string[] words, CancellationToken cancel)
    {
        var first = words.Length > 2 ? words[2] : await AskAsync("", cancel);
        var given = words[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase)
            ? Decode(first).TrimStart('\0').Split('\0')
            : [Decode(first), Decode(await AskAsync("UGFzc3dvcmQ6", cancel))];
        _known = sink.Credentials is var (user, password) && given is [var u, var p] && u == user && p == password;
        return await SayAsync(_known ? "235 welcome" : "535 5.7.8 not welcome", cancel);
    }

    private async Task<bool> TakeDataAsync(SmtpScript script, CancellationToken cancel)
    {
        if (!await EndAsync(script.AtStart, script.Start, cancel))
        {
            return false;
        }

        if (script.Start[0] != '3')
        {
            return true;
        }

        var content = new List<string>();
        while (true)
        {
            var line = await lines.ReadAsync(cancel);
            if (line is null)
            {
                return false;
            }

            if (line == ".")
            {
                break;
            }

            content.Add(line.StartsWith('.') ? line[1..] : line);
        }

        if (script.Taken[0] == '2')
        {
            sink.Received.Add(ReceivedMail.Parse(_sender, [.. _recipients], content));
        }

        return await EndAsync(script.AtEnd, script.Taken, cancel);
    }

    private async Task<bool> EndAsync(Ending ending, string reply, CancellationToken cancel)
    {
        if (ending == Ending.Hang)
        {
            await HangAsync(cancel);
        }

        return ending == Ending.Reply && await SayAsync(reply, cancel);
    }

    // Reads until the client leaves, so that a client that gave up or was killed does not hold a session for ever.
    private async Task HangAsync(CancellationToken cancel)
    {
        while (await lines.ReadAsync(cancel) is not null)
        {
        }
    }

    private async Task<string> AskAsync(string prompt, CancellationToken cancel)
    {
        await lines.WriteAsync("334 " + prompt, cancel);
        return await lines.ReadAsync(cancel) ?? "";
    }

    private async Task<bool> SayAsync(string reply, CancellationToken cancel)
    {
        await lines.WriteAsync(reply, cancel);
        return true;
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string AddressIn(string line) =>
        line.Split('<', 2) is [_, var tail] ? tail.Split('>', 2)[0] : "";
}
