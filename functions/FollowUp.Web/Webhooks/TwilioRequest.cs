using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FollowUp.Web.Webhooks;

/// <summary>Reads a request of Twilio's: nothing in it is looked at before its signature fits.</summary>
internal sealed class TwilioRequest(ITwilioSignature signature)
{
    public const string Header = "X-Twilio-Signature";
    private const int LongestSignature = 200;

    /// <summary>The form, or why it is not taken.</summary>
    public async ValueTask<(IReadOnlyDictionary<string, string>? Form, ApiAnswer? Problem)> ReadAsync(HttpContext http)
    {
        if (http.Request.Headers[Header] is not [{ Length: > 0 and <= LongestSignature } given])
        {
            return (null, Problems.NotFromTwilio());
        }

        var (form, problem) = await FormBody.ReadAsync(http);
        return form is null || signature.Fits(PathAndQueryOf(http), form, given) ? (form, problem) : (null, Problems.NotFromTwilio());
    }

    // The signature is over the bytes of the address: a path that was decoded and put together again may be another one.
    private static string PathAndQueryOf(HttpContext http)
    {
        var request = http.Request;
        return http.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw
            ? raw
            : request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
