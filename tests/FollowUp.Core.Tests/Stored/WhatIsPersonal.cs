using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FollowUp.Application.Archive;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Tests.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Stored;

[Trait("Rule", "A4")]
public class WhatIsPersonal
{
    public static TheoryData<string> Events => [.. Files("event").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Fact]
    public void Is_said_of_every_stored_member_that_can_hold_a_text()
    {
        var seen = new HashSet<Type>();
        var members = Members(typeof(Case), seen).Concat(Members(typeof(CaseEvent), seen)).ToHashSet();
        HashSet<string> said = [.. PersonalData.Texts, .. PersonalData.Hashes, .. PersonalData.Codes, .. PersonalData.Kept];

        Assert.Empty(members.Except(said).Order());
        Assert.Equal(said.Count, PersonalData.Texts.Count + PersonalData.Hashes.Count + PersonalData.Codes.Count + PersonalData.Kept.Count);
    }

    [Fact]
    public void Is_looked_for_in_members_of_every_shape() =>
        Assert.Equal(["inAKind", "list", "map", "one", "row", "within"], Members(typeof(Shape), []).Distinct().Order());

    [Theory]
    [InlineData("paid back to Anna Smith", PersonalData.Erased)]
    [InlineData("paid back to anna smith", PersonalData.Erased)]
    [InlineData("paid back to +1 202 555 0143", PersonalData.Erased)]
    [InlineData("paid back to anna@example.org", PersonalData.Erased)]
    [InlineData("paid back to Joanna Smithers", "paid back to Joanna Smithers")]
    [InlineData("paid back to A. Brown", PersonalData.Erased)]
    [InlineData("refund", "refund")]
    public void Is_gone_from_a_code_that_names_the_customer_and_other_codes_stay(string code, string left)
    {
        var story = new Story().Flag();
        story.Decide(new CaseCommand.GiveAnswer("It is paid back.", code, code, Proof.Call, Send: null) { By = Story.By("amy") });

        var whole = PersonalData.Erase(Whole(story.Case, [.. story.Entries.Select(entry => entry.Event)]), ["A. Brown"]);

        var answer = whole.Case.Cycle.Answer!;
        var given = whole.Entries.Select(entry => entry.Event).OfType<CaseEvent.CaseAnswered>().Single().Answer;
        Assert.Equal([left, left, left, left], [answer.Resolution, answer.RootCause, given.Resolution, given.RootCause]);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Is_gone_from_every_kind_of_fact(string name)
    {
        var fact = StoredJson.ReadEvent(Sample.Text(name));

        var erased = PersonalData.Erase(Whole(Sample.Case("open"), fact), []).Entries[0].Event;

        AssertErased(JsonNode.Parse(StoredJson.Write(erased)));
        Assert.Equal(fact.GetType(), erased.GetType());
    }

    [Fact]
    public void Is_gone_from_a_case_with_its_facts_and_messages()
    {
        var story = new Story().Flag(flag => flag with { Symptom = "Anna sees a double charge" });
        story.Note("amy", "Anna is at +12025550143");
        story.Cancel("amy", "Anna asked for it");

        var whole = PersonalData.Erase(new WholeCase
        {
            Case = story.Case,
            Entries = story.Entries,
            Messages = [.. story.Messages.Select(message => new StoredItem(new OutboxItem { Message = message }, message.At))],
        }, []);

        var json = StoredJson.WriteDocument(whole);
        foreach (var personal in new[] { "Anna", story.Case.Customer.Phone!, "charge" })
        {
            Assert.Contains(personal, StoredJson.Write(story.Case) + StoredJson.WriteDocument(story.Messages), StringComparison.Ordinal);
            Assert.DoesNotContain(personal, json, StringComparison.Ordinal);
        }

        Assert.All(whole.Messages, message => Assert.Equal((MessageState.Dropped, null), (message.Item.Message.State, message.NextAt)));
        Assert.Equal((story.Case.Cycle.Outcome, story.Case.FlaggedAt, story.Case.Category), (whole.Case.Cycle.Outcome, whole.Case.FlaggedAt, whole.Case.Category));
    }

    [Fact]
    public void Is_gone_from_every_sample_of_a_case()
    {
        foreach (var file in Files("case"))
        {
            AssertErased(JsonNode.Parse(StoredJson.Write(PersonalData.Erase(Whole(StoredJson.ReadCase(File.ReadAllText(file))), []).Case)));
        }
    }

    private static IEnumerable<string> Files(string of) =>
        new[] { Sample.Folder, Sample.SecondFolder }.SelectMany(folder => Directory.GetFiles(folder, of + ".*.json"));

    private static WholeCase Whole(Case state, params CaseEvent[] facts) => new()
    {
        Case = state,
        Entries = [.. facts.Select(fact => new TimelineEntry(Instant.FromUtc(2026, 11, 23, 2, 0), "amy", fact))],
    };

    private static void AssertErased(JsonNode? node)
    {
        foreach (var (name, value) in node is JsonObject members ? members : [])
        {
            if (value is JsonValue text && PersonalData.Texts.Contains(name))
            {
                Assert.True(text.GetValue<string>() == PersonalData.Erased || Enum.TryParse<PauseReason>(text.GetValue<string>(), ignoreCase: true, out _), $"{name}: {text}");
            }
            else if (value is JsonArray list && PersonalData.Texts.Contains(name))
            {
                Assert.Empty(list);
            }

            AssertErased(value);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            AssertErased(item);
        }
    }

    /// <summary>The names of the members that hold texts, or numbers made of texts.</summary>
    private static List<string> Members(Type declared, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            return [.. Parts(type).SelectMany(part => Members(part, seen))];
        }

        if (!(type.Assembly == typeof(Case).Assembly || type.Assembly == typeof(Shape).Assembly) || type.IsEnum || !seen.Add(type))
        {
            return [];
        }

        var kinds = type.GetNestedTypes().Where(type.IsAssignableFrom).SelectMany(nested => Members(nested, seen));
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .SelectMany(member => Members(member.PropertyType, seen).Concat(
                HoldsText(member.PropertyType) ? [char.ToLowerInvariant(member.Name[0]) + member.Name[1..]] : []));
        return [.. kinds.Concat(own)];
    }

    private static Type[] Parts(Type type) => type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();

    /// <summary>What can be anything can be a text.</summary>
    private static bool HoldsText(Type type) => type == typeof(string) || type == typeof(ulong) || type == typeof(object) || Parts(type).Any(HoldsText);

    /// <summary>A member of each shape in which a stored one may hide a text.</summary>
    private abstract record Shape(string One, string[] Row, IReadOnlyList<string> List, Instant At)
    {
        public IReadOnlyDictionary<string, Inner>? Map { get; init; }

        public sealed record Kind(string InAKind) : Shape("", [], [], default);

        public sealed record Inner(string? Within);
    }
}
