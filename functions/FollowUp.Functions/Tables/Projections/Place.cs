using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>A row in one of the lists, as the note in the case's partition keeps it.</summary>
/// <param name="List">The table.</param>
/// <param name="Partition">Its partition.</param>
/// <param name="Key">Its key.</param>
internal readonly record struct Place(
    [property: JsonPropertyName("l")] char List,
    [property: JsonPropertyName("p")] string Partition,
    [property: JsonPropertyName("k")] string Key)
{
    public const char Board = 'b';

    public const char Messages = 'm';

    public const char Contacts = 'c';

    public const char Figures = 'f';

    public static TableClient TableOf(FollowUpTables tables, char list) => list switch
    {
        Board => tables.Board,
        Messages => tables.Messages,
        Contacts => tables.Contacts,
        Figures => tables.Figures,
        _ => throw new InvalidDataException($"There is no list {list}."),
    };
}
