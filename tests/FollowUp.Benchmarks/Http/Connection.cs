using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace FollowUp.Benchmarks.Http;

/// <summary>
/// One connection that is kept open, and takes as little time from the product as a client can: it sends bytes made before, one request
/// at a time, and reads of the answer its status and its length.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[64 * 1024];

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> LengthField => "\r\nContent-Length: "u8;

    /// <summary>True if the product listens and says that it is ready.</summary>
    public static async Task<bool> IsReadyAsync(int port)
    {
        using var connection = new Connection();
        try
        {
            await connection.OpenAsync(port);
            return await connection.SendAsync("GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray()) == 200;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public Task OpenAsync(int port) => _socket.ConnectAsync(IPAddress.Loopback, port);

    /// <summary>Sends a request and waits for the whole answer; tells its status.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var (got, whole) = (0, int.MaxValue);
        while (got < whole)
        {
            var more = await _socket.ReceiveAsync(_answer.AsMemory(got));
            if (more == 0)
            {
                throw new IOException("The product closed the connection.");
            }

            got += more;
            whole = LengthOf(_answer.AsSpan(0, got));
        }

        return StatusOf(_answer);
    }

    public void Dispose() => _socket.Dispose();

    private static int StatusOf(ReadOnlySpan<byte> answer) =>
        Utf8Parser.TryParse(answer["HTTP/1.1 ".Length..], out int status, out _) ? status : 0;

    /// <summary>The bytes of head and body together, as soon as the head is there.</summary>
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
        {
            return int.MaxValue;
        }

        var length = answer[..head].IndexOf(LengthField);
        return length >= 0 && Utf8Parser.TryParse(answer[(length + LengthField.Length)..], out int body, out _)
            ? head + EndOfHead.Length + body
            : throw new InvalidDataException("The answer has no length.");
    }
}
