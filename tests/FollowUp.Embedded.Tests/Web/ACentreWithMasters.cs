using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>What is done with master cases, and seen of them.</summary>
public abstract class ACentreWithMasters : ACentreOfItsOwn
{
    protected const string Answer = """{ "text": "The cable is repaired.", "resolution": "repaired", "rootCause": "cable", "proof": "message" }""";

    protected async Task LinkAsync(string master, string path) =>
        await Lee.PostAsync(master + "/cases", CaseBody(path)).Is(HttpStatusCode.Accepted);

    /// <summary>A worker that comes second finds the minute taken.</summary>
    protected async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            Server.Now += Duration.FromMinutes(1);
            await Server.AdvanceDocumentsAsync();
        }
    }

    protected int Sent(string step) => Server.Cases.Written.Count(message => message.Step == step && message.Recipient == "customer");

    protected Task<JsonElement> PageAsync(string path) => Lee.GetAsync(path).Is(HttpStatusCode.OK);

    protected Task<JsonElement> ShowAsync(string master) => Lee.GetAsync(master).Is(HttpStatusCode.OK);

    protected static string CaseOf(string master) => "/api/cases/" + master.Split('/')[^1];

    protected static string CaseBody(string path) => $$"""{ "case": "{{path.Split('/')[^1]}}" }""";
}
