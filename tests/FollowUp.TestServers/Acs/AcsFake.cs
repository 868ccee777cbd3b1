using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.TestServers.Acs;

/// <summary>
/// The mail endpoint of Azure Communication Services over HTTP on a free port of the loopback interface: checks sign-in, API version,
/// operation id and fields, keeps mails, tells what became of them. The real one is HTTPS: a client's transport must be rewritten to here.
/// </summary>
public sealed class AcsFake : IAsyncDisposable
{
    private const string ApiVersion = "2025-09-01";
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly AcsBox _box = new();

    private AcsFake(WebApplication app)
    {
        _app = app;
        app.MapPost("/emails:send", (HttpContext context) => AnswerAsync(context, Script, Send));
        app.MapGet("/emails/operations/{id}", (HttpContext context) => AnswerAsync(context, LookUpScript, Tell));
    }

    /// <summary>The bearer token it knows.</summary>
    public string Token { get; init; } = "not-a-real-token";

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What it does when a mail is sent, from now on; may be changed at any time.</summary>
    public AcsScript Script { get; set => Volatile.Write(ref field, value); } = AcsScript.Honest;

    /// <summary>What it does when it is asked for an operation, from now on; may be changed at any time.</summary>
    public AcsScript LookUpScript { get; set => Volatile.Write(ref field, value); } = AcsScript.Honest;

    /// <summary>Every request, refused ones too.</summary>
    public Arrivals<AcsRequest> Requests { get; } = new();

    /// <summary>Every mail that was kept.</summary>
    public Arrivals<AcsMail> Mails => _box.All;

    /// <summary>Starts one.</summary>
    public static async Task<AcsFake> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var fake = new AcsFake(builder.Build());
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>Changes what becomes of a mail: <c>Succeeded</c>, <c>Failed</c> and so on.</summary>
    public void SetState(Guid operationId, string status, string? errorCode = null) => _box.SetState(operationId, status, errorCode);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(
        HttpContext context, AcsScript script, Func<AcsRequest, HttpContext, bool, (int Status, string Body)> act)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new AcsRequest(
            context.Request.Method,
            context.Request.GetEncodedPathAndQuery(),
            context.Request.Headers.Authorization.ToString(),
            context.Request.Headers["Operation-Id"].ToString(),
            await reader.ReadToEndAsync(context.RequestAborted));
        Requests.Add(request);
        if (request.Authorization != $"Bearer {Token}")
        {
            await WriteAsync(context, new AcsScript(), Error(401, "Denied"));
            return;
        }

        var honest = context.Request.Query["api-version"] == ApiVersion
            ? act(request, context, script.Stores)
            : Error(400, "UnsupportedApiVersion");
        if (script.Ending == Ending.Hang)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
            await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (script.Ending == Ending.Reply)
        {
            await WriteAsync(context, script, honest);
        }
        else
        {
            context.Abort();
        }
    }

    private (int Status, string Body) Send(AcsRequest request, HttpContext context, bool stores)
    {
        if (!Guid.TryParseExact(request.OperationId, "D", out var id) || AcsBox.Read(id, request.Body) is not { } mail || !stores)
        {
            return Error(400, "InvalidRequest");
        }

        _box.Add(mail);
        return (202, _box.Describe(id)!);
    }

    private (int Status, string Body) Tell(AcsRequest request, HttpContext context, bool stores) =>
        Guid.TryParseExact((string?)context.Request.RouteValues["id"], "D", out var id) && _box.Describe(id) is { } operation
            ? (200, operation)
            : Error(404, "NotFound");

    private static (int Status, string Body) Error(int status, string code) =>
        (status, AcsScript.ErrorBody(code, "The request was refused."));

    private static async Task WriteAsync(HttpContext context, AcsScript script, (int Status, string Body) honest)
    {
        context.Response.StatusCode = script.Status ?? honest.Status;
        context.Response.ContentType = script.ContentType;
        if (script.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync(script.Body ?? honest.Body, context.RequestAborted);
    }
}
