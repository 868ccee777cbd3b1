using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>Waits until nothing happens any more: every case is done with what it has to do soon, and every message has left.</summary>
internal sealed class Rest(HttpClient supervisor)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>All that the quick books make takes less.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);

    /// <summary>What comes later belongs to another day: the apology 15 min after the flag (P4, M3), keys that are forgotten.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>How many cases were answered so as not to wait for them.</summary>
    public int Answered { get; private set; }

    /// <summary>The pages of these cases and of all that they have to do with, at rest.</summary>
    public async Task<IReadOnlyDictionary<string, JsonNode>> ComeAsync(IEnumerable<string> ids)
    {
        var (open, done, until) = (ids.ToHashSet(), new Dictionary<string, JsonNode>(), DateTime.UtcNow + Limit);
        while (open.Count > 0)
        {
            var restless = new List<string>();
            foreach (var id in open.ToList())
            {
                var state = JsonNode.Parse(await supervisor.GetStringAsync(new Uri($"/api/cases/{id}", UriKind.Relative)))!;
                if (WhyNot(state, await AnswerIfLongAsync(id, state)) is { } reason)
                {
                    restless.Add($"{id}: {reason}");
                    continue;
                }

                done[id] = state;
                open.Remove(id);
                open.UnionWith(Links(state).Where(link => !done.ContainsKey(link)));
            }

            Assert.True(DateTime.UtcNow < until, $"Not at rest:{Environment.NewLine}{string.Join(Environment.NewLine, restless)}");

            // The product is another process, on the real clock, and tells nobody that it is at rest: a poll, with the limit above.
            await Task.Delay(100);
        }

        return done;
    }

    /// <summary>
    /// Slots, more time and what is told after a pause are whole minutes: nobody waits for them here, the customer has the answer on a call.
    /// </summary>
    private async Task<bool> AnswerIfLongAsync(string id, JsonNode state)
    {
        if (Wakes(state) is not { } wakes || wakes < Soon || wakes > Late)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}/answer")
        {
            Content = JsonContent.Create(new { text = "The invoice is put right.", resolution = "put right", rootCause = "typing", proof = "call" }),
        };
        request.Headers.Add("Idempotency-Key", $"rest-{id}-{state["cycle"]!["number"]}");
        using var response = await supervisor.SendAsync(request);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, await response.Content.ReadAsStringAsync());
        Answered++;
        return true;
    }

    private static string? WhyNot(JsonNode state, bool answered)
    {
        var moving = state["messages"]!.AsArray().FirstOrDefault(m => m!["state"]!.GetValue<string>() is "queued" or "sending" or "held");
        return answered ? "was answered just now"
            : Wakes(state) < Late ? $"wakes at {state["nextWakeUpAt"]}"
            : moving is not null ? $"{moving["id"]} is {moving["state"]}"
            : null;
    }

    private static TimeSpan? Wakes(JsonNode state) => Trace.TimeOf(state["nextWakeUpAt"]) - DateTimeOffset.UtcNow;

    private static IEnumerable<string> Links(JsonNode state) => state["links"]!.AsArray().Select(link => link!["case"]!.GetValue<string>());
}
