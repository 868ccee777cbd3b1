using System.Security.Cryptography;
using FollowUp.Application.Commands;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary>
/// The cases of a new demo, in different states. They are lived through and not made up: the clock is set back, people flag, note,
/// acknowledge and answer at their times, and the engine does the rest.
/// </summary>
internal sealed class DemoCases(CommandHandler handler, FastForward forward, DemoClock clock, Books books)
{
    private static readonly Duration Past = Duration.FromHours(5);

    /// <summary>Lives through the last hours of a small centre.</summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        var people = books.Roster.People;
        var agent = people.First(person => person.Role == Role.Agent);
        var colleague = people.Last(person => person.Role == Role.Agent && person.Team == agent.Team);
        var supervisor = people.First(person => person.Role == Role.Supervisor);
        clock.SetBack(Past);

        var forgotten = await FlagAsync(agent, CaseKind.Complaint, "billing", "The order was charged twice.", Zhang, cancel);
        await WaitAsync(60, cancel);
        var slow = await FlagAsync(agent, CaseKind.Fault, "network", "No internet in the whole building since morning.", Wang, cancel);
        await DoAsync(slow, new CaseCommand.AddNote("The district team is on site; a splice has to be redone.") { By = Actor.Of(agent) }, cancel);
        await WaitAsync(60, cancel);
        var solved = await FlagAsync(colleague, CaseKind.Complaint, "delivery", "The courier left the parcel at the wrong door.", Chen, cancel);
        await WaitAsync(50, cancel);
        await DoAsync(solved, Answer(colleague), cancel);
        await FlagAsync(colleague, CaseKind.Suggestion, "app", "Show the courier's position on the map.", Smith, cancel);
        await WaitAsync(40, cancel);
        var now = clock.GetCurrentInstant();
        await DoAsync(forgotten, new CaseCommand.Acknowledge(now + Duration.FromMinutes(55)) { By = Actor.Of(supervisor) }, cancel);
        await FlagAsync(agent, CaseKind.Inquiry, "contract", "Which notice period applies to the old tariff?", Smith, cancel);
        await WaitAsync(50, cancel);
        await FlagAsync(agent, CaseKind.Complaint, "billing", "The refund promised last week has not arrived.", Liu, cancel, escalateNow: true);
        var withdrawn = await FlagAsync(colleague, CaseKind.Complaint, "delivery", "The parcel is late.", Chen, cancel);
        await WaitAsync(40, cancel);
        await DoAsync(withdrawn, new CaseCommand.Cancel("The parcel came while we spoke.") { By = Actor.Of(colleague) }, cancel);
    }

    private async Task<CaseId> FlagAsync(
        Person by, CaseKind kind, string category, string summary, Customer customer, CancellationToken cancel, bool escalateNow = false)
    {
        var id = CaseId.FromBytes(RandomNumberGenerator.GetBytes(10));
        await DoAsync(
            id,
            new CaseCommand.Flag
            {
                By = Actor.Of(by),
                Id = id,
                Kind = kind,
                Complexity = kind is CaseKind.Fault ? Complexity.Complex : Complexity.Simple,
                Category = category,
                Summary = summary,
                Customer = customer,
                EscalateNow = escalateNow,
            },
            cancel);
        return id;
    }

    private async Task DoAsync(CaseId id, CaseCommand command, CancellationToken cancel)
    {
        if (await handler.HandleAsync(id, command, null, cancel) is not CommandResult.Done)
        {
            throw new InvalidOperationException($"The demo's {command.GetType().Name} was refused: the books do not fit the demo.");
        }
    }

    private async Task WaitAsync(int minutes, CancellationToken cancel) => await forward.AdvanceAsync(Duration.FromMinutes(minutes), cancel);

    private static CaseCommand.GiveAnswer Answer(Person by) =>
        new("We fetched the parcel and brought it to your door.", "delivered", "courierError", Proof.Call, null) { By = Actor.Of(by) };

    private Customer Zhang => Of("张伟", "先生", "+8613900000001", Languages.ZhCn);

    private Customer Wang => Of("王芳", "女士", "+8613900000002", Languages.ZhCn);

    private Customer Chen => Of("陳怡君", "小姐", "+886900000003", Languages.ZhTw);

    private Customer Liu => Of("刘洋", "先生", "+8613900000004", Languages.ZhCn) with { Tier = CustomerTier.Vip };

    private Customer Smith => Of("Anna Smith", "Ms", null, Languages.En) with { Email = "anna.smith@example.com" };

    private Customer Of(string name, string salutation, string? phone, string language) => new()
    {
        Name = name,
        Salutation = salutation,
        Phone = phone,
        Tier = CustomerTier.Standard,
        Zone = books.Roster.Centre.Zone.Id,
        Language = language,
    };
}
