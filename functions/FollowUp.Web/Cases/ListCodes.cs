using FollowUp.Application.Codes;
using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Cases;

/// <summary><c>GET /api/codes</c>: the centre's codes are nobody's secret, whatever case they were given on.</summary>
internal sealed class ListCodes(CodeDesk desk)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call)
    {
        var codes = await desk.ReadAsync(call.Gone);
        return ApiAnswer.Json(200, new CodesAnswer(codes.Resolutions, codes.RootCauses), ApiJson.Web.CodesAnswer);
    }
}
