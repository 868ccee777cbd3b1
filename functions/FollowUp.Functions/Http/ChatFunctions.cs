using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>
/// What a chat system reports of its chats: one function each, named after its route in the shared table. A chat changes no case, so no orchestration
/// goes on afterwards.
/// </summary>
internal sealed class ChatFunctions(HttpGate gate)
{
    [Function("openChat")]
    public Task Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/chats")] HttpRequest request) =>
        gate.ReadAsync("openChat", request);

    [Function("chatAnswered")]
    public Task Answered([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/chats/{id}/answered")] HttpRequest request) =>
        gate.ReadAsync("chatAnswered", request);

    [Function("chatWord")]
    public Task Word([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/chats/{id}/word")] HttpRequest request) =>
        gate.ReadAsync("chatWord", request);

    [Function("showChat")]
    public Task Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/chats/{id}")] HttpRequest request) =>
        gate.ReadAsync("showChat", request);
}
