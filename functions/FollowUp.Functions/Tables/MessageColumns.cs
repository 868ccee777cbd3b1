using System.Text;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Functions.Tables;

/// <summary>
/// A message as a row, the same in its case's partition and in the lists. States and channels stand by the names of their members: never
/// rename one. The text is kept as bytes: a text property would hold half as much.
/// </summary>
internal static class MessageColumns
{
    public static TableEntity Write(StoredMessage message, string partition, string key)
    {
        var (item, outgoing) = (message.Item, message.Item.Message);
        var row = new TableEntity(partition, key)
        {
            ["Id"] = outgoing.Id,
            ["State"] = outgoing.State.ToString(),
            ["NextAt"] = message.NextAt?.Ticks(),
            ["Hint"] = message.Hint,
            ["Order"] = message.Order,
            ["Revision"] = message.Revision,
            ["Mark"] = message.Mark,
            ["Tries"] = item.Tries,
            ["FirstTriedAt"] = item.FirstTriedAt?.Ticks(),
            ["ProviderId"] = item.ProviderId,
            ["Code"] = item.Code,
            ["At"] = outgoing.At.Ticks(),
            ["Template"] = outgoing.Template,
            ["Step"] = outgoing.Step,
            ["Recipient"] = outgoing.Recipient,
            ["Channel"] = outgoing.Channel.ToString(),
            ["Address"] = outgoing.Address,
            ["Subject"] = outgoing.Subject,
        };
        Chunks.Write(row, "Text", Encoding.UTF8.GetBytes(outgoing.Text));
        return row;
    }

    public static StoredMessage Read(TableEntity row) => new()
    {
        Item = new OutboxItem
        {
            Message = new OutgoingMessage
            {
                Id = row.GetString("Id"),
                CaseId = new CaseId(row.GetString("Id")[..CaseId.Length]),
                At = StoredTicks.InstantOf(row.GetInt64("At")!.Value),
                State = Enum.Parse<MessageState>(row.GetString("State")),
                Template = row.GetString("Template"),
                Step = row.GetString("Step"),
                Recipient = row.GetString("Recipient"),
                Channel = Enum.Parse<Channel>(row.GetString("Channel")),
                Address = row.GetString("Address"),
                Subject = row.GetString("Subject"),
                Text = Encoding.UTF8.GetString(Chunks.Read(row, "Text")),
            },
            Tries = row.GetInt32("Tries")!.Value,
            FirstTriedAt = StoredTicks.InstantOf(row.GetInt64("FirstTriedAt")),
            ProviderId = row.GetString("ProviderId"),
            Code = row.GetString("Code"),
        },
        NextAt = StoredTicks.InstantOf(row.GetInt64("NextAt")),
        Hint = row.GetString("Hint"),
        Order = row.GetInt64("Order")!.Value,
        Revision = row.GetInt32("Revision")!.Value,
        Mark = row.GetString("Mark"),
        Tag = row.ETag,
    };
}
