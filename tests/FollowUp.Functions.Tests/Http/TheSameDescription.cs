using System.Text.Json.Nodes;
using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Functions.Http;
using FollowUp.Web.OpenApi;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;

namespace FollowUp.Functions.Tests.Http;

/// <summary>Both hosts describe the same API, but for what one of them alone has.</summary>
public class TheSameDescription
{
    private static readonly SignInScheme Scheme = new AppServiceSignIn(new NoBooks(), enabled: true).Scheme;

    [Fact]
    public async Task Holds_every_shared_route_as_every_host_has_it()
    {
        var (shared, here) = (await PathsAsync(new ApiTable([])), await PathsAsync(new ApiTable(OwnRoutes.All)));

        Assert.NotEmpty(shared);
        Assert.All(shared, path => Assert.Equal(path.Value!.ToJsonString(), here[path.Key]?.ToJsonString()));
        Assert.Equal(OwnRoutes.All.Select(route => route.Pattern).Order(), here.Select(path => path.Key).Except(shared.Select(path => path.Key)).Order());
    }

    private static async Task<JsonObject> PathsAsync(ApiTable table)
    {
        var document = await ApiDescription.DocumentAsync(table, Scheme, CancellationToken.None);
        return JsonNode.Parse(document)!["paths"]!.AsObject();
    }

    /// <summary>Nobody signs in here: the books are not asked for.</summary>
    private sealed class NoBooks : IBookshelf
    {
        public Books Current => throw new NotSupportedException();
    }
}
