using FollowUp.Functions.Durable;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>
/// The way of every request: the shared handlers decide, store and answer; what they changed is worked on afterwards, so that no caller waits
/// for a queue, and a failure there takes nothing back.
/// </summary>
internal sealed class HttpGate(ApiDispatcher dispatcher, DurableWakeUps wakeUps, ChangedCases changed)
{
    /// <summary>Answers a request that changes no case.</summary>
    public Task ReadAsync(string route, HttpRequest request) => dispatcher.HandleAsync(route, request.HttpContext);

    /// <summary>Answers a request, then goes on with the cases that it changed.</summary>
    /// <remarks>Whoever called may have gone by then; what was committed is to be worked on all the same.</remarks>
    public Task CommandAsync(string route, HttpRequest request, DurableTaskClient client) => wakeUps.ListenAsync(
        () => dispatcher.HandleAsync(route, request.HttpContext), touched => changed.GoOnAsync(client, touched, CancellationToken.None));
}
