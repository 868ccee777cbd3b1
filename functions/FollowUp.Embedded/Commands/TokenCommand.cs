using System.CommandLine;
using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Embedded.SignIn;
using FollowUp.Embedded.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Embedded.Commands;

/// <summary><c>token</c>: makes a sign-in token for somebody in the roster. The service must not be running: one process has the data.</summary>
internal static class TokenCommand
{
    public static Command Create(Option<string> books)
    {
        var person = new Argument<string>("PERSON") { Description = "The id of a person in the roster." };
        var data = ServeCommand.Data();
        var demo = new Option<bool>("--demo") { Description = "The token is for the demo, which has a database of its own." };
        var command = new Command("token", "Make a sign-in token for somebody in the roster, while the service is stopped.") { person, data, demo };
        command.SetAction((result, cancel) => MakeAsync(
            result.GetRequiredValue(person),
            Path.Combine(result.GetRequiredValue(data), ServeOptions.DatabaseName(result.GetValue(demo))),
            result.GetRequiredValue(books),
            result.InvocationConfiguration));
        return command;
    }

    private static async Task<int> MakeAsync(string id, string file, string books, InvocationConfiguration console)
    {
        var result = BookDirectory.Read(books, out var files) is { } error ? new BookResult.Refused([error]) : BookLoader.Load(files);
        if (result is not BookResult.Loaded loaded)
        {
            await console.Error.WriteLineAsync($"The books in {books} have mistakes: see 'check'.");
            return 1;
        }

        try
        {
            await using var database = SqliteDatabase.Open(file);
            var (shelf, clock) = (new Bookshelf(loaded.Books), new MillisecondClock());
            using var keeper = new BookKeeper(files, new SqliteDocumentStore(database), shelf, [], clock, NullLogger<BookKeeper>.Instance);
            await keeper.RefreshAsync(CancellationToken.None);
            if (shelf.Current.Roster.Find(id) is not { } person)
            {
                var where = keeper.InForce.StoredFor("roster.json") is null ? $"The roster in {books}" : "The roster that was put through the API";
                await console.Error.WriteLineAsync($"{where} has no '{id}'.");
                return 1;
            }

            var token = await new FirstTokens(new SqliteTokenStore(database), shelf.Current.Roster, clock).IssueAsync(person);
            await console.Output.WriteLineAsync(token);
            return 0;
        }
        catch (CannotOpenDatabaseException problem)
        {
            await console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
