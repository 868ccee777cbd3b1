using System.Net;
using System.Net.Mail;
using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Embedded.Senders;

/// <summary>Hands mail to an SMTP server, one connection per message.</summary>
internal sealed class SmtpEmailSender : IMessageSender
{
    private readonly SmtpEmailOptions _options;
    private readonly SmtpEnvelope _envelope;

    /// <summary>Makes a sender; nothing is connected yet.</summary>
    /// <exception cref="FormatException">The sender's address is none.</exception>
    public SmtpEmailSender(SmtpEmailOptions options)
    {
        _options = options;
        _envelope = new SmtpEnvelope(options.From);
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public bool GivesReceipts => false;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (SmtpEnvelope.Recipient(message.Address) is not { } recipient)
        {
            return new SendOutcome.Refused("address", "The address is not one that mail can be sent to.");
        }

        var handOver = new HandOver();
        using var mail = _envelope.Mail(message, recipient, handOver);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(_options.Timeout);
        try
        {
            await HandInAsync(mail, deadline.Token);
            return new SendOutcome.Accepted(null);
        }
        catch (Exception failure)
        {
            // Whatever went wrong: a sender throws only when it is cancelled.
            cancel.ThrowIfCancellationRequested();
            return SmtpFailure.Meaning(failure, handOver.TryWithhold());
        }
    }

    /// <summary>
    /// Always not found: SMTP has no way to ask for a message that was handed in. It is sent again with the same Message-ID, for a mail
    /// twice with one identity is dropped by most mail stores, and a promise that nobody was told of is worse than a mail too many (O3).
    /// </summary>
    public Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<SendOutcome>(new SendOutcome.NotFound());
    }

    private async Task HandInAsync(MailMessage mail, CancellationToken deadline)
    {
        using var client = new SmtpClient(_options.Host, _options.Port)
        {
            EnableSsl = _options.UseTls,
            Timeout = (int)_options.Timeout.TotalMilliseconds,
            UseDefaultCredentials = false,
            Credentials = _options.User is null ? null : new NetworkCredential(_options.User, _options.Password),
        };

        // While it waits for the answer to the message, SmtpClient blocks a thread in a read that no token ends. So we stop waiting by
        // ourselves, and disposing the client then breaks that read off; nobody is left to hear how it failed.
        var sending = client.SendMailAsync(mail, deadline);
        _ = sending.ContinueWith(
            over => _ = over.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        await sending.WaitAsync(deadline);
    }
}
