using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.TestServers.Twilio;

/// <summary>
/// Twilio's Messages resource over HTTP on a free port of the loopback interface: checks sign-in and fields, keeps messages, lists them.
/// A client that vanishes ends its own request only.
/// </summary>
public sealed class TwilioFake : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TwilioBox _box = new();

    private TwilioFake(WebApplication app)
    {
        _app = app;
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", (HttpContext context) => AnswerAsync(context, Script, Create));
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", (HttpContext context) => AnswerAsync(context, ListScript, List));
    }

    /// <summary>The account it knows.</summary>
    public string AccountSid { get; init; } = "AC" + new string('1', 32);

    /// <summary>The user name it knows: an API key.</summary>
    public string User { get; init; } = "SK" + new string('2', 32);

    /// <summary>The secret that goes with <see cref="User"/>.</summary>
    public string Secret { get; init; } = "not-a-real-secret";

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The clock that dates messages.</summary>
    public TimeProvider Clock { get; set => Volatile.Write(ref field, value); } = TimeProvider.System;

    /// <summary>What it does when a message is sent, from now on; may be changed at any time.</summary>
    public TwilioScript Script { get; set => Volatile.Write(ref field, value); } = TwilioScript.Honest;

    /// <summary>What it does when it is asked for a list, from now on; may be changed at any time.</summary>
    public TwilioScript ListScript { get; set => Volatile.Write(ref field, value); } = TwilioScript.Honest;

    /// <summary>Every request, refused ones too.</summary>
    public Arrivals<TwilioRequest> Requests { get; } = new();

    /// <summary>Every message that was kept.</summary>
    public Arrivals<TwilioRecord> Messages => _box.All;

    /// <summary>Starts one.</summary>
    public static async Task<TwilioFake> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var fake = new TwilioFake(builder.Build());
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>Changes what becomes of a message: <c>sent</c>, <c>delivered</c>, <c>undelivered</c> and so on.</summary>
    public void SetState(string sid, string status, int? errorCode = null) => _box.SetState(sid, status, errorCode);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(
        HttpContext context, TwilioScript script, Func<HttpRequest, Dictionary<string, string>, bool, (int Status, string Body)> act)
    {
        var form = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(f => f.Key, f => f.Value.ToString())
            : [];
        var authorization = context.Request.Headers.Authorization.ToString();
        Requests.Add(new TwilioRequest(context.Request.Method, context.Request.GetEncodedPathAndQuery(), authorization, form));

        var known = authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Secret}"));
        if (!known || (string?)context.Request.RouteValues["account"] != AccountSid)
        {
            await WriteAsync(context, new TwilioScript(), (401, TwilioScript.ErrorBody(401, 20003, "Authenticate")));
            return;
        }

        var honest = act(context.Request, form, script.Stores);
        if (script.Pause > TimeSpan.Zero)
        {
            await Task.Delay(script.Pause, context.RequestAborted);
        }

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

    private (int Status, string Body) Create(HttpRequest request, Dictionary<string, string> form, bool stores)
    {
        var to = form.GetValueOrDefault("To");
        var body = form.GetValueOrDefault("Body", "");
        var wrong = 0 switch
        {
            _ when to is null => 21604,
            _ when to is not ['+', _, ..] || to[1..].Any(c => !char.IsAsciiDigit(c)) => 21211,
            _ when body.Length == 0 => 21602,
            _ when body.Length > 1600 => 21617,
            _ when !form.ContainsKey("From") && !form.ContainsKey("MessagingServiceSid") => 21603,
            _ => 0,
        };
        if (wrong > 0 || !stores)
        {
            return (400, TwilioScript.ErrorBody(400, wrong, "A field is missing or wrong."));
        }

        return (201, JsonSerializer.Serialize(_box.Describe(_box.Add(form, Clock.GetUtcNow()))));
    }

    private (int Status, string Body) List(HttpRequest request, Dictionary<string, string> form, bool stores)
    {
        var query = request.Query;
        var size = int.Parse(query["PageSize"].FirstOrDefault() ?? "50", CultureInfo.InvariantCulture);
        var page = int.Parse(query["Page"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var since = query["DateSent>"].FirstOrDefault();
        var all = _box.List(
            query["To"].FirstOrDefault(),
            since is null ? null : new DateTimeOffset(DateOnly.ParseExact(since, "yyyy-MM-dd"), TimeOnly.MinValue, TimeSpan.Zero));

        var rest = query.Where(q => q.Key != "Page").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));
        var next = new QueryBuilder(rest) { { "Page", (page + 1).ToString(CultureInfo.InvariantCulture) } };
        var more = all.Count > (page + 1) * size;
        var records = all.Skip(page * size).Take(size);
        return (200, _box.DescribeAll(records, request.GetEncodedPathAndQuery(), more ? request.Path + next.ToString() : null));
    }

    private static async Task WriteAsync(HttpContext context, TwilioScript script, (int Status, string Body) honest)
    {
        context.Response.StatusCode = script.Status ?? honest.Status;
        context.Response.ContentType = script.ContentType;
        if (script.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (script.Location is { } elsewhere)
        {
            context.Response.Headers.Location = elsewhere;
        }

        await context.Response.WriteAsync(script.Body ?? honest.Body, context.RequestAborted);
    }
}
