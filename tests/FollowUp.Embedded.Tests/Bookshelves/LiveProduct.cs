using System.Net.Http.Headers;
using System.Text;
using FollowUp.Application.Bookshelves;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Hosting;
using FollowUp.Embedded.SignIn;
using FollowUp.Embedded.Tests.BookFiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Embedded.Tests.Bookshelves;

/// <summary>The product on one machine as it serves, on a real file, with the shipped books or some that were changed.</summary>
internal sealed class LiveProduct : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LiveProduct(string folder, IReadOnlyDictionary<string, string> files)
    {
        var options = new ServeOptions(folder, "http://127.0.0.1:0", Demo: false, TokensOut: null, Books: "");
        _app = EmbeddedHost.Build(options, new Bookshelf(BookTexts.Loaded(files).Books), files);
    }

    public IServiceProvider Services => _app.Services;

    public Bookshelf Shelf => Services.GetRequiredService<Bookshelf>();

    public BookKeeper Keeper => Services.GetRequiredService<BookKeeper>();

    public static async Task<LiveProduct> StartAsync(string folder, IReadOnlyDictionary<string, string>? files = null)
    {
        var product = new LiveProduct(folder, files ?? BookTexts.Shipped());
        EmbeddedHost.Map(product._app);
        await product.Keeper.RefreshAsync(CancellationToken.None);
        await product._app.StartAsync();
        return product;
    }

    /// <summary>A client that is signed in as somebody of the roster.</summary>
    public async Task<HttpClient> AsAsync(string person)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOfAsync(person));
        return client;
    }

    /// <summary>A client that keeps cookies, as a browser does, and is not signed in.</summary>
    public HttpClient Stranger() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    public Task<string> TokenOfAsync(string person) => Services.GetRequiredService<FirstTokens>().IssueAsync(Shelf.Current.Roster.Find(person)!);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>Short ways to read and put books.</summary>
internal static class BookRequests
{
    public static async Task<(string Text, string Version)> BookAsync(this HttpClient client, string name, string query = "")
    {
        using var answer = await client.GetAsync($"/api/books/{name}{query}");
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag!.Tag.Trim('"'));
    }

    public static async Task<HttpResponseMessage> PutBookAsync(
        this HttpClient client, string name, string text, string? version, string? reason = "a test", string type = "application/json")
    {
        var query = reason is null ? "" : "?reason=" + Uri.EscapeDataString(reason);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/books/{name}{query}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version == "*" ? version : $"\"{version}\"");
        }

        return await client.SendAsync(request);
    }
}
