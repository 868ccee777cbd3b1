using FollowUp.Application.Codes;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Cases;

/// <summary><c>/api/codes</c>: the centre's codes are nobody's secret, whatever case they were given on; leads and above drop one.</summary>
internal sealed class ManageCodes(CodeDesk desk, OncePerKey posts)
{
    private static readonly BodyContract Dropping = BodyContract.Of(ApiJson.Web.DropCodeRequest);

    public async Task<ApiAnswer> ListAsync(ApiCall call) => Written(await desk.ReadAsync(call.Gone));

    public Task<ApiAnswer> DropAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Dropping, unknown: null, async sent =>
    {
        var code = sent.Fields.Text("code");
        return sent.Errors.Any ? null : Written(await desk.DropAsync(code!, call.Gone));
    });

    private static ApiAnswer Written(AnswerCodes codes) => ApiAnswer.Json(200, new CodesAnswer(codes.Resolutions, codes.RootCauses), ApiJson.Web.CodesAnswer);
}
