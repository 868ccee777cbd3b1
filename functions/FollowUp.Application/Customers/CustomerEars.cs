using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers.Words;
using Microsoft.Extensions.Logging;

namespace FollowUp.Application.Customers;

/// <summary>
/// Understands what customers write and gives it to their cases (M9). What the cases have no use for as a rating or as a "yes" is words like any
/// other: somebody reads it. The provider repeats a message whose answer was lost; each effect knows it by its name.
/// </summary>
public sealed class CustomerEars(
    ICaseQueries queries, CommandHandler commands, KnownContacts contacts, IBookshelf books, ILogger<CustomerEars> log)
{
    /// <summary>Takes one message. When this returns, what it means is stored.</summary>
    public async Task HearAsync(Heard heard, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var word = await WordOfAsync(heard, cancel);
        switch (word)
        {
            case CustomerWord.Stop:
                // First the gate, then the cases: from here on nothing leaves, whatever becomes of this process.
                await contacts.StopAsync(heard.From, cancel);
                await TellAllAsync(heard, new CaseCommand.RecordOptOut(heard.Channel, heard.From) { By = Actor.System }, cancel);
                break;
            case CustomerWord.Start:
                await contacts.StartAsync(heard.From, cancel);
                await TellAllAsync(heard, new CaseCommand.RecordOptIn(heard.Channel, heard.From) { By = Actor.System }, cancel);
                break;
            default:
                await TellOneAsync(heard, word, cancel);
                break;
        }
    }

    private async Task<CustomerWord> WordOfAsync(Heard heard, CancellationToken cancel)
    {
        if (heard.OptOut is { } stops)
        {
            return stops ? new CustomerWord.Stop() : new CustomerWord.Start();
        }

        var contact = await contacts.FindAsync(heard.From, cancel);
        return books.Current.Words.Read(heard.Text, optedOut: contact.OptedOutAt is not null);
    }

    private async Task TellAllAsync(Heard heard, CaseCommand command, CancellationToken cancel)
    {
        foreach (var known in await queries.OpenCasesOfAsync(heard.From, cancel))
        {
            await commands.HandleAsync(known.Id, command, idempotency: null, cancel);
        }
    }

    /// <summary>
    /// Of several cases the newest that takes it; what none takes goes as words to the newest that runs, else that still listens. One that is only
    /// known comes after those: it takes what nobody else hears, and the rating that it asked for.
    /// </summary>
    private async Task TellOneAsync(Heard heard, CustomerWord word, CancellationToken cancel)
    {
        // Where a merged case is known the one that goes on for it is too, and hears in its place (Z4).
        var all = await queries.OpenCasesOfAsync(heard.From, cancel);
        var cases = all.Where(known => known.Status != CaseStatus.Merged).OrderByDescending(known => known.HearsCustomer).ToList();
        if ((cases.Find(known => known.Cycle.Runs) ?? cases.FirstOrDefault()) is not { } listener)
        {
            log.ReplyWithoutCase(heard.Reference);
            return;
        }

        // The case that took it may have opened another, which runs now and would take it as news.
        if (cases.Exists(known => known.HasHeard(heard.Reference)))
        {
            return;
        }

        // Whoever was asked something answers that: "2" may be the number of bags, and "no" is no complaint about another case.
        if (cases.Find(known => known.Cycle.WaitsForCustomer) is { } asked)
        {
            await commands.HandleAsync(asked.Id, Noted(word, heard), idempotency: null, cancel);
            return;
        }

        if (ByTheCustomer(word, heard.Text) is { } command)
        {
            foreach (var known in cases.Where(known => MayTake(known, word, listener)))
            {
                var result = await commands.HandleAsync(known.Id, command, KeyOf(heard), cancel);
                if (WasTaken(word, result))
                {
                    return;
                }
            }
        }

        await commands.HandleAsync(listener.Id, Noted(word, heard), idempotency: null, cancel);
    }

    /// <summary>
    /// True if it may be meant for a case. One that is only known takes no "no" beside one that listens; but one for which another goes on may have
    /// had this very message already, and changes nothing by any other.
    /// </summary>
    private static bool MayTake(Case known, CustomerWord word, Case listener) => word switch
    {
        CustomerWord.Rating => known.Cycle.RatingAskedAt is not null,
        CustomerWord.NotSolved when known.GoesOnIn is not null => true,
        _ => known.HearsCustomer || !listener.HearsCustomer,
    };

    /// <summary>
    /// True if a case had a use for it. A case that was reopened by the same words and runs had none: a second "no" is news, and only a
    /// repeated message, which its key tells, is not.
    /// </summary>
    private static bool WasTaken(CustomerWord word, CommandResult result) => result switch
    {
        CommandResult.Repeated => true,
        CommandResult.Done done => done.Decision.Entries.Count > 0 || word is not CustomerWord.NotSolved,
        _ => false,
    };

    private static CaseCommand? ByTheCustomer(CustomerWord word, string text) => word switch
    {
        CustomerWord.Rating rating => new CaseCommand.Rate(rating.Score) { By = Actor.Customer },
        CustomerWord.Solved => new CaseCommand.Confirm { By = Actor.Customer },
        CustomerWord.NotSolved => new CaseCommand.Reopen(text) { By = Actor.Customer },
        _ => null,
    };

    private static CaseCommand Noted(CustomerWord word, Heard heard) => word is CustomerWord.Thanks
        ? new CaseCommand.RecordThanks(heard.Channel, heard.Text, heard.Reference) { By = Actor.System }
        : new CaseCommand.RecordReply(heard.Channel, heard.Text, heard.Reference, IsAutomatic: word is CustomerWord.Automatic) { By = Actor.System };

    /// <summary>"Not solved" twice would open two cycles: what customers do themselves has its key, as a caller's POST has.</summary>
    private static Idempotency KeyOf(Heard heard) => new(
        $"heard {heard.Channel} {heard.Reference}",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(heard.Text))),
        _ => (204, ""));
}
