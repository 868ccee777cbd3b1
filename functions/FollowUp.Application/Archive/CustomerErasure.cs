using FollowUp.Application.Codes;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Archive;

/// <summary>
/// Erases a customer (A4): from every case, its facts, messages and kept answers, from what is known of the address, and from the codes that are
/// offered. Counts and times stay. Every case of the store is looked at, since those that have ended are found by no address any more.
/// </summary>
public sealed class CustomerErasure(ICaseArchive archive, KnownContacts contacts, CodeDesk codes, IBookshelf books, IClock clock)
{
    private const int PageSize = 200;
    private const int MostTries = 8;

    /// <summary>
    /// Erases the customer with this address, unless one of the cases still runs: then nothing is erased. One that begins to run while this goes on
    /// is left as it is, and named; the same call again, once it has ended, goes on.
    /// </summary>
    /// <param name="address">A phone number in E.164 or an email address.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancel">Stops between two cases; the same call again goes on.</param>
    /// <exception cref="CaseBusyException">Others kept changing a case; the same call again goes on.</exception>
    public async Task<ErasureResult> EraseAsync(string address, Actor by, CancellationToken cancel)
    {
        var found = await FindAsync(address, cancel);
        var running = new List<string>();
        foreach (var state in found)
        {
            if (Decide(state, by) is Decision.Refused || await IsSendingAsync(state.Id, cancel))
            {
                running.Add(state.Number);
            }
        }

        if (running.Count > 0)
        {
            return new ErasureResult.StillRuns(running);
        }

        string[] names = [.. found.Select(state => state.Customer.Name).Where(name => PersonInCode.IsName(name) && name != PersonalData.Erased).Distinct()];
        await codes.ForgetAsync(names, cancel);
        foreach (var state in found)
        {
            // While the case is there to be found: whoever is cut off forgets them at the next try.
            await ForgetAsync(state.Addresses, cancel);
            if (!await EraseAsync(state.Id, names, by, cancel))
            {
                running.Add(state.Number);
            }
        }

        // A message that left meanwhile has left its mark again.
        await ForgetAsync(found.SelectMany(state => state.Addresses).Append(address), cancel);
        return running.Count > 0 ? new ErasureResult.StillRuns(running) : new ErasureResult.Done([.. found.Select(state => state.Number)]);
    }

    private async Task ForgetAsync(IEnumerable<string> addresses, CancellationToken cancel)
    {
        foreach (var address in addresses.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await contacts.ForgetAsync(address, cancel);
        }
    }

    private async Task<IReadOnlyList<Case>> FindAsync(string address, CancellationToken cancel)
    {
        var found = new List<Case>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await archive.ListAsync(PageSize, after, cancel);
            found.AddRange(page.Items.Where(state => state.Addresses.Contains(address, StringComparer.OrdinalIgnoreCase)));
            next = page.Next;
        }

        return found;
    }

    private async Task<bool> IsSendingAsync(CaseId id, CancellationToken cancel) => await archive.ReadAsync(id, cancel) is { } whole && IsSending(whole);

    /// <summary>What a provider is being given cannot be erased under it; its outcome is known soon.</summary>
    private static bool IsSending(WholeCase whole) => whole.Messages.Any(message => message.Item.Message.State == MessageState.Sending);

    /// <summary>False if the case runs again, or sends something, since it was looked at: nothing of it is erased.</summary>
    private async Task<bool> EraseAsync(CaseId id, IReadOnlyCollection<string> names, Actor by, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await archive.ReadAsync(id, cancel) is not { } whole || Decide(whole.Case, by) is Decision.Accepted { Entries.Count: 0 })
            {
                return true;
            }

            if (IsSending(whole) || Decide(whole.Case, by) is not Decision.Accepted accepted)
            {
                return false;
            }

            var after = PersonalData.Erase(whole with { Case = accepted.Case, Entries = [.. whole.Entries, .. accepted.Entries] }, names);
            if (await archive.WriteAsync(after, whole.Case.Version, cancel))
            {
                return true;
            }
        }

        throw new CaseBusyException(id);
    }

    private Decision Decide(Case state, Actor by) =>
        CaseDecider.Decide(state, new CaseCommand.Erase { By = by }, clock.GetCurrentInstant(), books.Current);
}
