using FollowUp.Core.Messages;

namespace FollowUp.Core.Customers;

/// <summary>How a customer is politely addressed (M6: surname with 先生 or 女士).</summary>
public static class CustomerName
{
    /// <summary>
    /// <c>李女士</c> for a Chinese name, <c>Ms Anna Smith</c> for any other; a name is never put into another script. An unknown salutation is used
    /// as given, behind the surname if it is Chinese and before it otherwise. Without a salutation it is the whole name, without a
    /// name the word for customer.
    /// </summary>
    /// <param name="language">The language of the message, one of <see cref="Languages"/>; any other is taken as English.</param>
    /// <param name="name">The customer's name as the agent wrote it.</param>
    /// <param name="salutation">The salutation as the agent wrote it, or null.</param>
    public static string AddressedIn(string language, string name, string? salutation)
    {
        var chinese = language is Languages.ZhCn or Languages.ZhTw;
        if (string.IsNullOrWhiteSpace(name))
        {
            return language switch { Languages.ZhCn => "客户", Languages.ZhTw => "客戶", _ => "Customer" };
        }

        if (string.IsNullOrWhiteSpace(salutation))
        {
            return name.Trim();
        }

        var surname = Surname.Of(name);
        if (Salutation.Find(salutation) is { } known)
        {
            return chinese ? surname + known.Chinese : $"{known.English} {surname}";
        }

        var given = salutation.Trim();
        return Surname.IsChinese(given) ? surname + given : $"{given} {surname}";
    }
}
