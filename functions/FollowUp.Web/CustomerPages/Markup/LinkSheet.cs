using FollowUp.Core.People;
using FollowUp.Web.CustomerPages.Words;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>The page behind a link that leads to no case, or does so no more. It is the same for everybody who reads the same language.</summary>
internal static class LinkSheet
{
    public static Sheet Of(int status, Centre centre, string language)
    {
        var words = PageWords.In(language);
        var (heading, text) = status == StatusCodes.Status410Gone ? words.LinkExpired : words.UnknownLink;
        return new Sheet(
            words.Language,
            $"{heading} - {centre.Name}",
            centre.Name,
            Html.Tag("section", [("class", "card")], Html.Tag("h1", heading), Html.Tag("p", text)),
            CaseSheet.ReachUs(words, centre.ReachUs));
    }
}
