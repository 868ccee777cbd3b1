namespace FollowUp.TestServers.Smtp;

/// <summary>What a <see cref="SmtpSink"/> says. Each text is a whole reply line, for a refusal too.</summary>
public sealed record SmtpScript
{
    /// <summary>An honest server that takes everything.</summary>
    public static SmtpScript Honest { get; } = new();

    /// <summary>The first line; null keeps silent.</summary>
    public string? Greeting { get; init; } = "220 sink ready";

    /// <summary>The reply to MAIL FROM.</summary>
    public string Sender { get; init; } = "250 sender ok";

    /// <summary>The reply to RCPT TO.</summary>
    public string Recipient { get; init; } = "250 recipient ok";

    /// <summary>The reply to DATA.</summary>
    public string Start { get; init; } = "354 end with a dot";

    /// <summary>The reply to the final dot. The mail is kept only if it begins with 2.</summary>
    public string Taken { get; init; } = "250 taken";

    /// <summary>How the reply to DATA is given.</summary>
    public Ending AtStart { get; init; }

    /// <summary>How the reply to the final dot is given; the mail has been kept by then.</summary>
    public Ending AtEnd { get; init; }
}
