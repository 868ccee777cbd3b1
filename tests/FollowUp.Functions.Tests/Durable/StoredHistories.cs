using FollowUp.Functions.Durable;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker.Grpc;

namespace FollowUp.Functions.Tests.Durable;

/// <summary>
/// Turns of orchestrations as earlier versions recorded them, one file a turn: what the engine asked, and what the orchestration answered. Instances of
/// that age are asleep while a new version is deployed, and are replayed by it. Files are added, never changed.
/// </summary>
public class StoredHistories
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Durable", "Histories");

    public static TheoryData<string> Turns =>
        [.. Directory.EnumerateFiles(Folder, "*.request.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order()];

    [Theory]
    [MemberData(nameof(Turns))]
    public void Are_answered_as_they_were(string request)
    {
        var asked = OrchestratorRequest.Parser.ParseJson(Read(request));

        var answer = GrpcOrchestrationRunner.LoadAndRun<DateTime?, object?>(Convert.ToBase64String(asked.ToByteArray()), RunAsync);

        var answered = OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer));
        var expected = OrchestratorResponse.Parser.ParseJson(Read(request.Replace(".request.", ".response.", StringComparison.Ordinal)));
        Assert.Equal(expected.Actions.Select(action => action.ToString()), answered.Actions.Select(action => action.ToString()));
    }

    [Fact]
    public void Are_there() => Assert.True(Turns.Count >= 6);

    private static async Task<object?> RunAsync(Microsoft.DurableTask.TaskOrchestrationContext context, DateTime? rungAt)
    {
        await CaseOrchestration.RunAsync(context, rungAt);
        return null;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
