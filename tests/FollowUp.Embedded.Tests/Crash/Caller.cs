using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>
/// A caller who behaves as a good client does: every command has its key, and a command whose answer was lost is repeated with the
/// same key until there is one.
/// </summary>
internal sealed class Caller(int name, int seed, Acknowledgements acknowledged)
{
    /// <summary>What a command is told whose times were drawn before a kill, or for a case of another class; or that found no other case.</summary>
    private static readonly string[] NotTaken =
    [
        "slotInThePast", "nextActionInThePast", "pauseInThePast", "snoozeInThePast", "snoozeTooLong", "extensionNotLater", "extensionTooLong",
        "sameCase",
    ];

    private readonly Random _random = new(seed + name);
    private readonly Queue<Pending> _pending = new();
    private readonly List<string> _mine = [];
    private string? _before;
    private int _count;

    /// <summary>Sends commands until told to stop or cut off; what has no answer yet stays pending.</summary>
    public async Task WorkAsync(Desk desk, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (_pending.Count == 0)
                {
                    _pending.Enqueue(Next());
                }

                await SendPendingAsync(desk, stop);

                // People do not act in step: what they do has to meet what the engine does in ever other ways.
                await Task.Delay(_random.Next(20), stop);
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException or IOException)
        {
            // Cut off: the product was killed. What is pending is sent again to its successor.
        }
    }

    /// <summary>Sends what was cut off, so that every command has an answer.</summary>
    public async Task FinishAsync(Desk desk)
    {
        while (_pending.Count > 0)
        {
            await SendPendingAsync(desk, CancellationToken.None);
        }
    }

    private async Task SendPendingAsync(Desk desk, CancellationToken stop)
    {
        var (command, path, key, body) = _pending.Peek();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await desk[command.By].SendAsync(request, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        var answer = JsonNode.Parse(text)!;
        if (response.IsSuccessStatusCode)
        {
            Remember(command, body, answer);
        }
        else
        {
            var code = answer["code"]!.GetValue<string>();
            Assert.True((int)response.StatusCode is 403 or 409 || NotTaken.Contains(code), $"{command} {path}: {text}");
            acknowledged.Refused(command, code);
        }

        _pending.Dequeue();
    }

    private void Remember(CallerCommand command, JsonObject body, JsonNode answer)
    {
        var (id, alreadySo) = (answer["id"]!.GetValue<string>(), answer["alreadySo"] is not null);
        if (!acknowledged.Cases.TryGetValue(id, out var what))
        {
            what = new Acknowledged(body["category"]!.GetValue<string>(), body["complexity"]!.GetValue<string>() == "complex");
            Assert.True(acknowledged.Cases.TryAdd(id, what), "Two keys were given the same case.");
            _mine.Add(id);
        }
        else
        {
            Assert.True(command.Path.Length > 0 || answer["joined"] is not null, "Two keys were given the same case.");
        }

        what.Add(command, body, alreadySo);
        acknowledged.Count(command, alreadySo);
    }

    private Pending Next()
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{name}-{_count++}");
        var id = _mine.Count == 0 || _random.Next(4) == 0 ? null : OneOfMine();
        _before = id;
        var command = id is null ? CallerCommand.Flag : For(acknowledged.Cases[id]);
        var phone = string.Create(CultureInfo.InvariantCulture, $"+8613800138{name:000}");
        var category = id is null ? "" : acknowledged.Cases[id].Category;
        var other = _mine.LastOrDefault(mine => mine != id && acknowledged.Cases[mine].Standing == Standing.Runs) ?? id ?? "";
        var path = command.Path.Length == 0 ? "/api/cases" : $"/api/cases/{id}/{command.Path}";
        return new Pending(command, path, key, command.Body(new Draw(key, phone, category, other, _random)));
    }

    /// <summary>Often the one before, else one of the last: what takes some steps in a row must not wait long.</summary>
    private string OneOfMine() =>
        _before is not null && _random.Next(5) < 2 ? _before : _mine[^(1 + Math.Min(_random.Next(_mine.Count), _random.Next(2) * _random.Next(8)))];

    /// <summary>Mostly one that fits the case, and of those the one that was answered least so far; now and then any.</summary>
    private CallerCommand For(Acknowledged what)
    {
        var commands = CallerCommand.ToACase.OrderBy(_ => _random.Next()).ToList();
        return _random.Next(4) switch
        {
            0 => commands[0],
            1 => commands.First(command => command.Fits(what)),
            _ => commands.Where(command => command.Fits(what)).MinBy(acknowledged.Answered)!,
        };
    }

    private sealed record Pending(CallerCommand Command, string Path, string Key, JsonObject Body);
}
