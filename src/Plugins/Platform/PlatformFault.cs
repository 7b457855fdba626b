using System;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Tells a fault of the platform from a bug of ours.</summary>
public static class PlatformFault
{
    private const string FaultException = "System.ServiceModel.FaultException";

    /// <summary>
    /// Whether the platform raised it. Compared by name: a type of System.ServiceModel in a catch clause would keep the shipped
    /// assembly from running where that assembly is missing.
    /// </summary>
    public static bool Is(Exception exception)
    {
        for (var type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (string.Equals(type.FullName, FaultException, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return exception is TimeoutException;
    }
}
