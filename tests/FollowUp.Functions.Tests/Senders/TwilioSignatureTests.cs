using FollowUp.Functions.Senders;
using FollowUp.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>The signature of a form, checked by the SDK over the configured public address.</summary>
public class TwilioSignatureTests
{
    private const string Token = "12345";
    private const string Path = "/myapp?foo=1&bar=2";

    private static readonly Dictionary<string, string> Form = new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+14158675309",
        ["Digits"] = "1234",
        ["From"] = "+14158675309",
        ["To"] = "+18005551212",
    };

    // HMAC-SHA1 with the token over https://example.com, the path and the fields in order, computed apart from the SDK.
    private const string Signed = "V46CDrhPu3a6q+aUFH2wGmTiSnw=";

    [Fact]
    public void Fits_what_was_signed_with_our_token() => Assert.True(Check().Fits(Path, Form, Signed));

    [Fact]
    public void Fits_nothing_else()
    {
        Assert.False(Check().Fits("/myapp?foo=1", Form, Signed));
        Assert.False(Check().Fits(Path, new Dictionary<string, string>(Form) { ["Digits"] = "1235" }, Signed));
        Assert.False(Check("https://example.org").Fits(Path, Form, Signed));
        Assert.False(Check(token: "12346").Fits(Path, Form, Signed));
        Assert.False(Check().Fits(Path, Form, ""));
        Assert.False(Check().Fits(Path, Form, "not base 64"));
    }

    [Fact]
    public void Fits_nothing_while_nothing_is_configured()
    {
        Assert.False(Check(url: null).Fits(Path, Form, Signed));
        Assert.False(Check(token: null).Fits(Path, Form, Signed));
    }

    private static TwilioSignature Check(string? url = "https://example.com", string? token = Token)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(PublicUrl.Setting, url)]).Build();
        return new TwilioSignature(PublicUrl.Read(settings, out _), token);
    }
}
