using FollowUp.Core.People;
using FollowUp.Embedded.SignIn;

namespace FollowUp.Embedded.Hosting;

/// <summary>What a start prints: where the product is, who may sign in with which link, and what to try next.</summary>
internal static class Banner
{
    /// <summary>The lines of the banner.</summary>
    /// <param name="url">Where the product listens.</param>
    /// <param name="demo">True for the demo, which has more to try.</param>
    /// <param name="tokens">The tokens made at this start, by role.</param>
    /// <param name="first">Whose they are.</param>
    public static string Of(string url, bool demo, IReadOnlyDictionary<Role, string> tokens, FirstTokens first)
    {
        var lines = new List<string> { "", $"FollowUp{(demo ? " (demo)" : "")} is at {url}", "" };
        if (tokens.Count > 0)
        {
            lines.AddRange(tokens.Select(t => $"  {t.Key.ToString().ToLowerInvariant(),-11}{first.FirstOf(t.Key).Name,-12}{url}/#token={t.Value}"));
            lines.Add("");
            lines.Add("These links sign in; they are not shown again (dotnet run ... -- token PERSON makes a new one).");
            lines.Add("");
            lines.AddRange(Try(url, demo, tokens[Role.Agent]));
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<string> Try(string url, bool demo, string token)
    {
        yield return "Try next, in another terminal:";
        yield return $"  export FOLLOWUP='{url}' TOKEN='{token}'";
        yield return """  curl -s "$FOLLOWUP/api/cases" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"kind":"complaint","complexity":"simple","category":"billing","summary":"Charged twice","customer":{"name":"Li Lei","salutation":"Mr","phone":"+8613800138000","language":"en"}}'""";
        yield return """  curl -s "$FOLLOWUP/api/cases?queue=mine" -H "Authorization: Bearer $TOKEN" """.TrimEnd();
        if (demo)
        {
            yield return """  curl -s "$FOLLOWUP/api/demo/clock" -H 'Content-Type: application/json' -d '{"advance":"PT2H"}'""";
        }

        yield return """  curl -s "$FOLLOWUP/api/outbox" -H "Authorization: Bearer $TOKEN" """.TrimEnd();
        yield return "";
    }
}
