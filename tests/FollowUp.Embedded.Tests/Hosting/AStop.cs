using FollowUp.Application.Bookshelves;
using FollowUp.Application.Sending;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Hosting;
using FollowUp.Embedded.Tests.BookFiles;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FollowUp.Embedded.Tests.Hosting;

[Trait("Rule", "O3")]
public sealed class AStop : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Waits_for_the_sends_of_all_channels_at_once_as_long_as_they_are_theirs()
    {
        var options = new ServeOptions(_folder.Path, "http://127.0.0.1:0", Demo: false, TokensOut: null, Books: "");
        await using var product = EmbeddedHost.Build(options, new Bookshelf(SmallBooks.Books), BookTexts.Shipped());

        var host = product.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.Equal(product.Services.GetRequiredService<SendPolicy>().LeaseFor.ToTimeSpan(), host.ShutdownTimeout);
        Assert.True(host.ServicesStopConcurrently);
    }
}
