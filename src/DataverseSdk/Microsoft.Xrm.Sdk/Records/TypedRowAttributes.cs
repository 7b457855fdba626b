using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the table that a generated class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    public EntityLogicalNameAttribute(string logicalName) => LogicalName = logicalName;

    public string LogicalName { get; }
}

/// <summary>Names the request that a generated class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestProxyAttribute : Attribute
{
    public RequestProxyAttribute(string name) => Name = name;

    public string Name { get; }
}

/// <summary>Names the response that a generated class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResponseProxyAttribute : Attribute
{
    public ResponseProxyAttribute(string name) => Name = name;

    public string Name { get; }
}

/// <summary>Marks an assembly that carries generated classes.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProxyTypesAssemblyAttribute : Attribute;
