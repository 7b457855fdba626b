using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The table that a parameter of type EntityReference points to.</summary>
[Serializable]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceTargetAttribute : Attribute
{
    public ReferenceTargetAttribute(string entityName) => EntityName = entityName;

    public string EntityName { get; }
}
