using FollowUp.Application.Archive;
using FollowUp.Application.Ports;
using FollowUp.Core.Customers;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Customers;

/// <summary><c>POST /api/customers/erase</c>: erases what is personal of a customer (A4). For supervisors and above.</summary>
internal sealed class EraseCustomer(CustomerErasure erasure, OncePerKey posts, IBookshelf books)
{
    private static readonly BodyContract Contract = BodyContract.Of(ApiJson.Web.EraseCustomerRequest);

    public async Task<ApiAnswer> HandleAsync(ApiCall call) =>
        call.By.Role is >= Role.Supervisor ? await posts.AnswerAsync(call, Contract, sent => EraseAsync(call, sent)) : Problems.SupervisorsOnly();

    private async Task<ApiAnswer?> EraseAsync(ApiCall call, Sent sent)
    {
        var address = Address(sent.Fields, sent.Errors);
        return sent.Errors.Any ? null : await EraseAsync(address!, call);
    }

    private string? Address(JsonFields fields, FieldErrors errors)
    {
        var text = fields.Text("address");
        var address = CustomerAddress.Read(text, books.Current.Roster.Centre.Regions);
        if (text is not null && address is null)
        {
            errors.Invalid("address", "must be a phone number or an email address (A5)");
        }

        return address;
    }

    private async Task<ApiAnswer> EraseAsync(string address, ApiCall call) => await erasure.EraseAsync(address, call.By, call.Gone) switch
    {
        ErasureResult.Done done => ApiAnswer.Json(200, new EraseCustomerAnswer(done.Cases), ApiJson.Web.EraseCustomerAnswer),
        ErasureResult.StillRuns runs => Problems.CustomerHasRunningCases(runs.Cases),
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no result."),
    };
}
