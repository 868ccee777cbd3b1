namespace FollowUp.Embedded.Senders;

/// <summary>Where and as whom mail is handed in. Not a record: its text form would show the password.</summary>
internal sealed class SmtpEmailOptions
{
    /// <summary>The name or address of the mail server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; 587 is for submission. Port 465 (TLS from the first byte) is not spoken.</summary>
    public int Port { get; init; } = 587;

    /// <summary>The sender, with or without a name: <c>care@example.org</c> or <c>Care &lt;care@example.org&gt;</c>.</summary>
    public required string From { get; init; }

    /// <summary>The name to sign in with; none signs in as nobody.</summary>
    public string? User { get; init; }

    /// <summary>The password that goes with <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the conversation must turn to TLS (STARTTLS). A server that does not offer it then gets no mail.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>How long one try may take, connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
