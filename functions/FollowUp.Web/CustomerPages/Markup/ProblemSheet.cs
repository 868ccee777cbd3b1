using FollowUp.Core.People;
using FollowUp.Web.CustomerPages.Words;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>The page in place of a case: behind a link that leads to none, or does so no more, and when we fail. It is the same for everybody who reads the same language.</summary>
internal static class ProblemSheet
{
    public static Sheet Of(int status, Centre centre, string language)
    {
        var words = PageWords.In(language);
        var (heading, text) = status switch
        {
            StatusCodes.Status410Gone => words.LinkExpired,
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => words.UnknownLink,
            StatusCodes.Status413PayloadTooLarge => (words.Mistakes.Title, words.Mistakes.TooLong),
            < StatusCodes.Status500InternalServerError => (words.Mistakes.Title, words.Mistakes.Unreadable),
            _ => words.OurMistake,
        };
        return new Sheet(
            words.Language,
            $"{heading} - {centre.Name}",
            centre.Name,
            Html.Tag("section", [("class", "card")], Html.Tag("h1", heading), Html.Tag("p", text)),
            CaseSheet.ReachUs(words, centre.ReachUs));
    }
}
