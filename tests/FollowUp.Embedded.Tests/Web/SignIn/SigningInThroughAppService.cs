using FollowUp.Application.Ports;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.People;
using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Embedded.Tests.Web.SignIn;

[Trait("Rule", "A2")]
public sealed class SigningInThroughAppService : IBookshelf
{
    public Books Current => SmallBooks.Books;

    [Theory]
    [InlineData("preferred_username")]
    [InlineData("upn")]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn")]
    [InlineData("email")]
    [InlineData(Principals.Emails)]
    [InlineData("oid")]
    [InlineData("http://schemas.microsoft.com/identity/claims/objectidentifier")]
    public async Task A_person_of_the_roster_with_an_app_role_is_signed_in(string type)
    {
        Assert.Equal(new Actor("amy", Role.Agent, "red"), await FindAsync(Principals.Of((type, "Amy@example.org"), ("roles", "Agent"))));
    }

    [Fact]
    [Trait("Rule", "A2")]
    public async Task Nobody_is_signed_in_by_a_name_that_anybody_may_give_himself() =>
        Assert.Null(await FindAsync(Principals.Of(("name", "Amy@example.org"), ("roles", "Agent"))));

    [Theory]
    [Trait("Rule", "A1")]
    [InlineData("sam", "Agent", Role.Agent)]
    [InlineData("sam", "Manager", Role.Supervisor)]
    [InlineData("amy", "Manager", Role.Agent)]
    [InlineData("max", "Lead", Role.Lead)]
    [InlineData("max", "manager", Role.Manager)]
    public async Task The_lower_of_the_two_roles_counts(string person, string appRole, Role role)
    {
        var found = await FindAsync(Principals.Of(("email", person + "@example.org"), ("roles", appRole)));

        Assert.Equal((person, (Role?)role), (found?.Id, found?.Role));
    }

    [Fact]
    public async Task The_highest_of_several_app_roles_counts()
    {
        var header = Principals.Of(("email", "max@example.org"), ("roles", "Agent"), ("roles", "Supervisor"), ("roles", "Lead"), ("roles", "Cook"));

        Assert.Equal(Role.Supervisor, (await FindAsync(header))?.Role);
    }

    [Theory]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", true)]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "roles", true)]
    [InlineData(null, "roles", true)]
    [InlineData("roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", false)]
    [InlineData("roles", "groups", false)]
    public async Task Roles_are_claims_of_the_type_that_the_platform_names_or_app_roles(string? roleType, string type, bool signedIn)
    {
        var header = Principals.With(roleType, ("email", "amy@example.org"), (type, "Agent"));

        Assert.Equal(signedIn, await FindAsync(header) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("Agent,Manager")]
    [InlineData("Agent ")]
    [InlineData("Cook")]
    public async Task Without_an_app_role_of_ours_nobody_is_signed_in(string role)
    {
        Assert.Null(await FindAsync(Principals.Of(("email", "amy@example.org"), ("roles", role))));
        Assert.Null(await FindAsync(Principals.Of(("email", "amy@example.org"))));
    }

    [Fact]
    public async Task Who_is_not_in_the_roster_is_not_signed_in()
    {
        Assert.Null(await FindAsync(Principals.Of(("email", "eve@example.org"), ("roles", "Manager"))));
        Assert.Null(await FindAsync(Principals.Of(("sub", "amy@example.org"), ("roles", "Manager"))));
        Assert.Null(await FindAsync(Principals.Of(("roles", "Manager"))));
    }

    [Fact]
    public async Task The_header_is_the_callers_own_while_the_platforms_authentication_is_off()
    {
        var header = Principals.Of(("email", "max@example.org"), ("roles", "Manager"));

        Assert.NotNull(await FindAsync(header));
        Assert.Null(await new AppServiceSignIn(this, enabled: false).FindAsync(Request(header), CancellationToken.None));
    }

    [Fact]
    public async Task A_header_that_is_missing_or_doubled_is_nobody()
    {
        var header = Principals.Of(("email", "amy@example.org"), ("roles", "Agent"));

        Assert.Null(await FindAsync());
        Assert.Null(await FindAsync(header, header));
    }

    private ValueTask<Actor?> FindAsync(params string[] headers) =>
        new AppServiceSignIn(this, enabled: true).FindAsync(Request(headers), CancellationToken.None);

    private static DefaultHttpContext Request(params string[] headers)
    {
        var http = new DefaultHttpContext();
        if (headers.Length > 0)
        {
            http.Request.Headers[AppServicePrincipal.Header] = headers;
        }

        return http;
    }
}
