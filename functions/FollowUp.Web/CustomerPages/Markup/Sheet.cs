using FollowUp.Web.Answers;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>A whole page for a customer. It works without scripts, and no script could run on it.</summary>
/// <param name="Language">Its language, a BCP 47 tag.</param>
/// <param name="Title">Its title.</param>
/// <param name="Centre">The name of the centre, above everything.</param>
/// <param name="Main">What it says.</param>
/// <param name="ReachUs">How the customer reaches the centre otherwise, below everything.</param>
internal sealed record Sheet(string Language, string Title, string Centre, Html Main, Html ReachUs)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'";

    public ApiAnswer Answer(int status) => ApiAnswer.Written(status, Write()) with
    {
        ContentType = "text/html; charset=utf-8",
        Headers = [("Content-Security-Policy", Policy)],
    };

    /// <summary>In place of a problem: with its status, and with what its headers advise.</summary>
    public ApiAnswer Answer(ApiAnswer problem) => Answer(problem.Status) is var page
        ? page with { Headers = [.. problem.Headers, .. page.Headers] }
        : page;

    private string Write() => Html.Document(
        Language,
        Html.All(
            Html.Void("meta", ("charset", "utf-8")),
            Html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
            Html.Void("meta", ("name", "color-scheme"), ("content", "light dark")),
            Html.Void("meta", ("name", "format-detection"), ("content", "telephone=no")),
            Html.Tag("title", Title),
            Html.Void("link", ("rel", "icon"), ("href", "/app/icon.svg"), ("type", "image/svg+xml")),
            Html.Void("link", ("rel", "stylesheet"), ("href", "/app/css/base.css")),
            Html.Void("link", ("rel", "stylesheet"), ("href", "/app/css/customer.css"))),
        Html.All(
            Html.Tag("header", [("class", "centre")], Html.Tag("p", Centre)),
            Html.Tag("main", Main),
            Html.Tag("footer", Html.Tag("p", ReachUs))));
}
