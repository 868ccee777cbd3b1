namespace FollowUp.Web.Webhooks;

/// <summary>
/// Tells Twilio's requests from everybody else's. The webhooks have no other door: what passes here is believed, deliveries and customers'
/// words alike.
/// </summary>
public interface ITwilioSignature
{
    /// <summary>True if Twilio signed this request; false also while nothing is configured to check by. It never throws.</summary>
    /// <param name="pathAndQuery">
    /// The path and query as they came over the wire. The rest of the address is the configured public one, never the request's own host:
    /// that is a proxy's, or a stranger's choice.
    /// </param>
    /// <param name="form">The form's fields, decoded.</param>
    /// <param name="signature">The header's value, as a stranger may have written it.</param>
    bool Fits(string pathAndQuery, IReadOnlyDictionary<string, string> form, string signature);
}
