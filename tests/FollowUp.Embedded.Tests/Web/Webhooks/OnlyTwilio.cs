using System.Text;
using FollowUp.Web.Bodies;
using FollowUp.Web.Webhooks;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

[Trait("Rule", "O6")]
public sealed class OnlyTwilio(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Right = "MessageSid=SM1&MessageStatus=delivered&From=%2B8613800138000&Body=Hello";

    public static TheoryData<string> Paths => [TwilioPaths.StatusOf("0000000000000000.1.M0.customer.sms"), TwilioPaths.Inbound];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_signed_form_is_taken(string path)
    {
        using var answer = await PostAsync(path, Right);

        Assert.True(answer.IsSuccessStatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Whatever_is_not_signed_is_not_looked_at(string path)
    {
        var before = server.Cases.Commits;

        foreach (var signatures in (string[][])[[], [""], ["wrong"], [ApiServer.TwilioSignature, ApiServer.TwilioSignature], [new string('s', 5000)]])
        {
            await PostAsync(path, Right, signatures: signatures).IsProblem(403, "notFromTwilio");
        }

        await PostAsync(path, "", signatures: []).IsProblem(403, "notFromTwilio");
        await PostAsync(path, "{}", "application/json", []).IsProblem(403, "notFromTwilio");
        Assert.Equal(before, server.Cases.Commits);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_media_type_is_refused(string? type)
    {
        await PostAsync(TwilioPaths.Inbound, Right, type).IsProblem(415, "unsupportedMediaType");
    }

    [Theory]
    [InlineData("Body=%")]
    [InlineData("Body=%2")]
    [InlineData("Body=%zz")]
    [InlineData("Body=%ff%fe")]
    [InlineData("%c3%28=1")]
    [InlineData("=1")]
    public async Task A_form_that_is_none_is_malformed(string form)
    {
        await PostAsync(TwilioPaths.Inbound, $"{Right}&{form}").IsProblem(400, "malformedForm");
    }

    [Fact]
    public async Task A_form_has_an_end()
    {
        var full = string.Join('&', Enumerable.Range(5, FormText.MostFields - 4).Select(i => $"f{i}=1"));
        using var most = await PostAsync(TwilioPaths.Inbound, $"{Right}&{full}");

        Assert.True(most.IsSuccessStatusCode);
        await PostAsync(TwilioPaths.Inbound, $"{Right}&{full}&more=1").IsProblem(400, "malformedForm");
        await PostAsync(TwilioPaths.Inbound, $"{Right}&Long={new string('x', 70_000)}").IsProblem(413, "bodyTooLarge");
    }

    [Theory]
    [InlineData("From")]
    [InlineData("Else")]
    public async Task A_field_twice_is_named(string name)
    {
        await PostAsync(TwilioPaths.Inbound, $"{Right}&{name}=1&{name}=1").IsProblem(400, "invalidRequest", name);
    }

    [Fact]
    public async Task A_name_that_is_cut_inside_a_character_is_still_named()
    {
        var name = Uri.EscapeDataString(new string('n', 99) + "😀");

        await PostAsync(TwilioPaths.Inbound, $"{Right}&{name}=1&{name}=1").IsProblem(400, "invalidRequest");
    }

    private async Task<HttpResponseMessage> PostAsync(
        string path, string form, string? type = "application/x-www-form-urlencoded", string[]? signatures = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(form)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type is null ? [] : [type]);
        request.Headers.TryAddWithoutValidation(Twilio.Header, signatures ?? [ApiServer.TwilioSignature]);
        return await server.As(null).SendAsync(request);
    }
}
