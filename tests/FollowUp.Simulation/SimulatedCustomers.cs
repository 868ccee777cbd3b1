using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Application.Commands;
using FollowUp.Application.Outages;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Outages;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>Customers who come with something, and the agents on shift who flag it.</summary>
internal sealed class SimulatedCustomers(SimulatedCentre centre, SimulatedStaff staff, MonthPlan plan)
{
    private static readonly string[] Categories = ["billing", "delivery", "network", "contract", "payment", "noise"];
    private static readonly string[] Symptoms = ["charged twice", "late", "no signal", "unclear", "declined", "hum"];

    private readonly Random _random = new(plan.Seed);
    private int _count;

    /// <summary>Puts the whole month on the agenda.</summary>
    public void Plan()
    {
        for (var day = 0; day < plan.Days; day++)
        {
            for (var i = 0; i < plan.CasesADay; i++)
            {
                var at = MonthPlan.Start + Duration.FromDays(day) + Duration.FromSeconds(_random.Next(8 * 3600, 21 * 3600));
                centre.Agenda.At(at, ComeAsync);
            }
        }

        // Between one and two in each minute: red within half an hour, and red again.
        for (var i = 0; i < 45; i++)
        {
            centre.Agenda.At(plan.SurgeAt + Duration.FromSeconds(40 * i), () => ComeAsync(CaseKind.Complaint, "payment", "declined", outage: null));
        }

        centre.Agenda.At(plan.OutageAt, FailAsync);
    }

    private Task ComeAsync()
    {
        var which = _random.Next(Categories.Length - 1) is var i && i == 4 && _random.Next(4) > 0 ? 0 : i;
        var kind = _random.Next(10) switch { 0 => CaseKind.Suggestion, 1 => CaseKind.Inquiry, 2 => CaseKind.Fault, _ => CaseKind.Complaint };
        return ComeAsync(kind, Categories[which], _random.Next(3) == 0 ? Symptoms[which] : null, outage: null);
    }

    private async Task ComeAsync(CaseKind kind, string category, string? symptom, string? outage)
    {
        // Nobody to talk to: the customer calls again another day, which is another case.
        if (staff.AgentOnShift(_random) is not { } agent)
        {
            return;
        }

        var number = _count++;
        var flag = new CaseCommand.Flag
        {
            By = Core.Access.Actor.Of(agent),
            Id = CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Seed}.{number}"))),
            Kind = kind,
            Complexity = _random.Next(3) == 0 ? Complexity.Complex : Complexity.Simple,
            Category = category,
            Symptom = symptom,
            Summary = $"Matter {number}",
            Customer = Customer(_random.Next(40) == 0 && number > 0 ? _random.Next(number) : number),
            Outage = outage,
        };
        if (outage is not null)
        {
            await centre.Get<OutageDesk>().ExpectAsync(outage, flag.Id, CancellationToken.None);
        }

        var (id, result) = await centre.Get<Flags>().HandleAsync(flag, null, CancellationToken.None);
        if (result is CommandResult.Done { Decision.Case.FlaggedAt: var at } && at == centre.Now)
        {
            staff.TakeOn(id, agent, _random);
        }
    }

    /// <summary>A mast fails, customers without service come for two hours, then it is repaired.</summary>
    private async Task FailAsync()
    {
        var outage = new Outage { Id = "mast-7", Name = "Mast 7", DeclaredBy = "lead-repairs", DeclaredAt = centre.Now, PerMinute = 3 };
        await centre.Get<OutageDesk>().DeclareAsync(outage, CancellationToken.None);
        for (var i = 0; i < 12; i++)
        {
            centre.Agenda.At(centre.Now + Duration.FromMinutes(10 * i + 1), () => ComeAsync(CaseKind.Fault, "network", symptom: null, outage.Id));
        }

        centre.Agenda.At(centre.Now + Duration.FromHours(3), () => centre.Get<OutageDesk>().EndAsync(outage.Id, "lead-repairs", null, CancellationToken.None));
    }

    private Customer Customer(int number) => new()
    {
        Name = $"Customer {number}",
        Phone = string.Create(CultureInfo.InvariantCulture, $"+861390{number:0000000}"),
        Email = string.Create(CultureInfo.InvariantCulture, $"customer{number}@example.com"),
        Tier = number % 25 == 0 ? CustomerTier.Vip : CustomerTier.Standard,
        Zone = centre.Books.Roster.Centre.Zone.Id,
        Language = Languages.En,
    };
}
