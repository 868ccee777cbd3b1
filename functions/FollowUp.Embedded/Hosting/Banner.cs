using FollowUp.Application.Bookshelves;
using FollowUp.Core.People;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.SignIn;

namespace FollowUp.Embedded.Hosting;

/// <summary>What a start prints: where the product is, who may sign in with which link, and what to try next.</summary>
internal static class Banner
{
    private static readonly Role[] Shown = [Role.Agent, Role.Supervisor];

    /// <summary>The lines of the banner.</summary>
    /// <param name="url">Where the product listens.</param>
    /// <param name="options">How it was started; the demo has more to try.</param>
    /// <param name="tokens">The tokens made at this start, by role.</param>
    /// <param name="first">Whose they are.</param>
    public static string Of(string url, ServeOptions options, IReadOnlyDictionary<Role, string> tokens, FirstTokens first)
    {
        var lines = new List<string> { "", $"FollowUp{(options.Demo ? " (demo)" : "")} is at {url}", "" };
        if (tokens.Count > 0)
        {
            // By id, not by name: a column of ids is straight in every terminal, whatever the width of a letter.
            lines.AddRange(Shown.Select(role => $"  {role.ToString().ToLowerInvariant(),-11}{first.FirstOf(role).Id,-14} {url}/#token={tokens[role]}"));
            lines.Add("");
            lines.Add("These links sign in; they are not shown again. While FollowUp is stopped,");
            lines.Add($"'dotnet run ... -- token PERSON{(options.Demo ? " --demo" : "")}' makes a new token for anybody in the roster.");
            if (options.TokensOut is { } file)
            {
                lines.Add($"New tokens of an agent, a lead, a supervisor and a manager are in {file}.");
            }

            lines.Add("");
            lines.AddRange(Try(url, options.Demo, tokens[Role.Agent]));
        }

        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>A line for each stored book that stands in place of its file, so that nobody edits a file and wonders.</summary>
    public static IEnumerable<string> StoredBooks(BooksInForce books) =>
        from file in books.Files
        let stored = books.StoredFor(file)
        where stored is not null
        select $"The stored book '{BookNames.Of(file)}' ({stored.Version}) stands in place of {file}; GET /api/books/{BookNames.Of(file)}/versions says who put it.";

    private static IEnumerable<string> Try(string url, bool demo, string token)
    {
        yield return "Try next, in another terminal:";
        yield return $"  export FOLLOWUP='{url}' TOKEN='{token}'";
        yield return """  curl -s "$FOLLOWUP/api/cases" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"kind":"complaint","complexity":"simple","category":"billing","summary":"Charged twice","customer":{"name":"Anna Smith","salutation":"Ms","phone":"+12025550143","language":"en"}}'""";
        yield return """  curl -s "$FOLLOWUP/api/cases?queue=mine" -H "Authorization: Bearer $TOKEN" """.TrimEnd();
        if (demo)
        {
            yield return """  curl -s "$FOLLOWUP/api/demo/clock" -H 'Content-Type: application/json' -d '{"advance":"PT2H"}'""";
        }

        yield return """  curl -s "$FOLLOWUP/api/outbox" -H "Authorization: Bearer $TOKEN" """.TrimEnd();
        yield return "";
    }
}
