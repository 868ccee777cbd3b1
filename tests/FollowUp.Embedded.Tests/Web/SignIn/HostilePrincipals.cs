using System.Text;
using FollowUp.Core.People;
using FollowUp.Web.SignIn;

namespace FollowUp.Embedded.Tests.Web.SignIn;

/// <summary>The platform writes the header, but nothing that stands in one may throw.</summary>
[Trait("Rule", "A2")]
public class HostilePrincipals
{
    private const string Right = """
        {"auth_typ":"aad","claims":[{"typ":"oid","val":"1"},{"typ":"roles","val":"Agent"}],"name_typ":"name","role_typ":"roles"}
        """;

    public static TheoryData<string> Json =>
    [
        "", " ", "null", "1", "\"x\"", "[]", "{", "{}", "{}{}", "{\"claims\":null}", "{\"claims\":{}}", "{\"claims\":1}", "{\"claims\":\"x\"}",
        "{\"claims\":[1]}", "{\"claims\":[[]]}", "{\"claims\":[{\"typ\":1,\"val\":\"x\"}]}", "{\"claims\":[{\"typ\":\"oid\",\"val\":{}}]}",
        "{\"claims\":[{\"typ\":\"oid\",\"val\":\"\\ud800\"}]}", "{\"claims\":[{\"typ\":\"\\udc00\",\"val\":\"x\"}]}",
        "{\"\\ud800\":1,\"claims\":[{\"typ\":\"oid\",\"val\":5}]}", "{\"claims\":[],\"role_typ\":7}", "{\"claims\":[],\"name_typ\":[]}",
        "{\"claims\":" + new string('[', 5000), "{\"claims\":[" + string.Join(',', Enumerable.Repeat("{\"typ\":\"oid\"}", 1000)) + "]",
        "\uFEFF{}", "<xml/>", "{\"claims\":[],}",
    ];

    public static TheoryData<string> Headers =>
    [
        "", "====", "a", "@@@@", Right, "😀", "\ud800", "\u0000", "e30=e30=", "e30", "e30=, e30=", Convert.ToBase64String([0xFF, 0xFE, 0x00]),
        Convert.ToBase64String([.. Encoding.UTF8.GetBytes("{\"claims\":[{\"typ\":\"oid\",\"val\":\""), 0xC3, 0x28, .. "\"}]}"u8]),
        new string('A', 32 * 1024), new string('=', 1000), new string('A', 40_000), Principals.Encoded(Right + new string(' ', 30_000)),
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_is_none_is_nobody(string header) => Assert.Null(AppServicePrincipal.Read(header));

    [Theory]
    [MemberData(nameof(Json))]
    public void What_says_nothing_about_a_person_has_no_role(string json) =>
        Assert.Null(AppServicePrincipal.Read(Principals.Encoded(json))?.Role);

    [Theory]
    [InlineData("{\"claims\":[]}")]
    [InlineData("{\"claims\":[null]}")]
    [InlineData("{\"claims\":[{}]}")]
    [InlineData("{\"claims\":[{\"typ\":\"oid\",\"val\":null},{\"val\":\"x\"},{\"typ\":\"oid\",\"val\":\" \"},{\"typ\":\"\",\"val\":\"x\"}]}")]
    [InlineData("{\"claims\":[{\"typ\":\"OID\",\"val\":\"1\"},{\"typ\":\"ROLES\",\"val\":\"Agent\"}],\"name_typ\":\"\"}")]
    public void A_principal_without_usable_claims_has_neither_name_nor_role(string json)
    {
        var principal = AppServicePrincipal.Read(Principals.Encoded(json));

        Assert.Empty(principal!.Names);
        Assert.Null(principal.Role);
    }

    [Fact]
    public void No_byte_that_is_changed_makes_it_throw_or_raises_a_role()
    {
        var right = Encoding.UTF8.GetBytes(Right);
        Assert.Equal(Role.Agent, AppServicePrincipal.Read(Convert.ToBase64String(right))?.Role);

        for (var i = 0; i < right.Length; i++)
        {
            foreach (var value in (byte[])[0, (byte)'"', (byte)'\\', (byte)'}', (byte)'9', 0x80, 0xFF])
            {
                byte[] spoilt = [.. right[..i], value, .. right[(i + 1)..]];
                Assert.False(AppServicePrincipal.Read(Convert.ToBase64String(spoilt))?.Role > Role.Agent);
            }

            Assert.Null(AppServicePrincipal.Read(Convert.ToBase64String(right[..i])));
        }
    }

    [Fact]
    public void Names_are_in_the_order_of_how_long_they_last()
    {
        var header = Principals.Of(("name", "Amy"), ("email", "amy@x.org"), ("preferred_username", "AMY@x.org"), ("oid", "17"));

        Assert.Equal(["17", "AMY@x.org"], AppServicePrincipal.Read(header)!.Names);
    }
}
