using System.CommandLine;
using FollowUp.Application.Archive;
using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Application.Codes;
using FollowUp.Application.Customers;
using FollowUp.Core.Access;
using FollowUp.Core.Customers;
using FollowUp.Embedded.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Embedded.Commands;

/// <summary><c>erase</c>: erases a customer's personal data (A4), while the service is stopped.</summary>
internal static class EraseCommand
{
    public static Command Create(Option<string> books)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The customer's phone number (E.164, or as the centre's regions spell it) or email address." };
        var (data, demo) = (ServeCommand.Data(), DataFile.Demo());
        var command = new Command("erase", "Erase what is personal of a customer from every case; counts and times stay.") { address, data, demo };
        command.SetAction((result, cancel) => EraseAsync(
            result.GetRequiredValue(address), DataFile.Of(result, data, demo), result.GetRequiredValue(books), result.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> EraseAsync(
        string address, string file, string directory, InvocationConfiguration console, CancellationToken cancel)
    {
        if (BookDirectory.Load(directory) is not BookResult.Loaded { Books: var books })
        {
            await console.Error.WriteLineAsync($"The books in {directory} have mistakes: see 'check'.");
            return 1;
        }

        if (CustomerAddress.Read(address, books.Roster.Centre.Regions) is not { } known)
        {
            await console.Error.WriteLineAsync($"'{address}' is neither a phone number nor an email address.");
            return 1;
        }

        var result = default(ErasureResult);
        var code = await DataFile.UseAsync(file, mustExist: true, console, async database =>
        {
            var (shelf, clock) = (new Bookshelf(books), new MillisecondClock());
            var documents = new SqliteDocumentStore(database);
            var (contacts, codes) = (new KnownContacts(documents, shelf, clock), new CodeDesk(documents, clock, NullLogger<CodeDesk>.Instance));
            var archive = new SqliteCaseArchive(database, new SqliteCaseQueries(database));
            result = await new CustomerErasure(archive, contacts, codes, shelf, clock).EraseAsync(known, Actor.System, cancel);
        });
        switch (result)
        {
            case ErasureResult.Done done:
                SqliteDatabase.Compact(file);
                await console.Output.WriteLineAsync(
                    done.Cases.Count == 0 ? "No case is of this customer." : $"Erased from {string.Join(", ", done.Cases)}.");
                return code;
            case ErasureResult.StillRuns runs:
                await console.Error.WriteLineAsync($"Not erased: answer or cancel first {string.Join(", ", runs.Cases)}.");
                return 1;
            default:
                return code;
        }
    }
}
