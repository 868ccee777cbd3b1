using System.Text.RegularExpressions;
using FollowUp.Infra.Tests.Reading;

namespace FollowUp.Infra.Tests;

public partial class TheAlerts
{
    // Gauges of the Functions host; a name that the code has by now is still found in the code.
    private static readonly string[] MeasuredByTheHost = ["followup.overdue.oldest", "followup.outbox.oldest"];

    private static readonly IReadOnlyList<ObjectNode> Rules =
        [.. ((ListNode)Template.File("app/alerts.bicep").The("var", "rules").Value).Items.Cast<ObjectNode>()];

    [Fact]
    public void Watch_orchestrations_steps_the_outbox_sends_and_the_app_itself() => Assert.Equal(
        ["orchestrations-failed", "cases-found-late", "oldest-overdue-step", "outbox-age", "sends-failing", "sends-retrying", "silent"],
        Rules.Select(rule => rule.Follow("name").Text));

    [Fact]
    public void Ask_for_what_the_code_measures()
    {
        var measured = Directory.EnumerateFiles(Repository.PathOf("functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"'))
            .Concat(MeasuredByTheHost).ToHashSet();

        Assert.All(Rules, rule => Assert.All(AskedBy(rule), asked => Assert.Contains(asked, measured)));
        Assert.Equal(["orchestrations-failed"], Rules.Where(rule => !AskedBy(rule).Any()).Select(rule => rule.Follow("name").Text));
    }

    [Fact]
    public void Name_states_of_messages_that_there_are()
    {
        var states = Repository.Read("functions", "FollowUp.Core", "Messages", "MessageState.cs");
        var asked = Rules.Single(rule => rule.Follow("name").Text == "sends-failing").Follow("query").Text!;

        Assert.Contains("in ('Failed', 'Undelivered')", asked, StringComparison.Ordinal);
        Assert.Matches(@"\bFailed,", states);
        Assert.Matches(@"\bUndelivered,", states);
    }

    [Fact]
    public void Put_what_is_compared_into_the_column_that_is_compared()
    {
        var alert = Template.File("app/alerts.bicep").The("resource", "alerts").Value;

        Assert.Equal("measure", alert.Follow("metricMeasureColumn").Text);
        Assert.All(Rules, rule => Assert.Contains("measure = ", rule.Follow("query").Text!, StringComparison.Ordinal));
    }

    [Fact]
    public void Look_at_least_as_far_back_as_to_their_last_evaluation() =>
        Assert.All(Rules, rule => Assert.Contains(rule.Follow("window").Text, (string[])["PT5M", "PT15M", "PT30M"]));

    [Fact]
    public void Reach_somebody() =>
        Assert.Equal("[people.id]", Template.File("app/alerts.bicep").The("resource", "alerts").Value.Follow("actionGroups").Plain);

    private static IEnumerable<string> AskedBy(Node rule) =>
        Metric().Matches(rule.Follow("query").Text!).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\"followup\\.[a-z.]+\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("name == '([^']*)'")]
    private static partial Regex Metric();
}
