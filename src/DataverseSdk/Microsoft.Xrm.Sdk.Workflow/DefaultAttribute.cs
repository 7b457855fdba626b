using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The value of an input parameter that a workflow does not set, as text.</summary>
[Serializable]
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value) => Value = value;

    public string Value { get; }
}
