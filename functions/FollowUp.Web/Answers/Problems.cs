using FollowUp.Application.Shifts;
using FollowUp.Core.Cases;
using FollowUp.Core.Chats;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Answers;

/// <summary>Every problem that the API answers with (O6), in one place: status, code and sentence.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    public static ApiAnswer NotSignedIn(SignInScheme scheme) => Of(401, "notSignedIn", scheme.Advice).With("WWW-Authenticate", "Bearer");

    public static ApiAnswer CrossSite() => Of(403, "crossSite", "This came from a page of another site, which may do nothing in your name.");

    public static ApiAnswer NotFromTwilio() =>
        Of(403, "notFromTwilio", "This address is for Twilio; the request does not bear its signature.");

    public static ApiAnswer CannotSee(Case state, string by) =>
        Of(403, "notAllowed", $"{by} may not see case {state.Number} (A1).", values: [("person", by), ("case", state.Number)]);

    public static ApiAnswer OtherTeam(string field) =>
        Of(403, "otherTeam", "Only a supervisor may see another team (A1).", [(field, "is not your team")]);

    public static ApiAnswer ManagersOnly() => Of(403, "managersOnly", "Only a manager may do this (A1).");

    public static ApiAnswer SupervisorsOnly() => Of(403, "supervisorsOnly", "Only a supervisor or a manager may do this (A1).");

    public static ApiAnswer CustomerHasRunningCases(IReadOnlyList<string> cases) => Of(
        409, "customerHasRunningCases", $"Nothing was erased: cases of this customer are being worked on ({string.Join(", ", cases)}). Answer or cancel them first (A4).",
        values: [("cases", string.Join(", ", cases))]);

    public static ApiAnswer LeadsOnly() => Of(403, "leadsOnly", "Only a lead, a supervisor or a manager may do this (A1).");

    public static ApiAnswer UnknownBook() => Of(404, "unknownBook", "There is no book of this name; GET /api/books lists them.");

    public static ApiAnswer UnknownBookVersion() => Of(404, "unknownBookVersion", "The book had no such version.", [("version", "is no version of this book")]);

    public static ApiAnswer VersionRequired() => Of(
        428, "versionRequired", "Give the version that you have seen, the book's ETag, as If-Match.", [("If-Match", "is required")]);

    public static ApiAnswer BookChanged(string version) => Of(
        412, "bookChanged", $"Version {version} is in force; read the book again.", [("If-Match", "is not the version in force")],
        values: [("version", version)]).With("ETag", $"\"{version}\"");

    public static ApiAnswer BookRefused(int mistakes, IReadOnlyList<(string Field, string Sentence)> errors) => Of(
        422, "bookRefused", mistakes == 1 ? "The books would have a mistake." : $"The books would have {mistakes} mistakes.", errors,
        values: [("mistakes", $"{mistakes}")]);

    public static ApiAnswer UnknownPerson() => Of(404, "unknownPerson", "There is nobody with this id in the roster.");

    public static ApiAnswer TooManyAbsences() =>
        Of(409, "tooManyAbsences", $"There are {Absences.AtMost} absences to come already: put them into the roster.", values: [("most", $"{Absences.AtMost}")]);

    public static ApiAnswer OtherPerson() => Of(403, "otherPerson", "This is for the person, the leads of the team, and supervisors (A1).");

    public static ApiAnswer UnknownOutage() => Of(404, "unknownOutage", "There is no outage with this id.");

    public static ApiAnswer NoSuchOutage() =>
        Of(422, "noSuchOutage", "There is no outage with this id (C6).", [("outage", "is not the id of an outage")]);

    public static ApiAnswer OutageIsOver() => Of(
        409, "outageIsOver", "The outage is over: flag the case without it, and it gets its promise now (C6).", [("outage", "is over")]);

    public static ApiAnswer UnknownAlert() => Of(404, "unknownAlert", "There is no alert with this id.");

    public static ApiAnswer UnknownMaster() => Of(404, "unknownMaster", "There is no master case with this id.");

    public static ApiAnswer NoSuchCase(string field) =>
        Of(422, "noSuchCase", "There is no case with this id that you may see (A1).", [(field, "is not the id of a case")]);

    public static ApiAnswer MasterHasEnded() => Of(409, "masterHasEnded", "The master case has ended for those that wait for it (S5).");

    public static ApiAnswer UnknownCase() => Of(404, "unknownCase", "There is no case with this id.");

    public static ApiAnswer UnknownChat() => Of(404, "unknownChat", "There is no chat with this id; open it with POST /api/chats (H1).");

    public static ApiAnswer CannotSee(Chat chat, string by) =>
        Of(403, "notAllowed", $"{by} may not see chat {chat.Id} (A1).", values: [("person", by), ("chat", $"{chat.Id}")]);

    public static ApiAnswer UnknownRoute() => Of(404, "unknownRoute", "There is nothing here; /openapi.json lists what there is.");

    public static ApiAnswer UnknownLink() => Of(404, "unknownLink", "This link leads nowhere; open it again from the message, it may have been cut short or added to.");

    public static ApiAnswer LinkExpired() => Of(410, "linkExpired", "The time of this link is over; a later message has a new one.");

    public static ApiAnswer NotNow(IReadOnlyList<string> allowed) =>
        Of(409, "notNow", "This cannot be done now; 'allowed' lists what can.", allowed: allowed);

    public static ApiAnswer MethodNotAllowed(string allowed) =>
        Of(405, "methodNotAllowed", $"This path takes {allowed}.").With("Allow", allowed);

    public static ApiAnswer BodyTooLarge(int most) =>
        Of(413, "bodyTooLarge", $"The body may have at most {most} bytes.", values: [("most", $"{most}")]);

    public static ApiAnswer NotJson() => Of(415, "unsupportedMediaType", "Send the body as application/json in UTF-8.");

    public static ApiAnswer NotForm() => Of(415, "unsupportedMediaType", $"Send the body as {FormBody.MediaType} in UTF-8.");

    public static ApiAnswer MalformedForm(string sentence) => Of(400, "malformedForm", sentence);

    public static ApiAnswer MalformedJson(string sentence) => Of(400, "malformedJson", sentence);

    /// <param name="line">The line, counted from 1.</param>
    /// <param name="unit">The byte in the line, counted from 1.</param>
    public static ApiAnswer MalformedJson(long line, long unit) => Of(
        400, "malformedJson", $"The body is no JSON: line {line}, byte {unit}.", values: [("line", $"{line}"), ("byte", $"{unit}")]);

    public static ApiAnswer MalformedRequest() => Of(400, "malformedRequest", "The request could not be read to its end.");

    public static ApiAnswer Unreadable(IReadOnlyList<(string Field, string Sentence)> errors, IReadOnlyList<FieldMistake>? mistakes = null) =>
        Of(400, "invalidRequest", "The request does not have the form that this route takes.", errors, mistakes: mistakes);

    public static ApiAnswer Invalid(IReadOnlyList<(string Field, string Sentence)> errors, IReadOnlyList<FieldMistake>? mistakes = null) =>
        Of(422, "invalidValue", "The request can be read, but not all of its values are taken.", errors, mistakes: mistakes);

    public static ApiAnswer KeyReused() =>
        Of(422, "idempotencyKeyReused", "This key came with another body before (O2).", [(IdempotencyKey.Header, "was used before")]);

    public static ApiAnswer Busy() =>
        Of(503, "caseBusy", "The case is being changed by others; nothing was stored. Try again.").With("Retry-After", "1");

    public static ApiAnswer BusyBesideTheCase() =>
        Of(503, "busy", "What this needs is being changed by others; it was not carried out. Try again.").With("Retry-After", "1");

    public static ApiAnswer NotReady(IReadOnlyList<string> problems) => Of(503, "notReady", string.Join("; ", problems));

    public static ApiAnswer Unexpected() => Of(500, "unexpected", "This is our mistake; it has been written down.");

    public static ApiAnswer Refused(Refusal refusal)
    {
        var status = refusal.Kind switch
        {
            RefusalKind.NotAllowed => 403,
            RefusalKind.WrongState => 409,
            _ => 422,
        };
        return Of(
            status, refusal.Code, refusal.Sentence,
            refusal.Field is { } field ? [(field, refusal.Sentence)] : [],
            refusal.Allowed.IsDefaultOrEmpty ? null : refusal.Allowed,
            [.. refusal.Values.Select(value => (value.Key, value.Value))]);
    }

    private static ApiAnswer Of(
        int status, string code, string detail,
        IReadOnlyList<(string Field, string Sentence)>? errors = null, IReadOnlyList<string>? allowed = null,
        IReadOnlyList<(string Name, string Value)>? values = null, IReadOnlyList<FieldMistake>? mistakes = null)
    {
        var problem = new ProblemDocument
        {
            Type = "urn:followup:problem:" + code,
            Title = TitleOf(status),
            Status = status,
            Detail = detail,
            Code = code,
            Errors = errors is { Count: > 0 } ? ByField(errors) : null,
            Mistakes = mistakes is { Count: > 0 } ? mistakes : null,
            Allowed = allowed,
            Values = values is { Count: > 0 } ? values.ToDictionary(value => value.Name, value => value.Value) : null,
            Rule = RuleNamed.In(detail),
        };
        return ApiAnswer.Json(status, problem, ApiJson.Web.ProblemDocument) with { ContentType = MediaType };
    }

    private static Dictionary<string, IReadOnlyList<string>> ByField(IReadOnlyList<(string Field, string Sentence)> errors) =>
        errors.GroupBy(e => e.Field, e => e.Sentence).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g]);

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read",
        StatusCodes.Status401Unauthorized => "Nobody is signed in",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status405MethodNotAllowed => "Wrong method",
        StatusCodes.Status409Conflict => "The case is in another state",
        StatusCodes.Status410Gone => "No longer there",
        StatusCodes.Status412PreconditionFailed => "Changed by somebody else",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        StatusCodes.Status415UnsupportedMediaType => "Wrong media type",
        StatusCodes.Status422UnprocessableEntity => "A value is not taken",
        StatusCodes.Status428PreconditionRequired => "A version is required",
        StatusCodes.Status503ServiceUnavailable => "Not available now",
        _ => "Unexpected failure",
    };
}
