using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>What a person reads when something was refused.</summary>
internal static class Refusal
{
    /// <summary>The sentence that stops the action.</summary>
    public static string Of(Action action) => FaultOf(action).Message;

    /// <summary>The product's number of the refusal; see ErrorCodes.md.</summary>
    public static int NumberOf(OrganizationServiceFault fault) =>
        int.Parse((string)fault.ErrorDetails["SubErrorCode"], System.Globalization.CultureInfo.InvariantCulture) - unchecked((int)0x8004BD00);

    public static OrganizationServiceFault FaultOf(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;
}
