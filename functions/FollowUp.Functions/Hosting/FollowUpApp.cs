using Azure.Core;
using Azure.Identity;
using FollowUp.Application.Access;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Access;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Http;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Archive;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tables.Hints;
using FollowUp.Functions.Tables.Outbox;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tables.Queries;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using FollowUp.Web.Surges;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace FollowUp.Functions.Hosting;

/// <summary>Puts the product together on Azure Functions.</summary>
internal static class FollowUpApp
{
    /// <summary>Reads books and settings, makes the tables, and registers everything. A mistake in them ends the start with a sentence.</summary>
    public static async Task AddFollowUpAsync(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        TokenCredential credential = new DefaultAzureCredential();
        var files = await BookSource.ReadAsync(settings, credential, CancellationToken.None);
        var books = new Bookshelf(BookSource.Load(files));
        var tables = new FollowUpTables(Settings.Tables(settings, credential));
        await tables.CreateAsync(CancellationToken.None);

        var key = await LinkKeys.LoadOrMakeAsync(new TablesDocumentStore(tables), CancellationToken.None);
        var links = new CustomerLinks(key, Settings.CustomersAddress(settings));
        books.Take(links);
        builder.Services.AddFollowUp(tables, books, files, settings, credential);
        builder.Services.AddHostedService<BookPoll>();
        builder.Services.AddHostedService<EnsureSchedules>();
        builder.Services.AddHostedService(_ => new TelemetryExport(settings, credential));
    }

    /// <summary>Registers everything over tables and books that are there.</summary>
    public static IServiceCollection AddFollowUp(
        this IServiceCollection services, FollowUpTables tables, Bookshelf books, IReadOnlyDictionary<string, string> files, IConfiguration settings,
        TokenCredential credential)
    {
        services.AddSingleton(books);
        services.AddSingleton<IBookshelf>(books);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BookKeeper>(provider, files));
        services.AddSingleton<IClock, MillisecondClock>();
        services.AddSingleton<IReadiness, TablesReadiness>();
        services.AddTables(tables);
        services.AddWork();
        services.AddSenders(settings, credential);
        services.AddApi(settings);
        return services;
    }

    private static void AddTables(this IServiceCollection services, FollowUpTables tables)
    {
        services.AddSingleton(tables);
        services.AddSingleton<ICaseStore, TablesCaseStore>();
        services.AddSingleton<IDueIndex, TablesDueIndex>();
        services.AddSingleton<ICaseQueries, TablesCaseQueries>();
        services.AddSingleton<ICaseArchive, TablesCaseArchive>();
        services.AddSingleton<ICaseFigures, TablesCaseFigures>();
        services.AddSingleton<IDocumentStore, TablesDocumentStore>();
        services.AddSingleton<TablesOutbox>();
        services.AddSingleton<IOutbox, HeardOutbox>();
        services.AddSingleton<CaseProjector>();
        services.AddSingleton<TablesRebuild>();
    }

    private static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<DurableWakeUps>();
        services.AddSingleton<IWakeUps>(provider => provider.GetRequiredService<DurableWakeUps>());
        services.AddSingleton<CaseLists>();
        services.AddSingleton<NoticeSending>();
        services.AddSingleton<ChangedCases>();
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
        services.AddSurges(rungByFlags: false);
    }

    private static void AddApi(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<ISignIn>(provider => new AppServiceSignIn(
            provider.GetRequiredService<IBookshelf>(), enabled: settings.GetValue<bool>("WEBSITE_AUTH_ENABLED")));
        services.AddSingleton<HttpGate>();
        services.AddSingleton<EmailWebhook>();
        services.AddSingleton(new BoardHost(
            Streams: false, Demo: false, "/.auth/login/aad?post_login_redirect_uri=/", "/.auth/logout?post_logout_redirect_uri=/"));
        services.AddFollowUpApi(OwnRoutes.All);
    }
}
