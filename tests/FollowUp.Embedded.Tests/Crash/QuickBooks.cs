using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>The shipped books with a whole ladder in seconds, so that steps, repeats and misses fall between the kills.</summary>
internal static class QuickBooks
{
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
            policy!["target"] = "PT2S";
        }

        foreach (var ladder in book["ladders"]!.AsArray())
        {
            ladder!["repeatEvery"] = "PT1S";
            ladder["repeatAtMost"] = 2;
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

        book["rules"]!["bundles"]!["smsCaps"] = new JsonArray(new JsonObject { ["within"] = "PT1S", ["atMost"] = 1 });
        book["rules"]!["quietHours"] = new JsonObject { ["from"] = "00:00", ["to"] = "00:00" };
        File.WriteAllText(policies, book.ToJsonString());
    }
}
