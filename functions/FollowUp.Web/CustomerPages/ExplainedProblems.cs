using FollowUp.Application.Ports;
using FollowUp.Web.Answers;
using FollowUp.Web.CustomerPages.Markup;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.CustomerPages;

/// <summary>
/// What went wrong behind a customer's link, whatever it is: for a browser a page, for a program the problem. The page is in a language of
/// its reader, for that of the customer is unknown or could not be looked up.
/// </summary>
internal sealed class ExplainedProblems(IBookshelf books)
{
    /// <summary>The answer as its reader is to get it; one that is no problem as it is.</summary>
    public ApiAnswer For(HttpRequest request, ApiAnswer answer)
    {
        if (answer.ContentType != Problems.MediaType)
        {
            return answer;
        }

        var centre = books.Current.Roster.Centre;
        var isPage = Wanted.IsPage(request) && !request.HasJsonContentType();
        return LinkedCase.Private(
            isPage ? ProblemSheet.Of(answer.Status, centre, Wanted.Language(request) ?? centre.Language).Answer(answer) : answer);
    }
}
