namespace FollowUp.Embedded.Senders;

/// <summary>
/// The body of a mail, read by <see cref="System.Net.Mail.SmtpClient"/> once the server has answered DATA with 354. Its exceptions do
/// not tell at which point of the conversation it failed; whether it ever came to read the body does.
/// </summary>
internal sealed class GatedText(byte[] text, HandOver handOver) : Stream
{
    private readonly MemoryStream _text = new(text, writable: false);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads on.</summary>
    /// <exception cref="IOException">The sender has given up on this try.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        handOver.Begin();
        return _text.Read(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
