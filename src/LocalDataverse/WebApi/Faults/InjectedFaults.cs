namespace BuyingDynamics.LocalDataverse.WebApi.Faults;

/// <summary>What was done to the requests so far; a test that asserts nothing went wrong looks here that something did.</summary>
public sealed record InjectedFaults(int Requests, int DropsBefore, int DropsAfter, int GatewaysBefore, int GatewaysAfter, int Refused, int Delays);
