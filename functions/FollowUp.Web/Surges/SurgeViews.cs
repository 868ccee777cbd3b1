using FollowUp.Core.Surges;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.Surges;

/// <summary>How alerts and master cases look in the API.</summary>
internal static class SurgeViews
{
    public static AlertAnswer Of(Alert alert) => new()
    {
        Id = alert.Id,
        Kind = alert.Kind,
        Category = alert.Category,
        Symptom = alert.Symptom,
        Level = alert.Level,
        Count = alert.Count,
        Limit = alert.Limit,
        Within = alert.Within,
        Mean = alert.Mean,
        Teams = alert.Teams,
        RaisedAt = alert.RaisedAt,
        ToldAt = alert.ToldAt,
        Told = alert.Told,
        AcknowledgedBy = alert.AcknowledgedBy,
        AcknowledgedAt = alert.AcknowledgedAt,
        Note = alert.Note,
        ClearedAt = alert.ClearedAt,
        Master = alert.Master,
    };

    public static MasterPage Of(Master master) => new()
    {
        Id = master.Id,
        Category = master.Category,
        Symptom = master.Symptom,
        Summary = master.Summary,
        Alert = master.Alert,
        OpenedBy = master.OpenedBy,
        OpenedAt = master.OpenedAt,
        State = master.State,
        PerMinute = master.PerMinute,
        Linked = master.Linked,
        Answered = master.Answered,
        LetGo = master.LetGo,
    };
}
