using Azure;
using Azure.Communication.Email;
using Azure.Core;
using Azure.Core.Pipeline;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Sends mail with Azure Communication Services. A message is sent under an operation id of its own, see <see cref="OperationId"/>, and
/// can be asked for under it. Whether the service drops a second send under the same id is not known: look up first.
/// </summary>
internal sealed class AcsEmailSender : IMessageSender
{
    private readonly AcsEmailOptions _options;
    private readonly EmailClient _client;

    /// <summary>Makes a sender; nothing is connected yet.</summary>
    /// <param name="options">The resource and the sender.</param>
    /// <param name="credential">Who we are.</param>
    /// <param name="transport">The way to the wire; none is the SDK's own.</param>
    /// <exception cref="ArgumentException">The options cannot work, see <see cref="AcsEmailOptions.Check"/>.</exception>
    public AcsEmailSender(AcsEmailOptions options, TokenCredential credential, HttpPipelineTransport? transport = null)
    {
        options.Check();
        _options = options;
        var client = new EmailClientOptions { Transport = transport ?? HttpClientTransport.Shared };
        // The outbox tries again, durably. Every try counts against the service's limits, which are low.
        client.Retry.MaxRetries = 0;
        client.Retry.NetworkTimeout = options.Timeout;
        client.AddPolicy(new HandOverPolicy(), HttpPipelinePosition.BeforeTransport);
        _client = new EmailClient(options.Endpoint, credential, client);
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public bool GivesReceipts => _options.DeliveryReports;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!AcsEmailOptions.IsBare(message.Address))
        {
            return new SendOutcome.Refused("address", "The address is not one that mail can be sent to.");
        }

        var handOver = new HandOver();
        using var deadline = Deadline(cancel);
        try
        {
            using var scope = HandOverPolicy.Scope(handOver);
            var id = OperationId.Of(message.Id);
            await _client.SendAsync(WaitUntil.Started, Mail(message), id, deadline.Token);
            return new SendOutcome.Accepted(id.ToString());
        }
        catch (RequestFailedException error) when (error.Status != 0)
        {
            return AcsReply.Meaning(error);
        }
        catch (Exception)
        {
            // Whatever went wrong: a sender throws only when it is cancelled.
            cancel.ThrowIfCancellationRequested();
            return handOver.TryWithhold()
                ? new SendOutcome.TryLater("The mail service could not be reached, or no token for it was given.")
                : new SendOutcome.Unknown("The mail service's answer was lost or could not be read.");
        }
    }

    /// <summary>Asks for the operation. The service may not know yet what it took a moment ago: do not ask right after a try.</summary>
    public async Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var deadline = Deadline(cancel);
        try
        {
            return await AcsLookUp.AskAsync(_client, OperationId.Of(message.Id).ToString(), deadline.Token);
        }
        catch (Exception)
        {
            cancel.ThrowIfCancellationRequested();
            return new SendOutcome.Unknown("The mail service could not be asked.");
        }
    }

    /// <summary>The SDK's own time-out bounds the exchange with the service; this one bounds getting a token as well.</summary>
    private CancellationTokenSource Deadline(CancellationToken cancel)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(_options.Timeout);
        return deadline;
    }

    private EmailMessage Mail(OutgoingMessage message) => new(
        _options.From, message.Address, new EmailContent(Subject(message)) { PlainText = message.Text })
    {
        // Holiday replies must not answer a machine (X3). RFC 3834's header is not of the service's documented kind, which begins with X-.
        Headers = { ["X-Auto-Response-Suppress"] = "OOF, AutoReply" },
    };

    // The SDK throws for a mail without a subject. A template has one, but its placeholders may be empty.
    private static string Subject(OutgoingMessage message) => string.IsNullOrWhiteSpace(message.Subject) ? "-" : message.Subject;
}
