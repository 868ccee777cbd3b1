using FollowUp.Application.Archive;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Codes;
using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Documents;
using FollowUp.Application.Forecasts;
using FollowUp.Application.Launches;
using FollowUp.Application.Masters;
using FollowUp.Application.Notices;
using FollowUp.Application.Rehearsals;
using FollowUp.Application.Replies;
using FollowUp.Application.Reports;
using FollowUp.Application.Sending;
using FollowUp.Application.Shifts;
using FollowUp.Application.Surges;
using FollowUp.Web.Bodies;
using FollowUp.Web.Bookshelves;
using FollowUp.Web.Cases;
using FollowUp.Web.Chats;
using FollowUp.Web.CustomerPages;
using FollowUp.Web.Customers;
using FollowUp.Web.Health;
using FollowUp.Web.OpenApi;
using FollowUp.Web.Outages;
using FollowUp.Web.Outbox;
using FollowUp.Web.People;
using FollowUp.Web.Rehearsals;
using FollowUp.Web.Reports;
using FollowUp.Web.SignIn;
using FollowUp.Web.Surges;
using FollowUp.Web.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Registers what the API is made of.</summary>
public static class ApiServices
{
    /// <summary>
    /// Registers the handlers. The host registers what they stand on: <c>CommandHandler</c>, <c>ICaseStore</c>, <c>ICaseArchive</c>, <c>ICaseQueries</c>, <c>ICaseFigures</c>,
    /// <c>MessageOutcomes</c>, <c>ChatHandler</c>, <c>KnownContacts</c>, <c>IBookshelf</c>, <c>BookKeeper</c>, <c>IClock</c>, <c>IReadiness</c>, <c>ISignIn</c>, <c>BoardHost</c> and <c>ITwilioSignature</c>, all as
    /// singletons, and logging.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="own">The host's own routes, beside those of <see cref="ApiRoutes.All"/>.</param>
    public static IServiceCollection AddFollowUpApi(this IServiceCollection services, params IEnumerable<ApiRoute> own)
    {
        var table = new ApiTable(own);
        services.AddSingleton(table);
        services.AddSingleton<ApiDispatcher>();
        services.AddSingleton<ShowSession>();
        services.AddSingleton<ListPeople>();
        services.AddSingleton<Flags>();
        services.AddSingleton<Forecasting>();
        services.AddSingleton<FlagCase>();
        services.AddSingleton<PlanCase>();
        services.AddSingleton<ManageOutages>();
        services.AddSingleton<ManageBooks>();
        services.AddSingleton<Rehearsing>();
        services.AddSingleton<RehearsePolicies>();
        services.AddSingleton<FlagsAgainstOutages>();
        services.AddSingleton<AlertDesk>();
        services.AddSingleton<RedCategories>();
        services.AddSingleton<MasterDesk>();
        services.AddSingleton<ManageAlerts>();
        services.AddSingleton<ManageMasters>();
        services.AddSingleton<CodeDesk>();
        services.AddSingleton<ManageCodes>();
        services.AddSingleton<CommandCase>();
        services.AddSingleton<ShowCase>();
        services.AddSingleton<CommandChat>();
        services.AddSingleton<ShowChat>();
        services.AddSingleton<CarriedFirst>();
        services.AddSingleton<ListCases>();
        services.AddSingleton<ListMessages>();
        services.AddSingleton<ReportReader>();
        services.AddSingleton<ShowReports>();
        services.AddSingleton<IScheduledWork, DailyDigest>();
        services.AddSingleton<LaunchDesk>();
        services.AddSingleton<IDocumentWork, LaunchWork>();
        services.AddSingleton<ManageLaunches>();
        services.AddSingleton<LinkedCase>();
        services.AddSingleton<ExplainedProblems>();
        services.AddSingleton<ShowCustomerPage>();
        services.AddSingleton<TakeCustomerAction>();
        services.AddSingleton<TwilioRequest>();
        services.AddSingleton<TakeStatus>();
        services.AddSingleton<TakeReply>();
        services.AddSingleton<CustomerEars>();
        services.AddSingleton<KeptReplies>();
        services.AddSingleton<IDocumentWork, KeptReplyWork>();
        services.AddSingleton<OncePerKey>();
        services.AddSingleton<CustomerErasure>();
        services.AddSingleton<EraseCustomer>();
        services.AddSingleton<Bundles>();
        services.AddSingleton<IDocumentWork>(provider => provider.GetRequiredService<Bundles>());
        services.AddSingleton<Bundler>();
        services.AddSingleton<CentreNotices>();
        services.AddSingleton<OwnCases>();
        services.AddSingleton<Handing>();
        services.AddSingleton<HandOverWork>();
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<HandOverWork>());
        services.AddSingleton<SameDayWork>();
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<SameDayWork>());
        services.AddSingleton<ShowHandOver>();
        services.AddSingleton<Absences>();
        services.AddSingleton<IBookOverlay>(provider => provider.GetRequiredService<Absences>());
        services.AddSingleton<ManageAbsences>();
        services.AddSingleton<IDocumentWork>(provider => provider.GetRequiredService<KnownContacts>());
        services.AddSingleton<Schedules>();
        services.AddSingleton<IDocumentWork>(provider => provider.GetRequiredService<Schedules>());
        services.AddSingleton<CheckHealth>();
        services.AddSingleton<DescribeApi>();
        return services;
    }
}
