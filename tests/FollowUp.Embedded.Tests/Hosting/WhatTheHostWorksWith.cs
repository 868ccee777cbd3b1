using FollowUp.Application.Bookshelves;
using FollowUp.Application.Ports;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.Hosting;
using FollowUp.Embedded.Tests.BookFiles;
using FollowUp.Embedded.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Embedded.Tests.Hosting;

[Trait("Rule", "O1")]
public sealed class WhatTheHostWorksWith : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_a_store_of_documents_whose_changes_are_heard()
    {
        var options = new ServeOptions(_folder.Path, "http://127.0.0.1:0", Demo: false, TokensOut: null, Books: "");
        await using var product = EmbeddedHost.Build(options, new Bookshelf(SmallBooks.Books), BookTexts.Shipped());

        Assert.IsType<HeardDocuments>(product.Services.GetRequiredService<IDocumentStore>());
    }
}
