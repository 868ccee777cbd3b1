using FollowUp.Core.Messages;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Diagnostics;

/// <summary>Every log message of the product, with its event id. Ids are never reused. Addresses come in masked.</summary>
public static partial class Log
{
    /// <summary>Two callers changed a case at once.</summary>
    [LoggerMessage(1001, LogLevel.Debug, "Case {Case} changed under a command (try {Try}); deciding again")]
    public static partial void CommitConflicted(this ILogger logger, string @case, int @try);

    /// <summary>A rule refused a command.</summary>
    [LoggerMessage(1002, LogLevel.Debug, "{Command} refused: {Code}")]
    public static partial void CommandRefused(this ILogger logger, string command, string code);

    /// <summary>A case could not be advanced; the watchdog will try again.</summary>
    [LoggerMessage(1101, LogLevel.Error, "Case {Case} could not be advanced")]
    public static partial void AdvanceFailed(this ILogger logger, Exception exception, string @case);

    /// <summary>The loop that advances cases stumbled and goes on.</summary>
    [LoggerMessage(1102, LogLevel.Error, "The {Loop} loop failed and goes on in {Seconds} s")]
    public static partial void LoopFailed(this ILogger logger, Exception exception, string loop, double seconds);

    /// <summary>A document could not be advanced and is tried again soon. Its name may be an address and is not told.</summary>
    [LoggerMessage(1103, LogLevel.Error, "A document of kind {Kind}, due since {WakeAt}, could not be advanced")]
    public static partial void DocumentAdvanceFailed(this ILogger logger, Exception exception, string kind, Instant wakeAt);

    /// <summary>Documents wait that this version knows nothing to do with; they are left alone. Said once for each kind.</summary>
    [LoggerMessage(1104, LogLevel.Warning, "Nobody works on documents of kind {Kind}: one is due since {WakeAt} and is left alone")]
    public static partial void NobodyWorksOnDocuments(this ILogger logger, string kind, Instant wakeAt);

    /// <summary>It is known where a message stands.</summary>
    [LoggerMessage(1201, LogLevel.Debug, "Message {Message}: {State}")]
    public static partial void MessageSettled(this ILogger logger, string message, MessageState state);

    /// <summary>A message to a customer failed for good or did not arrive.</summary>
    [LoggerMessage(1202, LogLevel.Warning, "Message {Message} to the customer: {State} {Code}")]
    public static partial void MessageFailed(this ILogger logger, string message, MessageState state, string code);

    /// <summary>A message will be tried again.</summary>
    [LoggerMessage(1203, LogLevel.Information, "Message {Message} to {Address} will be tried again at {At}: {Reason}")]
    public static partial void MessageDelayed(this ILogger logger, string message, string address, Instant at, string reason);

    /// <summary>A notice to the staff failed for good or did not arrive: an escalation that nobody got.</summary>
    [LoggerMessage(1204, LogLevel.Error, "Notice {Message}: {State} {Code}")]
    public static partial void StaffNoticeFailed(this ILogger logger, string message, MessageState state, string code);

    /// <summary>Why a provider does not take a message.</summary>
    [LoggerMessage(1207, LogLevel.Information, "Message {Message} to {Address} is not taken: {Reason}")]
    public static partial void MessageRefused(this ILogger logger, string message, string address, string reason);

    /// <summary>A message could not be dealt with, or its outcome not be stored; it comes again when its lease ends.</summary>
    [LoggerMessage(1205, LogLevel.Error, "Message {Message} to {Address} is in doubt until its lease ends")]
    public static partial void MessageLeftInDoubt(this ILogger logger, Exception exception, string message, string address);

    /// <summary>A message could not be claimed, dealt with, or its outcome not be stored; it comes again by itself.</summary>
    [LoggerMessage(1206, LogLevel.Error, "Message {Message} could not be sent now and will be looked at again")]
    public static partial void SendFailed(this ILogger logger, Exception exception, string message);

    /// <summary>Messages were found that had waited for too long (O4).</summary>
    [LoggerMessage(1302, LogLevel.Error, "The watchdog found messages waiting for {Minutes} min and sent {Count}")]
    public static partial void WatchdogSentLateMessages(this ILogger logger, double minutes, int count);

