using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>Alerts and master cases (S1-S5): one function each, named after its route in the shared table. The rest is the documents' timer's work.</summary>
internal sealed class SurgeFunctions(HttpGate gate)
{
    [Function("listAlerts")]
    public Task ListAlerts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alerts")] HttpRequest request) =>
        gate.ReadAsync("listAlerts", request);

    [Function("showAlert")]
    public Task ShowAlert([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alerts/{id}")] HttpRequest request) =>
        gate.ReadAsync("showAlert", request);

    [Function("acknowledgeAlert")]
    public Task Acknowledge([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alerts/{id}/acknowledge")] HttpRequest request) =>
        gate.ReadAsync("acknowledgeAlert", request);

    [Function("openMasterForAlert")]
    public Task OpenForAlert(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alerts/{id}/master")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("openMasterForAlert", request, client);

    [Function("openMaster")]
    public Task OpenMaster(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/masters")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("openMaster", request, client);

    [Function("listMasters")]
    public Task ListMasters([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/masters")] HttpRequest request) =>
        gate.ReadAsync("listMasters", request);

    [Function("showMaster")]
    public Task ShowMaster([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/masters/{id}")] HttpRequest request) =>
        gate.ReadAsync("showMaster", request);

    [Function("listCasesOfMaster")]
    public Task ListCases([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/masters/{id}/cases")] HttpRequest request) =>
        gate.ReadAsync("listCasesOfMaster", request);

    [Function("linkToMaster")]
    public Task Link([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/masters/{id}/cases")] HttpRequest request) =>
        gate.ReadAsync("linkToMaster", request);
}
