using System;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Marks the name of an alternate key.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AlternateKeyAttribute : Attribute
{
}
