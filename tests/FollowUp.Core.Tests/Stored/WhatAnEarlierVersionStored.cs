using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Stored;

/// <summary>
/// Files under v1 and v2 were written by the first and the second version and are never written again: a later version must read them as
/// they were meant. A new event type, or a new state of a case, adds a file.
/// </summary>
[Trait("Rule", "O3")]
public class WhatAnEarlierVersionStored
{
    public static TheoryData<string> Cases => [.. Files("case")];

    public static TheoryData<string> Events => [.. Files("event")];

    [Fact]
    public void Holds_a_sample_of_every_event_type()
    {
        var types = typeof(CaseEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(a => (string)a.TypeDiscriminator!);

        Assert.Equal(types.Order(), Files("event").Select(name => name["event.".Length..]).Order());
    }

    [Fact]
    public void Names_every_event_type_that_there_is()
    {
        var named = typeof(CaseEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(a => a.DerivedType.Name);

        Assert.Equal(typeof(CaseEvent).GetNestedTypes().Select(t => t.Name).Order(), named.Order());
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Is_read_and_written_again_without_losing_a_fact(string name)
    {
        var json = Sample.Text(name);

        var fact = StoredJson.ReadEvent(json);

        Assert.Equal(name, "event." + JsonNode.Parse(json)!["type"]);
        Assert.Equal(fact.GetType().Name, name["event.".Length..], ignoreCase: true);
        AssertContains(JsonNode.Parse(json), JsonNode.Parse(StoredJson.Write(fact)), name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_read_and_written_again_without_losing_a_case(string name)
    {
        var json = Sample.Text(name);

        var state = StoredJson.ReadCase(json);

        Assert.Equal(Story.Id, state.Id);
        AssertContains(JsonNode.Parse(json), JsonNode.Parse(StoredJson.Write(state)), name);
    }

    private static IEnumerable<string> Files(string kind) =>
        new[] { Sample.Folder, Sample.SecondFolder }.SelectMany(folder => Directory.EnumerateFiles(folder, $"{kind}.*.json"))
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

    /// <summary>Members may have been added since; none may be gone or changed.</summary>
    private static void AssertContains(JsonNode? old, JsonNode? written, string path)
    {
        switch (old)
        {
            case JsonObject members:
                Assert.All(members, member => AssertContains(member.Value, written?[member.Key], $"{path}.{member.Key}"));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, written!.AsArray().Count);
                Assert.All(items.Zip(written.AsArray()), pair => AssertContains(pair.First, pair.Second, path));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(old, written), $"{path} was {old} and is {written}.");
                break;
        }
    }
}
