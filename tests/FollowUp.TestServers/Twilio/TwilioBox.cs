using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace FollowUp.TestServers.Twilio;

/// <summary>The kept messages with their states, and the JSON in which Twilio speaks of them.</summary>
internal sealed class TwilioBox
{
    private readonly ConcurrentDictionary<string, Arrivals<TwilioRecord>> _byRecipient = new();
    private readonly ConcurrentDictionary<string, (string Status, int? Error)> _states = new();
    private int _last;

    public Arrivals<TwilioRecord> All { get; } = new();

    public TwilioRecord Add(IReadOnlyDictionary<string, string> form, DateTimeOffset at)
    {
        var record = new TwilioRecord($"SM{Interlocked.Increment(ref _last):x32}", form, at);
        _states[record.Sid] = (form.ContainsKey("MessagingServiceSid") ? "accepted" : "queued", null);
        _byRecipient.GetOrAdd(record.To, _ => new Arrivals<TwilioRecord>()).Add(record);
        All.Add(record);
        return record;
    }

    public void SetState(string sid, string status, int? error) => _states[sid] = (status, error);

    /// <summary>
    /// Newest first. A date leaves out whatever has not been sent yet: the documentation does not say how Twilio counts a message that
    /// waits in its queue, and a client must not rely on the kinder reading.
    /// </summary>
    public IReadOnlyList<TwilioRecord> List(string? to, DateTimeOffset? sentSince)
    {
        var records = to is null ? All.Snapshot() : _byRecipient.TryGetValue(to, out var own) ? own.Snapshot() : [];
        return [.. records.Reverse().Where(r => sentSince is null || SentAt(r) >= sentSince)];
    }

    public Dictionary<string, object?> Describe(TwilioRecord record) => new()
    {
        ["sid"] = record.Sid,
        ["status"] = _states[record.Sid].Status,
        ["error_code"] = _states[record.Sid].Error,
        ["error_message"] = null,
        ["to"] = record.To,
        ["from"] = record.Form.GetValueOrDefault("From"),
        ["messaging_service_sid"] = record.Form.GetValueOrDefault("MessagingServiceSid"),
        ["body"] = record.Body,
        ["direction"] = "outbound-api",
        ["num_segments"] = "1",
        ["date_created"] = Rfc2822(record.CreatedAt),
        ["date_sent"] = Rfc2822(SentAt(record)),
        ["api_version"] = "2010-04-01",
    };

    public string DescribeAll(IEnumerable<TwilioRecord> records, string uri, string? next) => JsonSerializer.Serialize(
        new Dictionary<string, object?> { ["messages"] = records.Select(Describe).ToArray(), ["uri"] = uri, ["next_page_uri"] = next });

    private DateTimeOffset? SentAt(TwilioRecord record) =>
        _states[record.Sid].Status is "queued" or "accepted" or "scheduled" or "sending" ? null : record.CreatedAt;

    private static string? Rfc2822(DateTimeOffset? at) =>
        at?.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
