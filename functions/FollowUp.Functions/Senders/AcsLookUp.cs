using System.Text.Json;
using Azure;
using Azure.Communication.Email;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Senders;

/// <summary>Asks the mail service what became of an operation (O3).</summary>
internal static class AcsLookUp
{
    private const int Found = 200;
    private const int NoSuchOperation = 404;

    /// <summary>Asks once.</summary>
    /// <exception cref="Exception">Whatever the SDK throws: the question has no answer.</exception>
    public static async Task<SendOutcome> AskAsync(EmailClient client, string operationId, CancellationToken cancel)
    {
        try
        {
            var operation = new EmailSendOperation(operationId, client);
            var answer = await operation.UpdateStatusAsync(cancel);
            return IsAbout(operationId, answer)
                ? new SendOutcome.Accepted(operationId)
                : new SendOutcome.Unknown("The mail service's answer is not about this message.");
        }
        catch (RequestFailedException error) when (error.Status == NoSuchOperation)
        {
            return new SendOutcome.NotFound();
        }
        catch (RequestFailedException failed) when (failed.Status == Found)
        {
            // The SDK throws for an operation that failed or was cancelled, with the status of the answer that says so.
            return new SendOutcome.Undelivered(operationId, AcsReply.CodeOf(failed) ?? "failed");
        }
    }

    // The SDK takes any JSON object for an operation that runs.
    private static bool IsAbout(string operationId, Response answer)
    {
        using var json = JsonDocument.Parse(answer.Content);
        return json.RootElement.TryGetProperty("id", out var id)
            && string.Equals(id.GetString(), operationId, StringComparison.OrdinalIgnoreCase);
    }
}
