using FollowUp.Contract.Tests.Senders.Twilio;

namespace FollowUp.Embedded.Tests.Senders;

public sealed class TwilioLookUpTests() : TwilioLookUpSuite(new SenderDesk());
