using System.Text;
using FollowUp.Application.Replies;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>Answers a POST that goes to no case, or gives the answer again that its key has brought before (O2).</summary>
internal sealed class RepeatedPost(KeptReplies replies)
{
    /// <summary>Carries a request out once per key.</summary>
    /// <param name="call">The request.</param>
    /// <param name="sent">What came with it.</param>
    /// <param name="act">
    /// Carries it out. One that is cut off before its answer is kept is carried out again, so it must be harmless when it comes twice.
    /// </param>
    public async Task<ApiAnswer> AnswerAsync(ApiCall call, Sent sent, Func<Task<ApiAnswer>> act)
    {
        if (sent.Key is not { } key)
        {
            return await act();
        }

        var (name, hash) = (IdempotencyKey.CaseIdFor(call.By, key).Value, sent.Body.HashWith(call.Http.Request));
        if (await replies.FindAsync(name, call.Gone) is { } kept)
        {
            return kept.RequestHash == hash ? ApiAnswer.Written(kept.Status, kept.Body) : Problems.KeyReused();
        }

        var answer = await act();
        if (answer.Status is >= 200 and < 300)
        {
            await replies.KeepAsync(name, new KeptReply(hash, answer.Status, Encoding.UTF8.GetString(answer.Body.Span)), CancellationToken.None);
        }

        return answer;
    }
}
