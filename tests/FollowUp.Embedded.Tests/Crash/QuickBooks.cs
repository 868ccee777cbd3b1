using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>The shipped books with a whole life in seconds, so that all that takes time falls between the kills. Every notice goes alone, so that it can be told.</summary>
internal static class QuickBooks
{
    /// <summary>
    /// How long ago a complex case was first heard of: so little is left of its target, which is long enough for more time to be asked for in
    /// whole minutes (X5).
    /// </summary>
    public static readonly TimeSpan ComplexCameAgo = TimeSpan.FromSeconds(115);

    private const string Complex = "PT2M";
    private const string Simple = "PT2S";

    /// <summary>By family; what is not here stays as it is shipped.</summary>
    private static readonly JsonObject Rules = JsonNode.Parse(
        """
        {
          "leadAfter": "PT3S",
          "quietHours": { "from": "00:00", "to": "00:00" },
          "followUpEvery": "PT2S",
          "pauses": { "leastLeft": "PT1S", "remindAfter": ["PT0.5S", "PT1S"], "giveUpAfter": "PT2S" },
          "changes": { "tighterAtLeast": "PT1S", "extendPart": 1, "decideBefore": "PT0.5S" },
          "snoozes": { "beforeDeadline": "PT0.2S" },
          "callbacks": {
            "slotFor": "PT1S",
            "remindBefore": "PT1S",
            "dialAround": "PT1S",
            "leaseFor": "PT2S",
            "retryAfter": ["PT0.5S", "PT1S"],
            "attemptsADay": 100,
            "attemptsACycle": 3,
            "anotherAgentWithin": "PT1S",
            "calledYouEvery": "PT0.5S",
            "unreachableFor": "PT1S"
          },
          "bundles": { "from": 100, "smsCaps": [{ "within": "PT1S", "atMost": 100 }] },
          "reach": { "progressFrom": "PT1M", "ratingEvery": "PT0.5S" },
          "closing": { "confirmFor": "PT5S", "notRatedIn": { "from": "00:00", "to": "00:00" }, "recoverWithin": "PT2S" }
        }
        """)!.AsObject();

    /// <summary>Copies the shipped books into a folder and makes them quick.</summary>
    public static void WriteTo(string folder)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "books");
        foreach (var file in Directory.EnumerateFiles(shipped, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var policies = Path.Combine(folder, "policies.json");
        var book = JsonNode.Parse(File.ReadAllText(policies))!;
        foreach (var policy in book["policies"]!.AsArray().Where(p => p!["target"] is not null))
        {
            policy!["target"] = policy["complexity"]?.GetValue<string>() == "complex" ? Complex : Simple;
        }

        foreach (var ladder in book["ladders"]!.AsArray())
        {
            ladder!["repeatEvery"] = "PT1S";
            ladder["repeatAtMost"] = 2;
            ladder["acceptWithin"] = "PT1S";
            foreach (var step in ladder["steps"]!.AsArray().Where(s => s!["fromDeadline"] is not null))
            {
                step!["fromDeadline"] = step["fromDeadline"]!.GetValue<string>() switch
                {
                    "PT0S" => "PT0S",
                    ['-', ..] => "-PT0.1S",
                    _ => "PT0.5S",
                };
            }
        }

        Lay(Rules, book["rules"]!.AsObject());
        File.WriteAllText(policies, book.ToJsonString());
    }

    private static void Lay(JsonObject quick, JsonObject over)
    {
        foreach (var (name, value) in quick)
        {
            // A number that is not in the shipped book has been given another name, and would stay long.
            Assert.True(over.ContainsKey(name), $"The policy book has no '{name}' any more.");
            if (value is JsonObject family)
            {
                Lay(family, over[name]!.AsObject());
            }
            else
            {
                over[name] = value!.DeepClone();
            }
        }
    }
}
