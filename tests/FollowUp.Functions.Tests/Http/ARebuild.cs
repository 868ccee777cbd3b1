using FollowUp.Core.Access;
using FollowUp.Core.People;
using FollowUp.Functions.Http;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Functions.Tests.Http;

/// <summary>Somebody asks for all lists anew.</summary>
public sealed class ARebuild
{
    [Fact]
    public async Task Is_accepted_with_no_body_and_so_with_no_media_type()
    {
        var http = new DefaultHttpContext();
        var route = OwnRoutes.All.Single(one => one.Name == OwnRoutes.RebuildLists);

        var answer = await RebuildRequest.HandleAsync(new ApiCall(http, route, new Actor("sun-hao", Role.Manager, null)));
        await answer.WriteAsync(http.Response, CancellationToken.None);

        Assert.Equal((StatusCodes.Status202Accepted, 0, null), (http.Response.StatusCode, http.Response.ContentLength, http.Response.ContentType));
    }
}
