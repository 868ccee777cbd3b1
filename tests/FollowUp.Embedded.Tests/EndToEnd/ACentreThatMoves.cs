using System.Text;
using System.Text.Json;
using FollowUp.Embedded.Tests.Commands;

namespace FollowUp.Embedded.Tests.EndToEnd;

/// <summary>The real product: exported, imported into an empty folder, and started there; a customer erased from its file.</summary>
public sealed class ACentreThatMoves
{
    private const string Flag = """
        { "kind": "complaint", "complexity": "simple", "category": "billing", "summary": "Charged twice by mistake",
          "customer": { "name": "Anna Smith", "salutation": "Ms", "phone": "+12025550143", "email": "anna@example.com", "language": "en" } }
        """;

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Answers_every_read_as_before()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        Dictionary<string, string> before;
        await using (var product = await ProductProcess.StartAsync(here.Path, []))
        {
            using var lead = product.ClientOf("lead");
            using var agent = product.ClientOf("agent");
            var first = await IdOfAsync(await PostAsync(agent, "/api/cases", Flag));
            await IdOfAsync(await PostAsync(agent, "/api/cases", Flag.Replace("billing", "delivery", StringComparison.Ordinal)));
            await PostAsync(agent, $"/api/cases/{first}/note", """{ "text": "Called the bank" }""");
            await PostAsync(agent, $"/api/cases/{first}/answer", """{ "text": "Paid back", "resolution": "refund", "rootCause": "double", "proof": "call" }""");
            await PostAsync(lead, "/api/outages", """{ "name": "Mast 7" }""");
            before = await ReadsAsync(product, first);
            await product.KillAsync();
        }

        var export = Path.Combine(here.Path, "centre.jsonl");
        Assert.Equal((0, ""), Run("export", "--data", here.Path, "--out", export));
        Assert.Equal((0, ""), Run("import", "--data", there.Path, "--in", export));
        await using var moved = await ProductProcess.StartAsync(there.Path, []);
        var after = await ReadsAsync(moved, before["id"]);

        Assert.Equal(before, after);
    }

    [Fact]
    [Trait("Rule", "A4")]
    public async Task Has_nothing_of_an_erased_customer_in_its_file()
    {
        using var folder = new TemporaryFolder();
        await using (var product = await ProductProcess.StartAsync(folder.Path, []))
        {
            using var agent = product.ClientOf("agent");
            var id = await IdOfAsync(await PostAsync(agent, "/api/cases", Flag));
            await PostAsync(agent, $"/api/cases/{id}/cancel", """{ "reason": "flagged by mistake" }""");
            await product.KillAsync();
        }

        Assert.Contains("Anna Smith", Content(folder), StringComparison.Ordinal);
        var (code, output) = Run("erase", "+12025550143", "--data", folder.Path);

        Assert.Equal(0, code);
        Assert.StartsWith("Erased from ", output, StringComparison.Ordinal);
        foreach (var personal in new[] { "Anna", "2025550143", "anna@example.com", "Charged twice" })
        {
            Assert.DoesNotContain(personal, Content(folder), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_not_begun_by_a_file_that_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "broken.jsonl");
        await File.WriteAllTextAsync(file, "{\"followUpExport\":1}\n{\"case\":{}}\n");

        var result = Shell.Run("import", "--data", folder.Path, "--in", file);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("line 2 is not a line of an export", result.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)));
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        var result = Shell.Run(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return (result.ExitCode, result.Output);
    }

    private static string Content(TemporaryFolder folder) =>
        Encoding.UTF8.GetString(Directory.GetFiles(folder.Path, "followup.db*").SelectMany(File.ReadAllBytes).ToArray());

    private static async Task<Dictionary<string, string>> ReadsAsync(ProductProcess product, string id)
    {
        using var supervisor = product.ClientOf("supervisor");
        var reads = new Dictionary<string, string> { ["id"] = id };
        string[] paths =
        [
            "/api/cases?queue=team", "/api/cases?queue=ended", $"/api/cases/{id}", $"/api/cases/{id}/explain", "/api/outbox", "/api/outages",
        ];
        foreach (var path in paths)
        {
            reads[path] = await supervisor.GetStringAsync(path);
        }

        return reads;
    }

    private static async Task<string> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static Task<string> IdOfAsync(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return Task.FromResult(json.RootElement.GetProperty("id").GetString()!);
    }
}
