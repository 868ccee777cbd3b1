using Azure.Core;
using Azure.Core.Pipeline;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Senders;
using FollowUp.TestServers.Acs;
using NodaTime;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>A mail service of our own and senders that know it; ends both.</summary>
internal sealed class AcsDesk : IAsyncLifetime
{
    private readonly List<HttpClient> _clients = [];

    public AcsFake Acs { get; private set; } = null!;

    public static OutgoingMessage Mail() => new()
    {
        Id = "7k3m9qxd2v5t8w1c.1.L1.agent-7.email",
        CaseId = new CaseId("7k3m9qxd2v5t8w1c"),
        Template = "L1",
        Step = "L1",
        Recipient = "agent-7",
        Channel = Channel.Email,
        Address = "agent7@example.org",
        Subject = "投诉 7k3m: due soon",
        Text = "第一行\n.\nlast 😀",
        At = Instant.FromUtc(2026, 10, 9, 9, 0),
    };

    public async Task InitializeAsync() => Acs = await AcsFake.StartAsync();

    public async Task DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        await Acs.DisposeAsync();
    }

    public AcsEmailSender Sender(
        TokenCredential? credential = null, Uri? address = null, TimeSpan? timeout = null, bool reports = false)
    {
        var http = new HttpClient(new Redirected(address ?? Acs.BaseAddress));
        _clients.Add(http);
        return new AcsEmailSender(
            new AcsEmailOptions
            {
                Endpoint = new Uri("https://centre.communication.azure.example"),
                From = "care@centre.example",
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
                DeliveryReports = reports,
            },
            credential ?? new KnownToken(Acs.Token),
            new HttpClientTransport(http));
    }

    /// <summary>The SDK gives a token to https only: its requests are led to the double behind its back.</summary>
    private sealed class Redirected(Uri address)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
