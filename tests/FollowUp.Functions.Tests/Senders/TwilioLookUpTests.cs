using FollowUp.Contract.Tests.Senders.Twilio;

namespace FollowUp.Functions.Tests.Senders;

public sealed class TwilioLookUpTests() : TwilioLookUpSuite(new TwilioDesk());
