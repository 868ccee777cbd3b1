using FollowUp.Application.Ports;
using FollowUp.Functions.Senders;
using FollowUp.TestServers;
using FollowUp.TestServers.Acs;
using NodaTime;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>What each answer to a send or a question comes to, all the way through the SDK.</summary>
public sealed class AcsReplyTests : IAsyncLifetime
{
    private static readonly Guid Id = OperationId.Of(AcsDesk.Mail().Id);

    private readonly AcsDesk _desk = new();

    private AcsFake Acs => _desk.Acs;

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(400, "InvalidEmailAddress")]
    [InlineData(404, "DomainNotLinked")]
    [InlineData(413, "RequestTooLarge")]
    public async Task What_will_not_change_is_refused_with_the_services_code(int status, string code)
    {
        var refused = Assert.IsType<SendOutcome.Refused>(await AfterAsync(AcsScript.Error(status, code)));

        Assert.Equal(code, refused.Code);
        Assert.Contains(code, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "Denied")]
    [InlineData(403, "SubscriptionBlocked")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(500, "InternalServerError")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_is_no_fault_of_the_message_is_tried_later(int status, string code)
    {
        var later = Assert.IsType<SendOutcome.TryLater>(await AfterAsync(AcsScript.Error(status, code, TimeSpan.FromSeconds(7))));

        Assert.Equal(Duration.FromSeconds(7), later.RetryAfter);
    }

    [Theory]
    [InlineData(200, typeof(SendOutcome.Unknown))]
    [InlineData(202, typeof(SendOutcome.Unknown))]
    [InlineData(307, typeof(SendOutcome.Unknown))]
    [InlineData(408, typeof(SendOutcome.Unknown))]
    [InlineData(409, typeof(SendOutcome.Unknown))]
    [InlineData(502, typeof(SendOutcome.Unknown))]
    [InlineData(503, typeof(SendOutcome.Unknown))]
    [InlineData(504, typeof(SendOutcome.Unknown))]
    [InlineData(401, typeof(SendOutcome.TryLater))]
    [InlineData(404, typeof(SendOutcome.TryLater))]
    [InlineData(429, typeof(SendOutcome.TryLater))]
    public async Task A_page_that_is_not_the_services_says_little(int status, Type meaning) =>
        Assert.IsType(meaning, await AfterAsync(AcsScript.Page(status, stores: status is < 300 or > 500)));

    [Theory]
    [InlineData("The address wang.li@example.org")]
    [InlineData("wang.li@example.org")]
    [InlineData("")]
    public async Task A1_A_code_that_is_no_single_word_is_none(string code) => Assert.DoesNotContain(
        "wang", (await AfterAsync(AcsScript.Error(400, code))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("NotStarted")]
    [InlineData("Running")]
    [InlineData("Succeeded")]
    [InlineData("ANewWord")]
    public async Task An_operation_is_found_in_any_state(string status)
    {
        Acs.SetState(Id, status);

        Assert.Equal(new SendOutcome.Accepted(Id.ToString()), await LookUpAsync());
    }

    [Theory]
    [InlineData("Failed", "EmailDroppedAllRecipientsSuppressed", "EmailDroppedAllRecipientsSuppressed")]
    [InlineData("Failed", null, "failed")]
    [InlineData("Canceled", null, "failed")]
    public async Task An_operation_that_came_to_nothing_is_undelivered_though_its_answer_is_200(string status, string? error, string code)
    {
        Acs.SetState(Id, status, error);

        Assert.Equal(new SendOutcome.Undelivered(Id.ToString(), code), await LookUpAsync());
    }

    public static TheoryData<AcsScript> Failures { get; } =
    [
        AcsScript.Error(500, "InternalServerError"),
        AcsScript.Error(401, "Denied"),
        AcsScript.Error(429, "TooManyRequests"),
        AcsScript.Page(503, stores: false),
        AcsScript.Page(200, stores: false),
        AcsScript.Honest with { Ending = Ending.Cut },
        AcsScript.Honest with { Ending = Ending.Hang },
        AcsScript.Honest with { Status = 200, Body = "{}" },
        AcsScript.Honest with { Status = 200, Body = """{"id":"00000000-0000-4000-8000-000000000000","status":"Succeeded"}""" },
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task O3_A_question_that_failed_proves_nothing(AcsScript script)
    {
        Acs.LookUpScript = script;

        Assert.IsType<SendOutcome.Unknown>(await LookUpAsync(script.Ending == Ending.Hang ? TimeSpan.FromMilliseconds(300) : null));
    }

    private async Task<SendOutcome> AfterAsync(AcsScript script)
    {
        Acs.Script = script;
        return await _desk.Sender().SendAsync(AcsDesk.Mail(), CancellationToken.None);
    }

    private Task<SendOutcome> LookUpAsync(TimeSpan? timeout = null) =>
        _desk.Sender(timeout: timeout).LookUpAsync(AcsDesk.Mail(), AcsDesk.Mail().At, CancellationToken.None);
}
