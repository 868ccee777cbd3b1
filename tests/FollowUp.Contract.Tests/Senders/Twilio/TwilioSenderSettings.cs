namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>What a sender is told, whatever the options of its adapter are called.</summary>
/// <param name="AccountSid">The account.</param>
/// <param name="User">The API key.</param>
/// <param name="Secret">The API key's secret.</param>
/// <param name="From">The sending number in E.164; none where there is a messaging service.</param>
/// <param name="MessagingServiceSid">The messaging service; none where there is a sending number.</param>
/// <param name="BaseAddress">Where the API is.</param>
/// <param name="Timeout">How long one request may take.</param>
/// <param name="PublicUrl">Where receipts go, as an operator writes it; null asks for none.</param>
public sealed record TwilioSenderSettings(
    string AccountSid,
    string User,
    string Secret,
    string? From,
    string? MessagingServiceSid,
    Uri BaseAddress,
    TimeSpan Timeout,
    string? PublicUrl);
