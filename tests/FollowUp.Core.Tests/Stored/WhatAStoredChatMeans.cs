using System.Text.Json.Nodes;
using FollowUp.Application.Chats;
using FollowUp.Application.Json;
using FollowUp.Core.Chats;

namespace FollowUp.Core.Tests.Stored;

/// <summary>The file was written by the first version that had chats, and is never written again.</summary>
[Trait("Rule", "O3")]
public class WhatAStoredChatMeans
{
    private static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stored", "chats", "chat.v1.json"));

    [Fact]
    public void Is_read_and_written_again_without_loss() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse(Json), JsonNode.Parse(StoredJson.WriteDocument(StoredJson.ReadDocument<StoredChat>(Json)))));

    [Fact]
    public void Goes_on_where_it_stood()
    {
        var chat = StoredJson.ReadDocument<StoredChat>(Json).Chat;

        Assert.True(chat.Runs);
        Assert.True(chat.LastWord!.Full);
        Assert.Equal(chat.Notifications[0].NextAt, ChatWakeUp.Of(chat));
    }

    [Fact]
    public void Is_read_without_what_was_added_since()
    {
        var stored = JsonNode.Parse(Json)!.AsObject();
        stored.Remove("answers");
        foreach (var member in (string[])["lastWord", "silences", "closeAt", "notifications", "heard", "team"])
        {
            stored["chat"]!.AsObject().Remove(member);
        }

        var read = StoredJson.ReadDocument<StoredChat>(stored.ToJsonString());

        Assert.Empty(read.Answers);
        Assert.Empty(read.Chat.Notifications);
        Assert.Empty(read.Chat.Heard);
    }
}
