using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FollowUp.Application.Json;
using FollowUp.Application.Rehearsals;
using FollowUp.Core.Promises;

namespace FollowUp.Web.Contracts;

/// <summary>
/// The JSON of the API: camel case, enums as text, times as ISO 8601 in UTC, durations as ISO 8601. A member without a value is left
/// out, never null. Metadata is generated, so that no request costs reflection.
/// </summary>
[JsonSerializable(typeof(FlagRequest))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(AssignRequest))]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(AcknowledgeRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(PauseCaseRequest))]
[JsonSerializable(typeof(ResumeRequest))]
[JsonSerializable(typeof(SnoozeRequest))]
[JsonSerializable(typeof(ExtendRequest))]
[JsonSerializable(typeof(DecideExtensionRequest))]
[JsonSerializable(typeof(ReclassifyRequest))]
[JsonSerializable(typeof(SlotRequest))]
[JsonSerializable(typeof(AttemptRequest))]
[JsonSerializable(typeof(ReopenRequest))]
[JsonSerializable(typeof(RateRequest))]
[JsonSerializable(typeof(MergeRequest))]
[JsonSerializable(typeof(OpenChatRequest))]
[JsonSerializable(typeof(ChatAnsweredRequest))]
[JsonSerializable(typeof(ChatWordRequest))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(ChatPage))]
[JsonSerializable(typeof(ChatNotificationBody))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(SmsView))]
[JsonSerializable(typeof(CustomerActionRequest))]
[JsonSerializable(typeof(CustomerPageAnswer))]
[JsonSerializable(typeof(TwilioStatusForm))]
[JsonSerializable(typeof(TwilioInboundForm))]
[JsonSerializable(typeof(OutageRequest))]
[JsonSerializable(typeof(EndOutageRequest))]
[JsonSerializable(typeof(OutageAnswer))]
[JsonSerializable(typeof(OutageListAnswer))]
[JsonSerializable(typeof(EraseCustomerRequest))]
[JsonSerializable(typeof(EraseCustomerAnswer))]
[JsonSerializable(typeof(AcknowledgeAlertRequest))]
[JsonSerializable(typeof(AlertMasterRequest))]
[JsonSerializable(typeof(MasterRequest))]
[JsonSerializable(typeof(MasterCaseRequest))]
[JsonSerializable(typeof(AlertAnswer))]
[JsonSerializable(typeof(AlertListAnswer))]
[JsonSerializable(typeof(MasterPage))]
[JsonSerializable(typeof(MasterListAnswer))]
[JsonSerializable(typeof(BookDocument))]
[JsonSerializable(typeof(BookListAnswer))]
[JsonSerializable(typeof(RehearseRequest))]
[JsonSerializable(typeof(Rehearsal))]
[JsonSerializable(typeof(BookPutAnswer))]
[JsonSerializable(typeof(BookVersionsAnswer))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(CaseAnswer))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(CaseListAnswer))]
[JsonSerializable(typeof(CodesAnswer))]
[JsonSerializable(typeof(DropCodeRequest))]
[JsonSerializable(typeof(OutboxAnswer))]
[JsonSerializable(typeof(LaunchRequest))]
[JsonSerializable(typeof(LaunchAnswer))]
[JsonSerializable(typeof(LaunchListAnswer))]
[JsonSerializable(typeof(PromiseReportAnswer))]
[JsonSerializable(typeof(RootCauseReportAnswer))]
[JsonSerializable(typeof(ScoreReportAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(PeopleAnswer))]
[JsonSerializable(typeof(HandOverAnswer))]
[JsonSerializable(typeof(AbsenceRequest))]
[JsonSerializable(typeof(AbsenceAnswer))]
[JsonSerializable(typeof(DropAbsenceRequest))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemDocument))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The one instance in use.</summary>
    public static ApiJson Web { get; } = new(Apply(new JsonSerializerOptions()));

    /// <summary>Sets the form of the API's JSON on options, for a host that describes or reads it.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new DurationConverter());
        options.Converters.Add(new CaseIdConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
