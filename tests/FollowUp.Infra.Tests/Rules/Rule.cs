using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUp.Infra.Tests.Rules;

/// <summary>A rule of how FollowUp behaves, as <c>rules.json</c> beside this file lists it.</summary>
/// <param name="Id">Its id, by which code, tests and errors name it.</param>
/// <param name="Due">When tests must hold it.</param>
/// <param name="Says">What it asks for, in one line.</param>
internal sealed record Rule(string Id, Due Due, string Says)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<Rule> All { get; } =
        JsonSerializer.Deserialize<List<Rule>>(Repository.Read("tests", "FollowUp.Infra.Tests", "Rules", "rules.json"), Format)!;
}

internal enum Due
{
    /// <summary>A test holds it, or the build fails.</summary>
    Now,

    /// <summary>It comes with surges and reports.</summary>
    SurgeAndReports,
}
