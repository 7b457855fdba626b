using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An output parameter of a workflow activity.</summary>
[Serializable]
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : ParameterAttribute
{
    public OutputAttribute(string name)
        : base(name) { }
}
