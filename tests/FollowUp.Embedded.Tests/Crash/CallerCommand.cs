using System.Globalization;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>Something that a caller does. Its answer may also be that the case is in no state for it.</summary>
/// <param name="Name">The last part of its path.</param>
/// <param name="Body">Makes the body. The key is different each time, and so may be the words.</param>
internal sealed record CallerCommand(string Name, Func<string, JsonObject> Body)
{
    /// <summary>Keeps what the product has acknowledged by it, for the checks after the last kill; nothing unless said.</summary>
    public Action<Acknowledged, JsonObject> Remember { get; init; } = (_, _) => { };

    public static CallerCommand Flag { get; } = new("", key => new JsonObject
    {
        ["kind"] = "complaint",
        ["complexity"] = "simple",

        // Each of a category of its own: one that joined another would be no case (P7).
        ["category"] = $"billing {key}",
        ["summary"] = $"Complaint {key}",
        ["customer"] = new JsonObject { ["name"] = "Li Lei", ["phone"] = PhoneOf(key), ["language"] = "en" },
    });

    /// <summary>Each customer has a number of their own: one number gets so many text messages a minute (O5).</summary>
    private static string PhoneOf(string key)
    {
        var parts = key.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"+86138{parts[0] * 1_000_000 + parts[1]:00000000}");
    }

    /// <summary>The commands to a case of the caller's own: each is as likely as another flag. A new command is a line here.</summary>
    public static IReadOnlyList<CallerCommand> ToACase { get; } =
    [
        new("note", key => new JsonObject { ["text"] = $"Note {key}" })
        {
            Remember = (what, body) => what.Notes.Enqueue(body["text"]!.GetValue<string>()),
        },
        new("accept", _ => []),
    ];
}
