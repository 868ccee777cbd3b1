using System.Net.Sockets;
using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Application.Surges;
using FollowUp.Embedded.Commands;
using FollowUp.Embedded.Demo;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.SignIn;
using FollowUp.Embedded.Sqlite;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using FollowUp.Web.Surges;
using NodaTime;

namespace FollowUp.Embedded.Hosting;

/// <summary>The whole product in one process: API, engine and store.</summary>
internal static class EmbeddedHost
{
    /// <summary>Opens the data, makes the first tokens and, in a new demo, its cases; then serves until it is told to stop.</summary>
    public static async Task<int> ServeAsync(ServeOptions options, CancellationToken cancel)
    {
        var books = BookDirectory.Read(options.Books, out var files) is { } error ? new BookResult.Refused([error]) : BookLoader.Load(files);
        if (books is BookResult.Refused refused)
        {
            await Console.Error.WriteLineAsync($"The books in {options.Books} have mistakes:{Environment.NewLine}"
                + string.Join(Environment.NewLine, refused.Errors));
            return 1;
        }

        await using var app = Build(options, new Bookshelf(((BookResult.Loaded)books).Books), files);
        if (SenderSetup.ProblemIn(app.Configuration, options.Demo) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        try
        {
            await StartAsync(app, options, cancel);
        }
        catch (Exception e) when (e is CannotOpenDatabaseException or IOException or UnauthorizedAccessException or SocketException)
        {
            // The file in use or not ours, the address in use or not ours: what to do stands in the message, where does not matter.
            await Console.Error.WriteLineAsync(e.Message);

            // The loops may run already, and the process would wait for them.
            await app.StopAsync(CancellationToken.None);
            return 1;
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Maps all that is answered.</summary>
    public static void Map(WebApplication app)
    {
        app.MapMethods(LiveStream.Path, ["GET"], app.Services.GetRequiredService<LiveStream>().HandleAsync);
        app.MapFollowUpApi();
    }

    private static async Task StartAsync(WebApplication app, ServeOptions options, CancellationToken cancel)
    {
        // The routes ask for their handlers, and with them for the database.
        var services = app.Services;
        Map(app);
        var outbox = services.GetRequiredService<SqliteOutbox>();
        await outbox.RecoverAsync(services.GetRequiredService<IClock>().GetCurrentInstant() + services.GetRequiredService<SendPolicy>().LookUpAfter, cancel);
        var keeper = services.GetRequiredService<BookKeeper>();
        await keeper.RefreshAsync(cancel);
        await LinkSetup.RunAsync(services, app.Configuration, options.Urls, cancel);
        var first = services.GetRequiredService<FirstTokens>();
        var isNew = !services.GetRequiredService<SqliteTokenStore>().Any();
        var tokens = await first.IssueAsync(options.Demo, options.TokensOut);
        if (options.Demo && isNew)
        {
            await services.GetRequiredService<DemoCases>().SeedAsync(cancel);
        }

        // After the demo's clock was set back: a schedule counts from its clock.
        await services.GetRequiredService<Schedules>().EnsureAsync(cancel);

        // A flag that came just before the end may have rung in vain.
        await services.GetRequiredService<Schedules>().LookAgainAsync(SurgeWatch.Schedule, cancel);

        try
        {
            await app.StartAsync(cancel);
        }
        catch
        {
            await first.WithdrawAsync(tokens);
            throw;
        }

        Console.WriteLine(Banner.Of(app.Urls.First(), options, tokens, first));
        foreach (var book in Banner.StoredBooks(keeper.InForce))
        {
            Console.WriteLine(book);
        }

        foreach (var channel in options.Demo ? [] : SenderSetup.ShownOnly(app.Configuration))
        {
            Console.WriteLine($"WARNING: nothing is configured for {channel}: such messages rest in the outbox and tell nobody.");
        }
    }

    /// <summary>Puts the product together; nothing is opened and nothing runs yet.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="books">The books.</param>
    /// <param name="files">The files that they were read from.</param>
    public static WebApplication Build(ServeOptions options, Bookshelf books, IReadOnlyDictionary<string, string> files)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // A start that fails is told once, by ServeAsync; these two would tell it again, with stack traces.
        WebApplication? app = null;
        bool Runs(LogLevel level) => level >= LogLevel.Warning && app?.Lifetime.ApplicationStarted.IsCancellationRequested is true;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", Runs);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", Runs);

        var services = builder.Services;
        services.AddSingleton(books);
        services.AddSingleton<IBookshelf>(books);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BookKeeper>(provider, files));
        services.AddSqlite(Path.Combine(options.Data, ServeOptions.DatabaseName(options.Demo)));
        services.AddEngine();
        services.AddSenders(builder.Configuration, options.Demo);
        services.AddSingleton(provider => new FirstTokens(
            provider.GetRequiredService<SqliteTokenStore>(), books.Current.Roster, provider.GetRequiredService<IClock>()));
        services.AddSingleton<TokenSignIn>();
        services.AddSingleton<ISignIn>(provider => provider.GetRequiredService<TokenSignIn>());
        services.AddSingleton<KeepSession>();
        services.AddSingleton<LiveStream>();
        services.AddSingleton(new BoardHost(Streams: true, options.Demo));
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton<IReadiness, Readiness>();
        services.AddFollowUpApi(options.Demo ? [.. KeepSession.Routes, .. MoveClock.Routes, ShowLink.Route] : KeepSession.Routes);
        if (options.Demo)
        {
            services.AddDemo(Path.Combine(options.Data, "demo.clock"));
        }
        else
        {
            services.AddSingleton<IClock, MillisecondClock>();
        }

        app = builder.Build();
        return app;
    }

