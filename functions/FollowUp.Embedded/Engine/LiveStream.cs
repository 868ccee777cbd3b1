using FollowUp.Embedded.Sqlite;
using FollowUp.Web.SignIn;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Embedded.Engine;

/// <summary>
/// <c>GET /api/live</c>: server-sent events that say "something was stored", with the clock; what, one reads as ever. A thousand flags a second make
/// one event a second, and a board that hears nothing for a while knows that it has lost the server.
/// </summary>
internal sealed class LiveStream(ISignIn signIn, SqliteDatabase database, IClock clock, IHostApplicationLifetime host)
{
    public const string Path = "/api/live";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(5);

    public async Task HandleAsync(HttpContext http)
    {
        if (await signIn.FindAsync(http, http.RequestAborted) is null)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        try
        {
            await TellAsync(http, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The browser has gone, or the process ends.
        }
    }

    private async Task TellAsync(HttpContext http, CancellationToken ends)
    {
        var response = http.Response;
        var (seen, told) = (-1L, TimeProvider.System.GetTimestamp());
        while (true)
        {
            var (stored, since) = (database.Writer.Transactions, TimeProvider.System.GetElapsedTime(told));
            if (seen < 0 || (stored != seen && since >= AtMostEvery) || since >= AtLeastEvery)
            {
                if (await signIn.FindAsync(http, ends) is null)
                {
                    // Who has left the roster meanwhile hears no more.
                    return;
                }

                var kind = stored == seen ? "beat" : "changed";
                await response.WriteAsync($"event: {kind}\ndata: {InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant())}\n\n", ends);
                await response.Body.FlushAsync(ends);
                (seen, told) = (stored, TimeProvider.System.GetTimestamp());
            }

            // A look reads one number. To be woken instead would cost the writer, whom every caller waits for, a signal for each board and transaction.
            await Task.Delay(Look, ends);
        }
    }
}
