using FollowUp.Embedded.Senders;
using FollowUp.Embedded.Tests.Web.Webhooks;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TwilioSignatureTests
{
    private const string Path = "/myapp.php?foo=1&bar=2";

    private static readonly Dictionary<string, string> Form = new()
    {
        ["To"] = "+18005551212",
        ["Caller"] = "+14158675309",
        ["CallSid"] = "CA1234567890ABCDE",
        ["Digits"] = "1234",
        ["From"] = "+14158675309",
    };

    [Fact]
    public void The_example_of_twilios_documentation_fits()
    {
        Assert.True(Signature("https://mycompany.com", "12345").Fits(Path, Form, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    [Theory]
    [InlineData("https://mycompany.com", "https://mycompany.com", true)]
    [InlineData("https://mycompany.com/", "https://mycompany.com", true)]
    [InlineData("https://mycompany.com:443", "https://mycompany.com", true)]
    [InlineData("https://mycompany.com", "https://mycompany.com:443", true)]
    [InlineData("https://mycompany.com:8443", "https://mycompany.com:8443", true)]
    [InlineData("https://mycompany.com:8443", "https://mycompany.com", true)]
    [InlineData("http://127.0.0.1:7080", "http://127.0.0.1:7080", true)]
    [InlineData("https://mycompany.com/desk/", "https://mycompany.com/desk", true)]
    [InlineData("https://mycompany.com", "http://mycompany.com", false)]
    [InlineData("https://mycompany.com", "https://mycompany.com:8443", false)]
    [InlineData("https://mycompany.com", "https://mycompany.org", false)]
    [InlineData("https://mycompany.com/desk", "https://mycompany.com", false)]
    public void It_is_over_the_public_address_with_or_without_its_port(string configured, string over, bool fits)
    {
        Assert.Equal(fits, Signature(configured, "12345").Fits(Path, Form, Twilio.Sign("12345", over + Path, Form)));
    }

    [Fact]
    public void It_is_over_every_field_every_byte_of_the_address_and_the_token()
    {
        var right = Twilio.Sign("12345", "https://mycompany.com" + Path, Form);
        var signature = Signature("https://mycompany.com", "12345");

        Assert.True(signature.Fits(Path, Form, right));
        Assert.False(signature.Fits(Path, new Dictionary<string, string>(Form) { ["Digits"] = "1235" }, right));
        Assert.False(signature.Fits(Path, new Dictionary<string, string>(Form) { ["More"] = "" }, right));
        Assert.False(signature.Fits(Path + "&x", Form, right));
        Assert.False(signature.Fits("/myapp.php?foo=%31&bar=2", Form, right));
        Assert.False(signature.Fits("/MYAPP.php?foo=1&bar=2", Form, right));
        Assert.False(Signature("https://mycompany.com", "12346").Fits(Path, Form, right));
    }

    [Theory]
    [InlineData("")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    [InlineData("rsoydt4t1cutdk1pdd93/vvr8b8=")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8= ")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void What_is_nearly_a_signature_is_none(string signature)
    {
        Assert.False(Signature("https://mycompany.com", "12345").Fits(Path, Form, signature));
    }

    [Theory]
    [InlineData(null, "12345")]
    [InlineData("https://mycompany.com", null)]
    [InlineData("https://mycompany.com", "")]
    public void Nobody_is_believed_while_nothing_is_configured(string? publicUrl, string? token)
    {
        Assert.False(Signature(publicUrl, token).Fits(Path, Form, Twilio.Sign(token ?? "", publicUrl + Path, Form)));
    }

    private static TwilioSignature Signature(string? publicUrl, string? token) => new(SenderDesk.Public(publicUrl), token);
}
