using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Embedded.Tests.Crash;
using FollowUp.Embedded.Tests.Web;
using FollowUp.TestServers.Chats;

namespace FollowUp.Embedded.Tests.Chats;

/// <summary>The real product and a chat system on loopback, with seconds in place of minutes.</summary>
[Trait("Rule", "H1")]
[Trait("Rule", "O3")]
public sealed class AChatThatOutlivesAKill
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Is_asked_and_closed_in_this_order_by_whoever_runs_then()
    {
        using var folder = new TemporaryFolder();
        await using var system = await ChatSystemFake.StartAsync();
        var books = Path.Combine(folder.Path, "books");
        WriteBooks(books);
        var settings = new Dictionary<string, string>
        {
            ["FollowUp__Chats__WebhookUrl"] = system.Hook.ToString(),
            ["FollowUp__Chats__Secret"] = "0123456789abcdef",
        };
        await using (var product = await ProductProcess.StartAsync(folder.Path, ["--books", books], settings))
        {
            using var agent = product.ClientOf("agent");
            await agent.PostAsync("/api/chats", """{ "id": "web-42", "language": "en" }""").Is(HttpStatusCode.OK);
            await agent.PostAsync("/api/chats/web-42/answered", """{ "message": "m1" }""", "key").Is(HttpStatusCode.OK);
            await product.KillAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await using (await ProductProcess.StartAsync(folder.Path, ["--books", books], settings))
        {
            await system.Requests.WhenAsync(1, patience.Token);
        }

        await using (await ProductProcess.StartAsync(folder.Path, ["--books", books], settings))
        {
            for (var told = Told(system); !told.Contains("closing"); told = Told(system))
            {
                await system.Requests.WhenAsync(told.Count + 1, patience.Token);
            }
        }

        // A kill between hearing and storing makes the same come again; the chat system knows it by its id.
        Assert.Equal(["anythingElse", "closing"], Told(system).Distinct());
    }

    private static List<string> Told(ChatSystemFake system) =>
    [
        .. system.Requests.Snapshot().Select(request => JsonDocument.Parse(request.Body.ToArray()).RootElement.Text("kind")),
    ];

    private static void WriteBooks(string folder)
    {
        QuickBooks.WriteTo(folder);
        var policies = Path.Combine(folder, "policies.json");
        var book = JsonNode.Parse(File.ReadAllText(policies))!;
        book["rules"]!["chats"] = new JsonObject { ["askAfter"] = "PT1S", ["closeAfter"] = "PT1S", ["tellWithin"] = "PT10M", ["keepFor"] = "PT1H" };
        File.WriteAllText(policies, book.ToJsonString());
    }
}
