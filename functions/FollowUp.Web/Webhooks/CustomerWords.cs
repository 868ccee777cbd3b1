using System.Globalization;

namespace FollowUp.Web.Webhooks;

/// <summary>What a customer wrote, as it is kept: never refused, for nobody could tell the customer why.</summary>
internal static class CustomerWords
{
    /// <summary>The most that is kept, in UTF-16 units: as much as Twilio itself takes for one message.</summary>
    public const int Most = 1600;

    /// <summary>What stands for a message without text, such as a picture: that the customer wrote is worth knowing.</summary>
    public const string Picture = "[MMS]";

    /// <summary>The words without control characters, cut between two characters as a reader sees them.</summary>
    public static string Of(string body)
    {
        var words = string.Create(body.Length, body, (kept, all) =>
        {
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = char.IsControl(all[i]) && all[i] is not ('\n' or '\r' or '\t') ? ' ' : all[i];
            }
        }).Trim();
        return words.Length == 0 ? Picture : words.Length <= Most ? words : words[..LengthOf(words)];
    }

    private static int LengthOf(string words)
    {
        var length = 0;
        for (int next; length + (next = StringInfo.GetNextTextElementLength(words, length)) <= Most;)
        {
            length += next;
        }

        // One character may be longer than a message, for marks can be piled on a letter without end: it is cut between its units then.
        return length > 0 ? length : char.IsHighSurrogate(words[Most - 1]) ? Most - 1 : Most;
    }
}
