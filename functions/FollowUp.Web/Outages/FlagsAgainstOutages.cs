using FollowUp.Application.Commands;
using FollowUp.Application.Outages;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Web.Answers;

namespace FollowUp.Web.Outages;

/// <summary>What a flag against an outage needs around it, so that no such case is ever left without a clock (C6).</summary>
internal sealed class FlagsAgainstOutages(OutageDesk desk, ICaseStore store)
{
    /// <summary>
    /// Puts the case on the outage's list, before it is stored; the problem if there is no such outage or it is over. A flag that was stored
    /// before its outage ended and is sent again gets its answer again.
    /// </summary>
    public async Task<ApiAnswer?> ExpectAsync(CaseCommand.Flag flag, CancellationToken cancel)
    {
        if (flag.Outage is not { } outage)
        {
            return null;
        }

        if (await ProblemOfAsync(flag, cancel) is { } problem && await store.LoadAsync(flag.Id, cancel) is null)
        {
            return problem;
        }

        await desk.ExpectAsync(outage, flag.Id, cancel);
        return null;
    }

    /// <summary>What is wrong with the outage that a flag names; null if nothing is. Nothing is stored.</summary>
    public async Task<ApiAnswer?> ProblemOfAsync(CaseCommand.Flag flag, CancellationToken cancel) =>
        flag.Outage is not { } outage ? null : await desk.FindAsync(outage, cancel) switch
        {
            null => Problems.NoSuchOutage(),
            { EndedAt: not null } => Problems.OutageIsOver(),
            _ => null,
        };

    /// <summary>Looks once more, after the case was stored: the outage may have ended in between, and its list have been found empty.</summary>
    public Task LookAgainAsync(CaseCommand.Flag flag, CommandResult result) =>
        flag.Outage is not { } outage ? Task.CompletedTask
        : result is CommandResult.Refused ? desk.StrikeAsync(outage, flag.Id, CancellationToken.None)
        : desk.LookAgainAsync(outage, CancellationToken.None);
}
