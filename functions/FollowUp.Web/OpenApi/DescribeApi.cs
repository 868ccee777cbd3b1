using FollowUp.Web.Answers;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;

namespace FollowUp.Web.OpenApi;

/// <summary><c>GET /openapi.json</c>: the description, made when it is first asked for.</summary>
internal sealed class DescribeApi(ApiTable table, ISignIn signIn)
{
    private readonly Lazy<Task<ApiAnswer>> _answer = new(async () =>
        new ApiAnswer(200, await ApiDescription.DocumentAsync(table, signIn.Scheme)));

    public Task<ApiAnswer> HandleAsync(ApiCall call) => _answer.Value;
}
