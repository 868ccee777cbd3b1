namespace FollowUp.Core.Messages.Sms;

/// <summary>How the text of an SMS travels (M11).</summary>
public enum SmsEncoding
{
    /// <summary>GSM 03.38, seven bits a character: the default alphabet and its extension table, whose characters count two septets.</summary>
    Gsm7,

    /// <summary>UCS-2, sixteen bits a unit: every text with a character outside GSM 03.38. An emoji counts two units or more.</summary>
    Ucs2,
}
