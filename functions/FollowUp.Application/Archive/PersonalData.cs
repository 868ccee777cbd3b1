using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Application.Codes;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Application.Archive;

/// <summary>
/// What of a stored case is about a person, and the case without it (A4). It goes by the names of the stored members: each of them that can hold a text
/// stands in one of these lists, and a test finds the one that does not.
/// </summary>
public static class PersonalData
{
    /// <summary>What stands in place of a text that was erased.</summary>
    public const string Erased = "-";

    private const string Customer = "customer";

    /// <summary>Texts that people wrote, and addresses.</summary>
    public static readonly IReadOnlySet<string> Texts = new HashSet<string>
    {
        "addresses", "email", "excuse", "name", "note", "otherAddresses", "overrideReason", "phone", "question", "reason", "salutation", "summary",
        "symptom", "text", "wrongNumber",
    };

    /// <summary>Numbers computed from such texts, from which a short one could be guessed.</summary>
    public static readonly IReadOnlySet<string> Hashes = new HashSet<string> { "hash", "lastRepeats", "lastReplies" };

    /// <summary>Codes, which many cases share: they stay, unless one says who the customer is.</summary>
    public static readonly IReadOnlySet<string> Codes = new HashSet<string> { "resolution", "rootCause" };

    /// <summary>Times, classes, identities of staff and of messages: what stays.</summary>
    public static readonly IReadOnlySet<string> Kept = new HashSet<string>
    {
        "about", "another", "answeredBy", "askedBy", "by", "calendar", "calendarVersion", "category", "code", "decidedBy", "flaggedBy", "from", "id",
        "language", "linkedBy", "number", "outage", "owner", "policy", "policyVersion", "project", "recipient", "reference", "refusal", "snoozedBy",
        "step", "team", "template", "to", "told", "value", "zone",
    };

    // Left out, they mean that there is none; what has to be there is written over.
    private static readonly HashSet<string> LeftOut = ["symptom", "wrongNumber", "lastNote", "lastWords"];

    // Why a clock stands is one of a few names, in a member called as the texts of others are.
    private static readonly HashSet<string> NamesInTexts =
        [.. Enum.GetNames<PauseReason>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static readonly HashSet<string> KeptOfCustomers = ["tier", "zone", "language"];

    /// <summary>A case, its facts and its messages without the person. Messages that wait for nobody are dropped.</summary>
    /// <param name="whole">The case.</param>
    /// <param name="names">What the customer is called in other cases, which may stand in a code of this one.</param>
    public static WholeCase Erase(WholeCase whole, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(whole);
        names = [.. names.Append(whole.Case.Customer.Name).Distinct()];
        return new WholeCase
        {
            Case = StoredJson.ReadCase(Without(StoredJson.Write(whole.Case), names)),
            Entries = [.. whole.Entries.Select(entry => entry with { Event = StoredJson.ReadEvent(Without(StoredJson.Write(entry.Event), names)) })],
            Messages = [.. whole.Messages.Select(Erase)],
        };
    }

    private static StoredItem Erase(StoredItem stored)
    {
        var waits = stored.Item.Message.State is MessageState.Queued or MessageState.Held;
        var message = stored.Item.Message with
        {
            Address = Erased,
            Subject = null,
            Text = Erased,
            State = waits ? MessageState.Dropped : stored.Item.Message.State,
        };
        return stored with { Item = stored.Item with { Message = message }, NextAt = waits ? null : stored.NextAt };
    }

    private static string Without(string json, IReadOnlyCollection<string> names)
    {
        var root = JsonNode.Parse(json)!;
        Clean(root, names);
        return root.ToJsonString();
    }

    private static bool IsPersonal(string code, IReadOnlyCollection<string> names) =>
        PersonInCode.MayBeAnAddress(code) || names.Any(name => name != Erased && PersonInCode.Names(code, name));

    private static bool IsName(JsonNode value) => value.GetValueKind() == JsonValueKind.String && NamesInTexts.Contains(value.GetValue<string>());

    private static void Clean(JsonNode? node, IReadOnlyCollection<string> names)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    Clean(members, name, value, names);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Clean(item, names);
                }

                break;
        }
    }

    private static void Clean(JsonObject members, string name, JsonNode? value, IReadOnlyCollection<string> names)
    {
        if (LeftOut.Contains(name))
        {
            members.Remove(name);
        }
        else if (name == Customer && value is JsonObject customer)
        {
            foreach (var member in customer.Select(member => member.Key).Except(KeptOfCustomers).ToList())
            {
                customer.Remove(member);
            }

            customer["name"] = Erased;
        }
        else if (value is JsonArray && (Texts.Contains(name) || Hashes.Contains(name)))
        {
            members[name] = new JsonArray();
        }
        else if (value is JsonValue)
        {
            var tells = Texts.Contains(name) ? !IsName(value) : Codes.Contains(name) && IsPersonal(value.ToString(), names);
            members[name] = tells ? Erased : Hashes.Contains(name) ? 0 : value.DeepClone();
        }
        else
        {
            Clean(value, names);
        }
    }
}
