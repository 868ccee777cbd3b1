using FollowUp.Application.Rehearsals;
using FollowUp.Web.Bookshelves;
using FollowUp.Web.Contracts;
using FollowUp.Web.Rehearsals;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The books in force, and how they are replaced (A1, A2, P6).</summary>
internal static class BookRoutes
{
    private const string Tag = "Books";
    private const string Name = "The name of the book, as GET /api/books lists it: policies, calendars, roster, words, templates-zh-CN ...";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "listBooks",
            Method = "GET",
            Pattern = "/api/books",
            Tag = Tag,
            Summary = "List the books in force, with their versions",
            Description = "A book that was put stands in place of its file. For supervisors and managers.",
            Handler = services => services.GetRequiredService<ManageBooks>().ListAsync,
            Answer = typeof(BookListAnswer),
        },
        new()
        {
            Name = "showBook",
            Method = "GET",
            Pattern = "/api/books/{id}",
            Tag = Tag,
            IdIs = Name,
            Summary = "Read a book as it stands in its file or was put",
            Description = "The header ETag has its version: give it as If-Match to put the book back. A file may hold comments, which are passed on "
                + "as they are. For supervisors and managers.",
            Handler = services => services.GetRequiredService<ManageBooks>().ShowAsync,
            Answer = typeof(BookDocument),
            Query = [new("version", "The version in place of the one in force: one that a change to the book names.") { MaxLength = 20 }],
        },
        new()
        {
            Name = "replaceBook",
            Method = "PUT",
            Pattern = "/api/books/{id}",
            Tag = Tag,
            IdIs = Name,
            Summary = "Replace a book",
            Description = "The body is the whole book, of at most 1 MiB. All books are checked together; with mistakes nothing changes, and each is named with "
                + "its place and line. 'If-Match' names the version that is replaced: without it 428, and 412 if another is in force. It is in force here "
                + "at once and on other instances within half a minute, for what is decided from then on: a running cycle keeps its numbers (P6). "
                + "A book that says the same in another layout is already so. For supervisors and managers (A1, A2).",
            Handler = services => services.GetRequiredService<ManageBooks>().ReplaceAsync,
            Body = typeof(BookDocument),
            MostBytes = ManageBooks.MostBytes,
            Answer = typeof(BookPutAnswer),
            TakesVersion = true,
            Query = [new("reason", "Why the book is replaced, for the record (A2); required.") { MaxLength = 500, IsText = true }],
            Problems = [503],
        },
        new()
        {
            Name = "listBookVersions",
            Method = "GET",
            Pattern = "/api/books/{id}/versions",
            Tag = Tag,
            IdIs = Name,
            Summary = "List the changes to a book, the newest first",
            Description = "Who replaced which version, when and why (A2); the text of each can be read. For supervisors and managers.",
            Handler = services => services.GetRequiredService<ManageBooks>().VersionsAsync,
            Answer = typeof(BookVersionsAnswer),
            Query = [Paging.Size, Paging.After],
        },
        new()
        {
            Name = "rehearsePolicies",
            Method = "POST",
            Pattern = "/api/policies/rehearse",
            Tag = Tag,
            Summary = "Replay the last days against a draft of the policies",
            Description = "The cases flagged in the last 'days' happen again, by the rules that decide every case, under the book in force and under the draft: people "
                + "do what they did at the time at which they did it, messages arrive as they did, timers are never late. The answer holds "
                + "the two against each other: promises kept and missed, messages, what each rung had to hear, and some of the cases that change. At most "
                + "5,000 cases are replayed, the newest; 'cut' says if there were more. Mistakes in the draft are named with their line in it. Nothing is stored. "
                + "For supervisors and managers.",
            Handler = services => services.GetRequiredService<RehearsePolicies>().HandleAsync,
            Body = typeof(RehearseRequest),
            MostBytes = ManageBooks.MostBytes,
            Answer = typeof(Rehearsal),
        },
    ];
}
