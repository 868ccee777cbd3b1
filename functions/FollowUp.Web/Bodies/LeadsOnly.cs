using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bodies;

/// <summary>Reads the body of what only leads and those above may do.</summary>
internal static class LeadsOnly
{
    /// <summary>Reads what came and answers it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="contract">The contract of its body.</param>
    /// <param name="unknown">What is said of an id in the path that can be nothing's; null where the path has none.</param>
    /// <param name="act">Answers; null where mistakes are the answer.</param>
    public static async Task<ApiAnswer> AnswerAsync(ApiCall call, BodyContract contract, Func<ApiAnswer>? unknown, Func<Sent, Task<ApiAnswer?>> act) =>
        call.By.Role is not >= Role.Lead ? Problems.LeadsOnly()
        : unknown is not null && !call.TryGetCase(out _) ? unknown()
        : await Sent.AnswerAsync(call, contract, act);
}
