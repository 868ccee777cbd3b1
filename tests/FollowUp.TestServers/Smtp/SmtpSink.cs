using System.Net;
using System.Net.Sockets;

namespace FollowUp.TestServers.Smtp;

/// <summary>
/// A mail server on a free port of the loopback interface that keeps what it is given. A client that vanishes in the middle of a
/// conversation ends that conversation only.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    /// <summary>Starts to listen.</summary>
    public SmtpSink()
    {
        _listener.Start(backlog: 512);
        _accepting = AcceptAsync();
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it says from now on; may be changed at any time.</summary>
    public SmtpScript Script { get; set => Volatile.Write(ref field, value); } = SmtpScript.Honest;

    /// <summary>If set, mail is taken only after AUTH (LOGIN or PLAIN) with this name and password.</summary>
    public (string User, string Password)? Credentials { get; init; }

    /// <summary>Every submission that was taken, repeated ones too.</summary>
    public Arrivals<ReceivedMail> Received { get; } = new();

    /// <summary>What a reader sees whose mail store drops a Message-ID that it has: the first of each, and all that have none.</summary>
    public IReadOnlyList<ReceivedMail> Mailbox => [.. Received.Snapshot().DistinctBy(m => m.MessageId ?? (object)m)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token), _stopping.Token);
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // A connection that was reset before it was accepted; or the end, which the condition above sees.
            }
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancel)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await new SmtpSession(this, new SmtpLines(client.GetStream())).RunAsync(cancel);
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or FormatException)
            {
                // The client went away or spoke nonsense; the next one is served all the same.
            }
        }
    }
}
