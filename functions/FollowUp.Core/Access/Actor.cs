using FollowUp.Core.People;

namespace FollowUp.Core.Access;

/// <summary>Who gives a command (A2): a person who signed in by name, or the product itself.</summary>
/// <param name="Id">The person's id in the roster, or <c>system</c>.</param>
/// <param name="Role">The person's role; null for the product itself.</param>
/// <param name="Team">The person's team; null for those above teams.</param>
public sealed record Actor(string Id, Role? Role, string? Team)
{
    /// <summary>The product acting on its own: timers and the outcomes of sending.</summary>
    public static readonly Actor System = new("system", null, null);

    /// <summary>The customer of the case, who came by a signed link or by a word from the customer's own address (A1, M9, M10).</summary>
    public static readonly Actor Customer = new("customer", null, null);

    /// <summary>True for the product itself.</summary>
    public bool IsSystem => this == System;

    /// <summary>True for the customer of the case.</summary>
    public bool IsCustomer => this == Customer;

    /// <summary>A person of the roster.</summary>
    public static Actor Of(Person person) => new(person.Id, person.Role, person.Team);
}
