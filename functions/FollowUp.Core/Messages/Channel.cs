namespace FollowUp.Core.Messages;

/// <summary>A way to reach somebody in writing.</summary>
public enum Channel
{
    /// <summary>A text message to a phone number in E.164.</summary>
    Sms,

    /// <summary>An email.</summary>
    Email,
}
