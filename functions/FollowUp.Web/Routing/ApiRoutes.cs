namespace FollowUp.Web.Routing;

/// <summary>The routes that every host has.</summary>
public static class ApiRoutes
{
    /// <summary>All of them, in the order of the description.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } =
        [
            .. SessionRoutes.All, .. CaseRoutes.Flagging, .. CaseRoutes.Reading, .. CommandRoutes.All, .. PeopleRoutes.All, .. OutageRoutes.All, .. ChatRoutes.All, .. OutboxRoutes.All,
            .. SurgeRoutes.All, .. BookRoutes.All, .. ReportRoutes.All, .. PersonalDataRoutes.All,
            .. CustomerRoutes.All, .. WebhookRoutes.All, .. HealthRoutes.All, .. DescriptionRoutes.All,
        ];
}
