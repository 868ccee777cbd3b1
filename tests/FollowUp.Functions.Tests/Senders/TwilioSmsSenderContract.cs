using FollowUp.Contract.Tests.Senders.Twilio;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioSmsSenderContract() : TwilioSenderContract(new TwilioDesk());
