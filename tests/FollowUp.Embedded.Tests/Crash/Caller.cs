using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>
/// A caller who behaves as a good client does: every command has its key, and a command whose answer was lost is repeated with the
/// same key until there is one.
/// </summary>
internal sealed class Caller(int name, Acknowledgements acknowledged)
{
    private readonly Random _random = new(name);
    private readonly Queue<(CallerCommand Command, string Path, string Key, JsonObject Body)> _pending = new();
    private readonly List<string> _mine = [];
    private int _count;

    /// <summary>Sends commands until told to stop or cut off; what has no answer yet stays pending.</summary>
    public async Task WorkAsync(HttpClient client, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (_pending.Count == 0)
                {
                    _pending.Enqueue(Next());
                }

                await SendPendingAsync(client, stop);
                await Task.Delay(_random.Next(20), stop);
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException or IOException)
        {
            // Cut off: the product was killed. What is pending is sent again to its successor.
        }
    }

    /// <summary>Sends what was cut off, so that every command has an answer.</summary>
    public async Task FinishAsync(HttpClient client)
    {
        while (_pending.Count > 0)
        {
            await SendPendingAsync(client, CancellationToken.None);
        }
    }

    private async Task SendPendingAsync(HttpClient client, CancellationToken stop)
    {
        var (command, path, key, body) = _pending.Peek();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        Assert.True(response.IsSuccessStatusCode || (int)response.StatusCode == 409, $"{path}: {(int)response.StatusCode} {text}");
        if (response.IsSuccessStatusCode)
        {
            Remember(command, key, body, JsonNode.Parse(text)!["id"]!.GetValue<string>());
        }

        _pending.Dequeue();
    }

    private void Remember(CallerCommand command, string key, JsonObject body, string id)
    {
        if (command == CallerCommand.Flag)
        {
            _mine.Add(id);
            Assert.True(acknowledged.Cases.TryAdd(id, new Acknowledged(key)), "Two keys were given the same case.");
        }

        command.Remember(acknowledged.Cases[id], body);
        acknowledged.Count();
    }

    private (CallerCommand Command, string Path, string Key, JsonObject Body) Next()
    {
        var (key, drawn) = ($"{name}-{_count++}", _random.Next(CallerCommand.ToACase.Count + 1));
        var command = drawn < CallerCommand.ToACase.Count && _mine.Count > 0 ? CallerCommand.ToACase[drawn] : CallerCommand.Flag;
        var path = command == CallerCommand.Flag ? "/api/cases" : $"/api/cases/{_mine[_random.Next(_mine.Count)]}/{command.Name}";
        return (command, path, key, command.Body(key));
    }
}
