using FollowUp.Application.Ports;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>What each answer to a new message comes to.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioReplySuite(TwilioSenderDesk desk) : TwilioSuite(desk)
{
    [Theory]
    [InlineData(400, 21211)]
    [InlineData(400, 21408)]
    [InlineData(403, 21408)]
    [InlineData(400, 21610)]
    [InlineData(400, 21612)]
    [InlineData(400, 21614)]
    [InlineData(400, 21617)]
    [InlineData(400, 21999)]
    public async Task M8_What_will_not_change_is_refused_with_twilios_code(int status, int code) =>
        Assert.Equal($"{code}", Assert.IsType<SendOutcome.Refused>(await AfterAsync(TwilioScript.Error(status, code))).Code);

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(404, 20404)]
    [InlineData(400, 21606)]
    [InlineData(400, 21609)]
    [InlineData(400, 21611)]
    [InlineData(429, 20429)]
    [InlineData(429, 14107)]
    [InlineData(500, 20500)]
    [InlineData(503, 20503)]
    public async Task What_is_no_fault_of_the_message_is_tried_later(int status, int code) =>
        Assert.IsType<SendOutcome.TryLater>(await AfterAsync(TwilioScript.Error(status, code)));

    [Theory]
    [InlineData(200, typeof(SendOutcome.Unknown))]
    [InlineData(502, typeof(SendOutcome.Unknown))]
    [InlineData(503, typeof(SendOutcome.Unknown))]
    [InlineData(504, typeof(SendOutcome.Unknown))]
    [InlineData(408, typeof(SendOutcome.Unknown))]
    [InlineData(401, typeof(SendOutcome.TryLater))]
    [InlineData(413, typeof(SendOutcome.TryLater))]
    [InlineData(429, typeof(SendOutcome.TryLater))]
    public async Task A_page_that_is_not_twilios_says_little(int status, Type meaning) =>
        Assert.IsType(meaning, await AfterAsync(TwilioScript.Page(status, stores: status > 500)));

    [Theory]
    [InlineData("""{"message":"Endpoint request timed out"}""")]
    [InlineData("""{"code":null,"message":"x"}""")]
    [InlineData("""{"code":"gateway","details":[]}""")]
    [InlineData("""[]""")]
    public async Task A_gateways_json_is_not_twilios(string body) => Assert.IsType<SendOutcome.Unknown>(
        await AfterAsync(TwilioScript.Honest with { Status = 504, Body = body }));

    /// <summary>Sends the desk's message to a Twilio that answers so.</summary>
    protected Task<SendOutcome> AfterAsync(TwilioScript script)
    {
        Twilio.Script = script;
        return SendAsync();
    }
}
