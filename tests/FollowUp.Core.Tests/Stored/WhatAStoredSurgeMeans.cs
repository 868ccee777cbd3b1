using System.Text.Json.Nodes;
using FollowUp.Application.Json;
using FollowUp.Core.Surges;
using FollowUp.Core.Tests.Cases;

namespace FollowUp.Core.Tests.Stored;

/// <summary>The files were written by the first version that had alerts and master cases, and are never written again.</summary>
[Trait("Rule", "O3")]
public class WhatAStoredSurgeMeans
{
    [Fact]
    public void Is_read_and_written_again_without_loss()
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text("alert")), JsonNode.Parse(StoredJson.WriteDocument(StoredJson.ReadDocument<Alert>(Text("alert"))))));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text("master")), JsonNode.Parse(StoredJson.WriteDocument(StoredJson.ReadDocument<Master>(Text("master"))))));
    }

    [Fact]
    public void Is_an_alert_that_stood_for_a_while()
    {
        var alert = StoredJson.ReadDocument<Alert>(Text("alert"));

        Assert.True(alert.IsRed);
        Assert.True(alert.StandsAt(Story.Time("10:15")));
        Assert.False(alert.StandsAt(Story.Time("11:20")));
    }

    [Fact]
    public void Is_a_master_that_answers_those_who_wait()
    {
        var master = StoredJson.ReadDocument<Master>(Text("master"));

        Assert.Equal((MasterState.Answering, "All was paid back."), (master.State, master.Answer!.Text));
        Assert.NotEqual(master, MasterPlan.Claim(master, Story.Time("13:01")));
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stored", "surges", name + ".v1.json"));
}
