using System.Text;
using System.Text.Json;
using FollowUp.Functions.Senders;

namespace FollowUp.Functions.Tests.Senders;

public sealed class EmailDeliveryReportsTests
{
    private static readonly Guid Id = OperationId.Of("7k3m9qxd2v5t8w1c.1.M0.customer.email");

    [Fact]
    public void A_subscription_is_answered_with_its_own_code()
    {
        var read = Assert.IsType<EventGridPost.Validation>(Read(
            """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"a \"b\" 512"}}]"""));

        using var answer = JsonDocument.Parse(read.Answer);
        Assert.Equal("a \"b\" 512", Assert.Single(answer.RootElement.EnumerateObject()).Value.GetString());
        Assert.True(answer.RootElement.TryGetProperty("validationResponse", out _));
    }

    [Theory]
    [InlineData("Delivered", null)]
    [InlineData("delivered", null)]
    [InlineData("Failed", "Failed")]
    [InlineData("Bounced", "Bounced")]
    [InlineData("Suppressed", "Suppressed")]
    [InlineData("Quarantined", "Quarantined")]
    [InlineData("FilteredSpam", "FilteredSpam")]
    [InlineData("ANewWord", "ANewWord")]
    public void Only_delivered_means_delivered_and_all_else_is_its_own_code(string status, string? code)
    {
        var report = Assert.Single(Reports($"[{Report(Id, status)}]").Delivery);

        Assert.Equal(new EmailDeliveryReport(Id, code), report);
        Assert.Equal(code is null, report.Delivered);
    }

    [Fact]
    public void Reports_keep_their_order_and_bad_entries_spoil_nothing()
    {
        var second = OperationId.Of("7k3m9qxd2v5t8w1c.1.M3.customer.email");
        var read = Reports($"[{Report(Id, "Bounced")}, 7, null, [], {{}}, {Report(second, "Delivered")}]");

        Assert.Equal([new(Id, "Bounced"), new(second, null)], read.Delivery);
        Assert.Equal(Enumerable.Repeat(IgnoredEntry.NotAnEvent, 4), read.Ignored);
    }

    [Theory]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailEngagementTrackingReportReceived","data":{}}""", "OtherEvent")]
    [InlineData("""{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{}}""", "OtherEvent")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived"}""", "NotAnEvent")]
    [InlineData("""{"eventType":7,"data":{}}""", "NotAnEvent")]
    [InlineData("""{"eventType":"\ud800","data":{}}""", "NotAnEvent")]
    [InlineData("""{"\ud800":"x","eventType":"y","data":{}}""", "OtherEvent")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":7}""", "NoOperationId")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"1"}}""", "NoOperationId")]
    public void What_is_no_report_is_passed_over_by_name(string entry, string why) =>
        Assert.Equal([Enum.Parse<IgnoredEntry>(why)], Reports($"[{entry}]").Ignored);

    [Theory]
    [InlineData("Expanded", "Expanded")]
    [InlineData("", "NoStatus")]
    [InlineData("to wang.li@example.org", "NoStatus")]
    [InlineData("AWordThatIsSoLongThatNoServiceWouldEverSayItAtAll", "NoStatus")]
    public void A_status_that_says_nothing_is_passed_over_by_name(string status, string why) =>
        Assert.Equal([Enum.Parse<IgnoredEntry>(why)], Reports($"[{Report(Id, status)}]").Ignored);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[")]
    [InlineData("[{]")]
    [InlineData("<html>")]
    public void What_is_no_json_array_is_unreadable(string body) => Assert.IsType<EventGridPost.Unreadable>(Read(body));

    [Fact]
    public void Neither_bytes_nor_depth_make_it_throw()
    {
        var deep = new string('[', 100_000);
        byte[] noText = [.. "[{\"eventType\":\""u8, 0xff, 0xfe, .. "\",\"data\":{}}]"u8];

        Assert.IsType<EventGridPost.Unreadable>(Read(deep));
        Assert.IsNotType<EventGridPost.Validation>(EmailDeliveryReports.Read(noText));
    }

    private static string Report(Guid id, string status) =>
        $$$"""
        {"id":"e1","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","dataVersion":"1.0","data":{
          "sender":"care@centre.example","recipient":"wang.li@example.org","messageId":"{{{id}}}","status":"{{{status}}}",
          "deliveryStatusDetails":{"statusMessage":"No error."},"deliveryAttemptTimeStamp":"2026-10-09T09:00:00.0000000+00:00"}}
        """;

    private static EventGridPost Read(string body) => EmailDeliveryReports.Read(Encoding.UTF8.GetBytes(body));

    private static EventGridPost.Reports Reports(string body) => Assert.IsType<EventGridPost.Reports>(Read(body));
}
