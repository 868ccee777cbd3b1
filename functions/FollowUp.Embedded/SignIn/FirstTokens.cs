using System.Text.Json;
using FollowUp.Core.People;
using FollowUp.Embedded.Files;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Embedded.SignIn;

/// <summary>
/// The tokens that a start hands out: at the very first start one for an agent and one for a supervisor, in a demo at every start, and
/// one for each role where a file is asked for. There is no default password.
/// </summary>
internal sealed class FirstTokens(SqliteTokenStore tokens, Roster roster, IClock clock)
{
    /// <summary>Makes a token for somebody.</summary>
    public async Task<string> IssueAsync(Person person)
    {
        var token = Token.New();
        await tokens.AddAsync(Token.HashOf(token), person.Id, clock.GetCurrentInstant());
        return token;
    }

    /// <summary>Makes the tokens of this start, by role; none if there is no occasion.</summary>
    public async Task<IReadOnlyDictionary<Role, string>> IssueAsync(bool demo, string? file)
    {
        var roles = file is not null ? Enum.GetValues<Role>() : demo || !tokens.Any() ? [Role.Agent, Role.Supervisor] : [];
        var made = new Dictionary<Role, string>();
        foreach (var role in roles)
        {
            made[role] = await IssueAsync(FirstOf(role));
        }

        if (file is not null)
        {
            await WriteAsync(file, made);
        }

        return made;
    }

    /// <summary>Takes the tokens of a start back that came to nothing: nobody was shown them.</summary>
    public async Task WithdrawAsync(IReadOnlyDictionary<Role, string> made)
    {
        foreach (var token in made.Values)
        {
            await tokens.RemoveAsync(Token.HashOf(token));
        }
    }

    /// <summary>The first person of a role, as the roster file has them; the lead is the first agent's, so that the two see the same cases.</summary>
    public Person FirstOf(Role role) => role == Role.Lead
        ? roster.Members(FirstOf(Role.Agent).Team!, Role.Lead)[0]
        : roster.People.First(person => person.Role == role);

    private static Task WriteAsync(string file, Dictionary<Role, string> tokens) => PrivateFile.ReplaceAsync(
        file, stream => JsonSerializer.SerializeAsync(stream, tokens.ToDictionary(t => t.Key.ToString().ToLowerInvariant(), t => t.Value)));
}
