using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace FollowUp.TestServers.Smtp;

/// <summary>
/// The two directions of one connection, as lines. Only CR LF ends a line: a bare CR or LF is part of it, as a strict server reads it.
/// </summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly PipeReader _reader = PipeReader.Create(stream);

    /// <summary>The next line, one character per byte; null when the client has gone.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancel)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancel);
            if (TryTake(read.Buffer, out var line, out var rest))
            {
                _reader.AdvanceTo(rest);
                return line;
            }

            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    public Task WriteAsync(string line, CancellationToken cancel) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancel).AsTask();

    private static bool TryTake(ReadOnlySequence<byte> buffer, out string line, out SequencePosition rest)
    {
        var reader = new SequenceReader<byte>(buffer);
        var found = reader.TryReadTo(out ReadOnlySequence<byte> bytes, "\r\n"u8);
        line = found ? Encoding.Latin1.GetString(bytes) : "";
        rest = reader.Position;
        return found;
    }
}
