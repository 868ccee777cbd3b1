using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Customers;

/// <summary>What is known of phone numbers and email addresses beside their cases (M5, M8, M9), and the gate that asks it before a message leaves.</summary>
public sealed class KnownContacts(IDocumentStore store, IBookshelf books, IClock clock) : IDocumentWork
{
    /// <summary>After so long a contact is looked at whether anything of it still counts: rarely, for each look at another time costs.</summary>
    private static readonly Duration PrunedAfter = Duration.FromDays(1);

    private const int LongestPlainName = 128;

    private readonly Documents<Contact> _contacts = new("contact", store);

    /// <inheritdoc/>
    public string Kind => _contacts.Kind;

    /// <inheritdoc/>
    /// <remarks>Forgets what asks for nothing any more, and the contact when nothing is left; that its owner wants no messages is never over.</remarks>
    public Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _contacts.ChangeAsync(
            key.Name,
            stored =>
            {
                var (now, rules) = (clock.GetCurrentInstant(), books.Current.Policies.Rules);
                return stored is null ? new DocumentChange<Contact>.Keep()
                    : stored.PruneAt > now ? new DocumentChange<Contact>.Store(stored, stored.PruneAt)
                    : stored.Pruned(now, rules.Reach, rules.Bundles) is var left && left == Contact.Unknown ? new DocumentChange<Contact>.Remove()
                    : new DocumentChange<Contact>.Store(left, left.PruneAt);
            },
            cancel);
    }

    /// <summary>What is known of an address.</summary>
    public async Task<Contact> FindAsync(string address, CancellationToken cancel) =>
        await _contacts.LoadAsync(NameOf(address), cancel) ?? Contact.Unknown;

    /// <summary>
    /// Whether a message may leave now. Text messages are asked about and counted (O5), a read and a write each, and of the emails only invitations to
    /// rate. What the permit wants remembered is durable when this returns.
    /// </summary>
    public async Task<SendPermit> AskAsync(OutgoingMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        SendPermit permit = new SendPermit.Granted(Contact.Unknown);
        if (message.Channel == Channel.Sms || (message.Recipient == OutgoingMessage.Customer && message.Template == Contact.Rating))
        {
            await ChangeAsync(
                message.Address,
                contact =>
                {
                    var rules = books.Current.Policies.Rules;
                    permit = contact.Asked(message, clock.GetCurrentInstant(), rules.Reach, rules.Bundles);
                    return permit is SendPermit.Granted granted ? granted.After : contact;
                },
                cancel);
        }

        return permit;
    }

    /// <summary>The customer wants no more text messages (M9).</summary>
    public Task StopAsync(string address, CancellationToken cancel) =>
        ChangeAsync(address, contact => contact.Stopped(clock.GetCurrentInstant()), cancel);

    /// <summary>The customer wants text messages again (M9).</summary>
    public Task StartAsync(string address, CancellationToken cancel) => ChangeAsync(address, contact => contact.Started(), cancel);

    /// <summary>Remembers what the code of a failed text message says about its number (M8).</summary>
    public Task LearnAsync(string address, string code, CancellationToken cancel) => ChangeAsync(
        address, contact => contact.Learned(code, clock.GetCurrentInstant(), books.Current.Policies.Rules.Reach), cancel);

    /// <summary>Forgets what is known of an address, but not that its owner wants no messages: that has to outlive everything else (A4, M9).</summary>
    public Task ForgetAsync(string address, CancellationToken cancel) =>
        ChangeAsync(address, contact => Contact.Unknown with { OptedOutAt = contact.OptedOutAt }, cancel);

    /// <summary>Of a contact of which nothing is known nothing is kept.</summary>
    private Task<Contact?> ChangeAsync(string address, Func<Contact, Contact> change, CancellationToken cancel) => _contacts.ChangeAsync(
        NameOf(address),
        stored =>
        {
            var before = stored ?? Contact.Unknown;
            var after = change(before);
            var pruneAt = before.PruneAt ?? clock.GetCurrentInstant() + PrunedAfter;
            return after == before ? new DocumentChange<Contact>.Keep()
                : after with { PruneAt = null } == Contact.Unknown ? new DocumentChange<Contact>.Remove()
                : new DocumentChange<Contact>.Store(after with { PruneAt = pruneAt }, pruneAt);
        },
        cancel);

    /// <summary>Mail servers tell small from capital letters in theory only; an address may be longer than a name.</summary>
    private static string NameOf(string address)
    {
        var name = address.ToLowerInvariant();
        return name.Length <= LongestPlainName ? name : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}