    private static void AddSqlite(this IServiceCollection services, string file)
    {
        services.AddSingleton(_ => SqliteDatabase.Open(file));
        services.AddSingleton<SqliteTokenStore>();
        services.AddSingleton<SqliteOutbox>();
        services.AddSingleton<IOutbox, HeardOutbox>();
        services.AddSingleton<ICaseStore, SqliteCaseStore>();
        services.AddSingleton<SqliteDocumentStore>();
        services.AddSingleton<IDocumentStore, HeardDocuments>();
        services.AddSingleton<IDueIndex, SqliteDueIndex>();
        services.AddSingleton<SqliteCaseQueries>();
        services.AddSingleton<ICaseQueries>(provider => provider.GetRequiredService<SqliteCaseQueries>());
        services.AddSingleton<ICaseArchive, SqliteCaseArchive>();
        services.AddSingleton<ICaseFigures, SqliteCaseFigures>();
    }

    private static void AddEngine(this IServiceCollection services)
    {
        services.AddSingleton<WakeUpSignal>();
        services.AddSingleton<IWakeUps, FlagsHeard>();
        services.AddSurges(rungByFlags: true);
        services.AddSingleton<CommandHandler>();
        services.AddSingleton<DueCases>();
        services.AddSingleton<DueDocuments>();
        services.AddSingleton<KnownContacts>();
        services.AddSingleton<MessageOutcomes>();
        services.AddSingleton<WaitedMessages>();
        services.AddSingleton<MessageCourier>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<Watchdog>();
        services.AddSingleton<OutageDesk>();
        services.AddSingleton<IDocumentWork, OutageWork>();
        services.AddSingleton<Work>();
        services.AddHostedService<CaseLoop>();
        services.AddHostedService<DocumentLoop>();
        foreach (var channel in Work.Channels)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<OutboxLoop>(provider, channel));
        }

        services.AddHostedService<WatchdogLoop>();

        // What has begun to be sent ends within its lease; a process that goes before leaves a message in doubt.
        services.AddOptions<HostOptions>().Configure<SendPolicy>((host, policy) =>
            (host.ShutdownTimeout, host.ServicesStopConcurrently) = (policy.LeaseFor.ToTimeSpan(), true));
    }

    private static void AddDemo(this IServiceCollection services, string clockFile)
    {
        services.AddSingleton(_ => new DemoClock(clockFile));
        services.AddSingleton<IClock>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<FastForward>();
        services.AddSingleton<MoveClock>();
        services.AddSingleton<ShowLink>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DemoCases>(
            provider, provider.GetRequiredService<IBookshelf>().Current));
    }
}