    /// <summary>A workflow could not be started or woken; the watchdog will.</summary>
    [LoggerMessage(1303, LogLevel.Warning, "The workflow of case {Case} could not be woken; the watchdog will find the case")]
    public static partial void WakeUpLost(this ILogger logger, Exception exception, string @case);

    /// <summary>Lists could not be brought up to date; the workflow of the case tries again.</summary>
    [LoggerMessage(1304, LogLevel.Warning, "Lists do not show case {Case} as it is; its workflow tries again")]
    public static partial void ListsBehind(this ILogger logger, Exception exception, string @case);

    /// <summary>Finished workflows were removed.</summary>
    [LoggerMessage(1305, LogLevel.Information, "Removed {Workflows} finished workflows and {Answers} kept answers")]
    public static partial void Tidied(this ILogger logger, int workflows, int answers);

    /// <summary>Cases were found whose wake-up had been lost (O4).</summary>
    [LoggerMessage(1301, LogLevel.Error, "The watchdog found {Count} cases past their wake-up, the oldest by {Minutes} min, and wakes them")]
    public static partial void WatchdogFoundLateCases(this ILogger logger, int count, double minutes);

    /// <summary>A customer wrote, and no case of theirs runs: nothing was kept.</summary>
    [LoggerMessage(1402, LogLevel.Warning, "A customer's message {Reference} found no running case and was not kept")]
    public static partial void ReplyWithoutCase(this ILogger logger, string reference);

    /// <summary>The codes of an answer could not be put on the list of those that are offered; the answer stands.</summary>
    [LoggerMessage(1403, LogLevel.Warning, "The codes of an answer could not be kept to be offered; the next answer with them tries again")]
    public static partial void CodesNotKept(this ILogger logger, Exception exception);

    /// <summary>A case asks to be woken for what has passed, though nothing was done about it: it is looked at again in a minute.</summary>
    [LoggerMessage(1306, LogLevel.Error, "Case {Case} is due since {WakeAt} and nothing was done; it is looked at again in a minute")]
    public static partial void CaseStandsStill(this ILogger logger, string @case, Instant wakeAt);

    /// <summary>The chat system did not take a notification; it is tried again for an hour.</summary>
    [LoggerMessage(1801, LogLevel.Information, "Chat notification {Notification} was not taken (try {Try}): {Reason}")]
    public static partial void ChatSystemNotTold(this ILogger logger, string notification, int @try, string reason);

    /// <summary>A chat notification did not reach the chat system in time: its customer was not asked, or its chat not closed there.</summary>
    [LoggerMessage(1802, LogLevel.Error, "Chat notification {Notification} is given up after {Tries} tries")]
    public static partial void ChatNotificationGivenUp(this ILogger logger, string notification, int tries);

    /// <summary>The watch of surges could not be asked to look; the next flag asks again.</summary>
    [LoggerMessage(2001, LogLevel.Warning, "The watch of surges could not be asked to look; the next flag asks again")]
    public static partial void SurgeWatchNotWoken(this ILogger logger, Exception exception);

    /// <summary>Stored books stand in place of their files.</summary>
    [LoggerMessage(1901, LogLevel.Information, "Stored books in force in place of their files: {Books}")]
    public static partial void BooksInForce(this ILogger logger, string books);

    /// <summary>Stored books have mistakes, of a release that asks for more than they say: what was in force before stays.</summary>
    [LoggerMessage(1902, LogLevel.Error, "Stored books are not in force, put them right: {Errors}")]
    public static partial void StoredBooksRefused(this ILogger logger, string errors);

    /// <summary>It could not be looked whether other books were put; it is tried again soon.</summary>
    [LoggerMessage(1903, LogLevel.Warning, "It could not be looked whether other books were put")]
    public static partial void BooksNotRead(this ILogger logger, Exception exception);

    /// <summary>A request failed in a way that is not the caller's doing.</summary>
    [LoggerMessage(1401, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string route);
}
