using FollowUp.Application.Bookshelves;
using FollowUp.Core.People;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;

namespace FollowUp.Web.Bookshelves;

/// <summary><c>/api/books</c>: shows the books in force and replaces them (A1, A2). For supervisors and managers.</summary>
internal sealed class ManageBooks(BookKeeper keeper)
{
    /// <summary>The most bytes that a book may have: a roster of a few thousand people.</summary>
    public const int MostBytes = 1024 * 1024;

    public Task<ApiAnswer> ListAsync(ApiCall call) => ForSupervisorsAsync(call, async () =>
    {
        var (books, views) = (keeper.InForce, new List<BookView>());
        foreach (var file in books.Files)
        {
            var change = books.StoredFor(file) is null ? null : await keeper.LastChangeAsync(file, call.Gone);
            views.Add(new BookView(BookNames.Of(file), books.Versions[file], change is not null, change?.By, change?.At, change?.Reason));
        }

        return ApiAnswer.Json(200, new BookListAnswer(views), ApiJson.Web.BookListAnswer);
    });

    /// <summary>The text as it was put or stands in the file, so that it can be edited and put back.</summary>
    public Task<ApiAnswer> ShowAsync(ApiCall call) => ForBookAsync(call, async file =>
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var version = values.Text("version") ?? keeper.InForce.Versions[file];
        return await keeper.FindAsync(file, version, call.Gone) is { } text
            ? ApiAnswer.Written(200, text).With("ETag", $"\"{version}\"")
            : Problems.UnknownBookVersion();
    });

    public Task<ApiAnswer> VersionsAsync(ApiCall call) => ForBookAsync(call, async file =>
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await keeper.ChangesAsync(file, values.Text("after"), values.Number("size"), call.Gone);
        return ApiAnswer.Json(200, new BookVersionsAnswer([.. page.Items.Select(View)], page.Next), ApiJson.Web.BookVersionsAnswer);
    });

    public Task<ApiAnswer> ReplaceAsync(ApiCall call) => ForBookAsync(call, async file =>
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, optional: false, call.Route.MostBytes);
        if (body is null)
        {
            return problem!;
        }

        using (body)
        {
            var errors = new FieldErrors();
            var values = new QueryValues(call, errors);
            if (values.Text("reason") is null && !errors.Any)
            {
                errors.Unreadable("reason", Mistakes.Required("is required: every change says why (A2)"));
            }

            if (errors.Any)
            {
                return errors.ToProblem();
            }

            return VersionSeen(call) is { } seen
                ? ToAnswer(file, await keeper.ReplaceAsync(file, body.Text, seen, call.By.Id, values.Text("reason"), call.Gone))
                : Problems.VersionRequired();
        }
    });

    private static ApiAnswer ToAnswer(string file, BookReplacement replacement) => replacement switch
    {
        BookReplacement.Done done => Put(new BookPutAnswer(BookNames.Of(file), done.Change.Version, View(done.Change), null)),
        BookReplacement.AlreadySo already => Put(new BookPutAnswer(BookNames.Of(file), already.Version, null, true)),
        BookReplacement.Changed changed => Problems.BookChanged(changed.Version),
        BookReplacement.Refused refused => BookProblems.Of(refused.Errors, file),
        _ => throw new InvalidOperationException($"{replacement.GetType().Name} has no answer."),
    };

    private static ApiAnswer Put(BookPutAnswer answer) =>
        ApiAnswer.Json(200, answer, ApiJson.Web.BookPutAnswer).With("ETag", $"\"{answer.Version}\"");

    /// <summary>The one version that the caller names; none for <c>*</c>, which names none.</summary>
    private static string? VersionSeen(ApiCall call)
    {
        var given = call.Http.Request.Headers.IfMatch;
        var version = given.Count == 1 ? given[0]!.Trim().Trim('"') : "";
        return version.Length > 0 && version != "*" ? version : null;
    }

    private static BookChangeView View(BookChange change) => new(change.Version, change.Replaces, change.By, change.At, change.Reason);

    private Task<ApiAnswer> ForBookAsync(ApiCall call, Func<string, Task<ApiAnswer>> act) => ForSupervisorsAsync(
        call, () => keeper.InForce.FileOf(call.Http.Request.RouteValues["id"] as string) is { } file ? act(file) : Task.FromResult(Problems.UnknownBook()));

    private static Task<ApiAnswer> ForSupervisorsAsync(ApiCall call, Func<Task<ApiAnswer>> act) =>
        call.By.Role is >= Role.Supervisor ? act() : Task.FromResult(Problems.SupervisorsOnly());
}
