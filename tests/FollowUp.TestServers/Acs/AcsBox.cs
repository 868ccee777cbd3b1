using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FollowUp.TestServers.Acs;

/// <summary>The kept mails with the states of their operations, and the JSON in which the service speaks of them.</summary>
internal sealed class AcsBox
{
    private readonly ConcurrentDictionary<Guid, (string Status, string? Error)> _states = new();

    public Arrivals<AcsMail> All { get; } = new();

    /// <summary>
    /// Reads a mail; null if a field that the service needs is missing or empty. A second one under the same operation id is another mail:
    /// whether the service drops it is not documented, and a client must not rely on the kinder reading.
    /// </summary>
    public static AcsMail? Read(Guid operationId, string body)
    {
        try
        {
            var json = JsonNode.Parse(body)!;
            var to = json["recipients"]!["to"]!.AsArray().Select(r => (string)r!["address"]!).ToArray();
            var mail = new AcsMail(
                operationId,
                (string)json["senderAddress"]!,
                to,
                (string)json["content"]!["subject"]!,
                (string)json["content"]!["plainText"]!,
                json["headers"]?.Deserialize<Dictionary<string, string>>() ?? []);
            return to.Length > 0 && to.All(a => a.Contains('@')) && mail is { Subject.Length: > 0, PlainText.Length: > 0 } ? mail : null;
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }

    public void Add(AcsMail mail)
    {
        _states[mail.OperationId] = ("Running", null);
        All.Add(mail);
    }

    public void SetState(Guid operationId, string status, string? errorCode) => _states[operationId] = (status, errorCode);

    /// <summary>The operation as JSON; null if there is none.</summary>
    public string? Describe(Guid operationId)
    {
        if (!_states.TryGetValue(operationId, out var state))
        {
            return null;
        }

        var json = new JsonObject { ["id"] = operationId.ToString(), ["status"] = state.Status };
        if (state.Error is { } code)
        {
            json["error"] = new JsonObject { ["code"] = code, ["message"] = "The mail to wang.li@example.org was not sent." };
        }

        return json.ToJsonString();
    }
}
