using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Chats;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages.Sms;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Every refusal, problem, mistake of a field and warning, made once with whatever its maker takes: its code and the names of its values.</summary>
internal static class GivenRefusals
{
    private static readonly Case Sample = Flagged();

    public static IReadOnlyList<(string Code, string[] Values)> All() =>
    [
        .. Made(Core("FollowUp.Core.Cases.Refusals")).Concat(Made(Core("FollowUp.Core.Chats.ChatRefusals"))).Concat(Calls()).OfType<Refusal>()
            .Select(refusal => (refusal.Code, refusal.Values.Keys.ToArray())),
        // A maker of several fields in one go cannot be called by its parameters.
        ("blank", ["field"]),
        .. Made(typeof(Problems)).OfType<ApiAnswer>().Select(Read),
        .. Made(typeof(Warnings)).OfType<CaseWarning>().Select(warning => ($"warning.{warning.Code}", warning.Values.Keys.ToArray())),
        .. Made(typeof(Mistakes)).OfType<Mistake>().Select(mistake => ($"field.{mistake.Code}", mistake.Values.Select(value => value.Name).ToArray())),
    ];

    private static (string Code, string[] Values) Read(ApiAnswer answer)
    {
        using var problem = JsonDocument.Parse(answer.Body);
        var values = problem.RootElement.TryGetProperty("values", out var given) ? given.EnumerateObject().Select(value => value.Name).ToArray() : [];
        return (problem.RootElement.GetProperty("code").GetString()!, values);
    }

    private static IEnumerable<object?> Made(Type makers) => makers.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(maker => maker.Name is not "Refused" && !maker.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
        .Select(maker => maker.Invoke(null, [.. maker.GetParameters().Select(parameter => Any(parameter.ParameterType))]));

    /// <summary>The refusals that depend on what is known of the customer's number.</summary>
    private static IEnumerable<Refusal?> Calls()
    {
        var maker = Core("FollowUp.Core.Cases.Refusals").GetMethod("CallsClosed", BindingFlags.Public | BindingFlags.Static)!;
        Case[] cases =
        [
            Sample with { Customer = Sample.Customer with { Phone = null } },
            Sample with { WrongNumber = Sample.Customer.Phone },
            Sample with { CallsRefusedAt = ApiServer.Start },
        ];
        return cases.Select(state => (Refusal?)maker.Invoke(null, [state, false]));
    }

    private static Type Core(string name) => typeof(Refusal).Assembly.GetType(name, throwOnError: true)!;

    private static object? Any(Type type) =>
        type == typeof(string) ? "提交"
        : type == typeof(Case) ? Sample
        : type == typeof(CaseCommand) ? new CaseCommand.Tick { By = Actor.System }
        : type == typeof(ChatCommand) ? new ChatCommand.Tick { By = Actor.System }
        : type == typeof(SmsText) ? SmsText.Of("x")
        : type == typeof(Func<Instant, string>) ? (Func<Instant, string>)(at => $"{at}")
        : type == typeof(IReadOnlyList<string>) ? (string[])["x"]
        : type.IsInterface ? null
        : type.IsValueType ? Activator.CreateInstance(type)
        : Filled(type);

    /// <summary>A record whose texts are there and whose times are those of the beginning.</summary>
    private static object Filled(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite))
        {
            property.SetValue(made, "x");
        }

        return made;
    }

    private static Case Flagged()
    {
        var flag = new CaseCommand.Flag
        {
            By = Actor.Of(SmallBooks.Books.Roster.Find("amy")!),
            Id = new CaseId("7k3m9qxd2v5t8w1c"),
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Category = "billing",
            Summary = "charged twice",
            Customer = new Customer { Name = "Li", Phone = "+8613800138000", Tier = CustomerTier.Standard, Zone = "Asia/Shanghai", Language = "en" },
        };
        return ((Decision.Accepted)CaseDecider.Decide(null, flag, ApiServer.Start, SmallBooks.Books)).Case;
    }
}
