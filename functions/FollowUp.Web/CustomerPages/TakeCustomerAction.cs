using System.Text.Json;
using FollowUp.Application.Commands;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Cases;
using FollowUp.Web.Contracts;
using FollowUp.Web.CustomerPages.Markup;
using FollowUp.Web.Routing;

namespace FollowUp.Web.CustomerPages;

/// <summary>
/// <c>POST /c/{link}</c>: does what the customer chose (M10), and answers with the page as it is then. A form, which a browser posts by
/// itself, is answered with the way back to the page, so that reloading it sends nothing again; one that is not taken with the page and
/// what was typed.
/// </summary>
internal sealed class TakeCustomerAction(LinkedCase cases, ShowCustomerPage page, CommandHandler commands)
{
    public async Task<ApiAnswer> HandleAsync(ApiCall call) => LinkedCase.Private(await AnswerAsync(call));

    private async Task<ApiAnswer> AnswerAsync(ApiCall call)
    {
        var (state, unknown) = await cases.FindAsync(call);
        var isForm = FormBody.IsForm(call.Http.Request.ContentType);
        return state is null ? unknown!
            : isForm ? await TakeFormAsync(call, state)
            : await TakeJsonAsync(call, state);
    }

    private async Task<ApiAnswer> TakeJsonAsync(ApiCall call, Case state)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: false);
        using (body)
        {
            return body is null ? problem! : await ActAsync(call, state, body.Root, body.HashWith(call.Http.Request));
        }
    }

    private async Task<ApiAnswer> TakeFormAsync(ApiCall call, Case state)
    {
        var (form, wrong) = await FormBody.ReadAsync(call.Http);
        var sent = new SentForm(form);
        var answer = wrong ?? await ActAsync(call, state, sent);
        return answer.Status == 200 ? ApiAnswer.Nothing with { Status = 303, Headers = [("Location", $"?{ShowCustomerPage.Done}={sent.ActionName}")] }
            : Wanted.IsPage(call.Http.Request) ? await ShowAgainAsync(call, state, sent, answer)
            : answer;
    }

    private async Task<ApiAnswer> ActAsync(ApiCall call, Case state, SentForm sent)
    {
        using var json = CustomerActionReader.Of(sent.Fields);
        try
        {
            return await ActAsync(call, state, json.RootElement, RequestBody.HashOf(call.Http.Request, json.RootElement));
        }
        catch (CaseBusyException)
        {
            return Problems.Busy();
        }
    }

    /// <summary>What refuses a form is often what has changed since the page was read: it is read anew.</summary>
    private async Task<ApiAnswer> ShowAgainAsync(ApiCall call, Case state, SentForm sent, ApiAnswer problem)
    {
        var (found, _) = await cases.FindAsync(call);
        var now = found ?? state;
        return CaseSheet.Of(page.Of(now, await cases.NextAsync(now, call.Gone)), Taking.Refused(problem.Status, sent)).Answer(problem);
    }

    private async Task<ApiAnswer> ActAsync(ApiCall call, Case state, JsonElement body, string hash)
    {
        var errors = new FieldErrors();
        var key = IdempotencyKey.Read(call, errors);
        if (CustomerActionReader.Read(body, errors) is not var (action, command) || errors.Any)
        {
            return errors.ToProblem();
        }

        // Words find the case that is worked on; the page stays that of its link: what another case promises stands on its own page.
        var heard = action == CustomerAction.AddInformation ? await cases.GoingOnAsync(state, call.Gone) : state;
        var next = await cases.NextAsync(state, call.Gone);
        string Shown(Case after) => Write(after.Id == state.Id ? after : state, next);
        var idempotency = IdempotencyKey.With(key, Actor.Customer, hash, accepted => (200, Shown(accepted.Case)));
        var result = await commands.HandleAsync(heard.Id, command, idempotency, call.Gone);
        return result switch
        {
            CommandResult.Refused refused => CustomerProblems.Of(refused.Refusal, action, page.Of(state, next).Actions),
            CommandResult.NotFound => Problems.UnknownLink(),
            _ => Outcomes.ToAnswer(result, done => ApiAnswer.Written(200, Shown(done.Decision.Case))),
        };
    }

    private string Write(Case state, Case? next) => JsonSerializer.Serialize(page.Of(state, next), ApiJson.Web.CustomerPageAnswer);
}
