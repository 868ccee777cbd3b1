using FollowUp.Contract.Tests.Senders.Twilio;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TwilioSmsSenderContract() : TwilioSenderContract(new SenderDesk());
