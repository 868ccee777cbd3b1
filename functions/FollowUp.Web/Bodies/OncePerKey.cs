using System.Text;
using FollowUp.Application.Replies;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>Answers the posts that go to no case and no chat, or gives the answer again that a key has brought before (O2).</summary>
internal sealed class OncePerKey(KeptReplies replies)
{
    /// <summary>Reads what came and answers it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="contract">The contract of its body.</param>
    /// <param name="act">
    /// Answers; null where mistakes are the answer. One that is cut off before its answer is kept is carried out again, so it must be harmless when it
    /// comes twice.
    /// </param>
    public Task<ApiAnswer> AnswerAsync(ApiCall call, BodyContract contract, Func<Sent, Task<ApiAnswer?>> act) =>
        Sent.AnswerAsync(call, contract, sent => sent.Key is { } key ? OnceAsync(call, sent, key, act) : act(sent));

    /// <summary>The same for what only leads and those above may do.</summary>
    /// <param name="call">The request.</param>
    /// <param name="contract">The contract of its body.</param>
    /// <param name="unknown">What is said of an id in the path that can be nothing's; null where the path has none.</param>
    /// <param name="act">Answers, as above.</param>
    public async Task<ApiAnswer> AnswerLeadsAsync(ApiCall call, BodyContract contract, Func<ApiAnswer>? unknown, Func<Sent, Task<ApiAnswer?>> act) =>
        call.By.Role is not >= Role.Lead ? Problems.LeadsOnly()
        : unknown is not null && !call.TryGetCase(out _) ? unknown()
        : await AnswerAsync(call, contract, act);

    private async Task<ApiAnswer?> OnceAsync(ApiCall call, Sent sent, string key, Func<Sent, Task<ApiAnswer?>> act)
    {
        var (name, hash) = (IdempotencyKey.CaseIdFor(call.By, key).Value, sent.Body.HashWith(call.Http.Request));
        if (await replies.FindAsync(name, call.Gone) is { } kept)
        {
            return kept.RequestHash == hash ? Again(kept) : Problems.KeyReused();
        }

        var answer = await act(sent);
        if (answer is { Status: >= 200 and < 300 })
        {
            await replies.KeepAsync(
                name, new KeptReply(hash, answer.Status, Encoding.UTF8.GetString(answer.Body.Span)) { Location = answer.Location }, CancellationToken.None);
        }

        return answer;
    }

    private static ApiAnswer Again(KeptReply kept)
    {
        var answer = ApiAnswer.Written(kept.Status, kept.Body).With(IdempotencyKey.Replayed, "true");
        return kept.Location is { } location ? answer.With("Location", location) : answer;
    }
}
