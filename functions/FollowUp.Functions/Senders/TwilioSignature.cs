using FollowUp.Web.Hosting;
using FollowUp.Web.Webhooks;
using Twilio.Security;

namespace FollowUp.Functions.Senders;

/// <summary>Tells Twilio's requests from everybody else's, by the SDK's own check over the configured public address.</summary>
/// <param name="publicUrl">Where Twilio reaches this app; null: nothing can be checked, and nothing fits.</param>
/// <param name="authToken">The account's auth token, never an API key's secret: Twilio signs with no other; null as above.</param>
internal sealed class TwilioSignature(PublicUrl? publicUrl, string? authToken) : ITwilioSignature
{
    private readonly RequestValidator? _validator = authToken is { Length: > 0 } token ? new RequestValidator(token) : null;

    /// <inheritdoc/>
    public bool Fits(string pathAndQuery, IReadOnlyDictionary<string, string> form, string signature)
    {
        ArgumentNullException.ThrowIfNull(form);

        // The validator throws at an empty signature, and the address must not be put into another form on the way.
        return publicUrl is not null && _validator is not null && !string.IsNullOrEmpty(signature)
            && _validator.Validate(publicUrl.Root.AbsoluteUri.TrimEnd('/') + pathAndQuery, new Dictionary<string, string>(form), signature);
    }
}
