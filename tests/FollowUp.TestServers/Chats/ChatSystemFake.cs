using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.TestServers.Chats;

/// <summary>The webhook of a chat system, over HTTP on a free port of the loopback interface: keeps what it is told, answers as scripted.</summary>
public sealed class ChatSystemFake : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();

    private ChatSystemFake(WebApplication app)
    {
        _app = app;
        app.Run(AnswerAsync);
    }

    /// <summary>Where it is told.</summary>
    public Uri Hook => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook?from=followup");

    /// <summary>The status that it answers with; may be changed at any time.</summary>
    public int Status { get; set => Volatile.Write(ref field, value); } = 204;

    /// <summary>How it ends an exchange; may be changed at any time.</summary>
    public Ending Ending { get; set; }

    /// <summary>Every request, refused ones too.</summary>
    public Arrivals<ChatSystemRequest> Requests { get; } = new();

    /// <summary>Starts one.</summary>
    public static async Task<ChatSystemFake> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var fake = new ChatSystemFake(builder.Build());
        await fake._app.StartAsync();
        return fake;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Requests.Add(new ChatSystemRequest(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.ContentType ?? "",
            context.Request.Headers["FollowUp-Signature"].ToString(),
            body.ToArray()));
        if (Ending == Ending.Hang)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
            await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (Ending == Ending.Reply)
        {
            context.Response.StatusCode = Status;
            context.Response.Headers.Location = Status is >= 300 and < 400 ? "/elsewhere" : default;
        }
        else
        {
            context.Abort();
        }
    }
}

/// <summary>One request as it came.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Signature">The header FollowUp-Signature.</param>
/// <param name="Body">The body, byte for byte.</param>
public sealed record ChatSystemRequest(string Method, string Path, string ContentType, string Signature, IReadOnlyList<byte> Body);
