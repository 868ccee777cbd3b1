using System.Text.Json;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Reads what Event Grid posts about mails. Everything in it is a caller's word: nothing of it makes the reader throw, and of its texts
/// only single words come out.
/// </summary>
internal static class EmailDeliveryReports
{
    private const string ValidationType = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string ReportType = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const int LongestStatus = 40;

    /// <summary>Reads a body. How large it may be is the caller's business.</summary>
    public static EventGridPost Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Array ? Read(document.RootElement) : new EventGridPost.Unreadable();
        }
        catch (JsonException)
        {
            return new EventGridPost.Unreadable();
        }
    }

    private static EventGridPost Read(JsonElement events)
    {
        var reports = new List<EmailDeliveryReport>();
        var ignored = new List<IgnoredEntry>();
        foreach (var entry in events.EnumerateArray())
        {
            var type = Text(entry, "eventType");
            var data = Member(entry, "data");
            if (type is null || data is null)
            {
                ignored.Add(IgnoredEntry.NotAnEvent);
            }
            else if (type == ValidationType && Text(data, "validationCode") is { } code)
            {
                return new EventGridPost.Validation(
                    JsonSerializer.Serialize(new Dictionary<string, string> { ["validationResponse"] = code }));
            }
            else if (type != ReportType)
            {
                ignored.Add(IgnoredEntry.OtherEvent);
            }
            else if (Report(data.Value, out var why) is { } report)
            {
                reports.Add(report);
            }
            else
            {
                ignored.Add(why);
            }
        }

        return new EventGridPost.Reports(reports, ignored);
    }

    private static EmailDeliveryReport? Report(JsonElement data, out IgnoredEntry why)
    {
        var isNamed = Guid.TryParse(Text(data, "messageId"), out var operationId);
        var status = Text(data, "status") is { Length: > 0 and <= LongestStatus } word && word.All(char.IsAsciiLetter) ? word : null;
        var isExpanded = string.Equals(status, "Expanded", StringComparison.OrdinalIgnoreCase);
        why = !isNamed ? IgnoredEntry.NoOperationId : isExpanded ? IgnoredEntry.Expanded : IgnoredEntry.NoStatus;
        return !isNamed || status is null || isExpanded
            ? null
            : new(operationId, string.Equals(status, "Delivered", StringComparison.OrdinalIgnoreCase) ? null : status);
    }

    private static JsonElement? Member(JsonElement? of, string name)
    {
        try
        {
            return of is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            // A name that is half a surrogate pair.
            return null;
        }
    }

    private static string? Text(JsonElement? of, string name)
    {
        try
        {
            return Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half a surrogate pair.
            return null;
        }
    }
}
