using System.Globalization;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>
/// The keys of the rows in a case's partition. Head, messages and the note on projections lie side by side, so that one query reads what
/// has to be compared; facts and answers, which are many, lie before them. Stored: never change them.
/// </summary>
internal static class RowKeys
{
    public const string Head = "h";

    /// <summary>In place of a case's head where the messages are notices of the centre: their team.</summary>
    public const string Notice = "n";

    /// <summary>What of the case is projected.</summary>
    public const string Projection = "p";

    /// <summary>From the head to the note on projections.</summary>
    public static readonly (string From, string To) Work = (Head, "q");

    public static readonly (string From, string To) Facts = ("e", "f");

    public static readonly (string From, string To) Answers = ("a", "b");

    public static readonly (string From, string To) Messages = ("m", "n");

    public static string Fact(long sequence) => "e" + sequence.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>A message's key in its case's partition. Its id begins with the case's.</summary>
    public static string Message(string messageId) => "m" + SafeKey.Of(messageId[(CaseId.Length + 1)..]);

    /// <summary>An idempotency key may be of any length and have any characters.</summary>
    public static string Answer(string idempotencyKey) => "a" + SafeKey.Hash(idempotencyKey);

    public static bool IsMessage(string rowKey) => rowKey[0] == 'm';
}
