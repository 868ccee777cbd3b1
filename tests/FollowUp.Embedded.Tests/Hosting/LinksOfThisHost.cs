using FollowUp.Application.Access;
using FollowUp.Contract.Tests.Documents;
using FollowUp.Core.Access;
using FollowUp.Embedded.Hosting;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Embedded.Tests.Hosting;

[Trait("Rule", "M10")]
public class LinksOfThisHost
{
    [Theory]
    [InlineData("http://localhost:7080", "", "http://localhost:7080/")]
    [InlineData("http://0.0.0.0:80;http://127.0.0.1:7080", "", "http://127.0.0.1:7080/")]
    [InlineData("http://10.0.0.7:7080", "", "http://10.0.0.7:7080/")]
    [InlineData("http://*:7080", "", null)]
    [InlineData("http://0.0.0.0:7080", "", null)]
    [InlineData("http://[::]:7080", "", null)]
    [InlineData("http://127.0.0.1:0", "", null)]
    [InlineData("http://localhost:7080", "PublicUrl=https://followup.example", "https://followup.example/")]
    [InlineData("http://localhost:7080", "Smtp:Host=mail.example", null)]
    [InlineData("http://10.0.0.7:7080", "Smtp:Host=mail.example", "http://10.0.0.7:7080/")]
    public void Lead_to_the_public_address_or_to_our_own_where_that_reaches_anybody(string urls, string setting, string? root)
    {
        var settings = setting.Split('=') is [var name, var value] ? new Dictionary<string, string?> { ["FollowUp:" + name] = value } : [];

        Assert.Equal(root, LinkSetup.RootOf(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), urls)?.AbsoluteUri);
    }

    [Fact]
    public async Task Are_made_with_one_key_that_is_made_once()
    {
        var store = new MemoryDocuments();

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LinkKeys.LoadOrMakeAsync(store, CancellationToken.None)));

        Assert.Equal(CustomerLinks.KeyLength, keys[0].Length);
        Assert.NotEqual(new byte[CustomerLinks.KeyLength], keys[0]);
        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.NotEqual(keys[0], await LinkKeys.LoadOrMakeAsync(new MemoryDocuments(), CancellationToken.None));
    }
}
