using FollowUp.Functions.Senders;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioSmsOptionsTests
{
    [Theory]
    [InlineData("+15005550006", null, "https://api.twilio.com", null)]
    [InlineData(null, "MG1", "http://127.0.0.1:8080", "http://localhost:7080")]
    [InlineData("Centre", null, "https://api.dublin.ie1.twilio.com", "https://followup.example/centre/")]
    public void What_can_work_is_taken(string? from, string? service, string api, string? publicUrl) =>
        Options(from, service, api, publicUrl).Check();

    [Theory]
    [InlineData(null, null)]
    [InlineData("+15005550006", "MG1")]
    public void There_is_one_sender_neither_none_nor_two(string? from, string? service) =>
        Assert.Throws<ArgumentException>(() => new TwilioSmsSender(Options(from, service, "https://api.twilio.com", null)));

    [Theory]
    [InlineData("http://api.twilio.com", null)]
    [InlineData("https://api.twilio.com", "http://followup.example")]
    public void Neither_the_secret_nor_a_receipt_travels_in_the_clear(string api, string? publicUrl) =>
        Assert.Throws<ArgumentException>(() => new TwilioSmsSender(Options("+15005550006", null, api, publicUrl)));

    [Theory]
    [InlineData("https://followup.example/?code=1")]
    [InlineData("https://followup.example/#top")]
    public void Nothing_may_stand_after_the_public_addresss_path(string publicUrl) =>
        Assert.Throws<ArgumentException>(() => Options("+15005550006", null, "https://api.twilio.com", publicUrl).Check());

    private static TwilioSmsOptions Options(string? from, string? service, string api, string? publicUrl) => new()
    {
        AccountSid = "AC1",
        Secret = "s",
        From = from,
        MessagingServiceSid = service,
        BaseAddress = new Uri(api),
        PublicUrl = publicUrl is null ? null : new Uri(publicUrl),
    };
}
