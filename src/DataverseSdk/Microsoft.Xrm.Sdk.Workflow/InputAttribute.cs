using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An input parameter of a workflow activity.</summary>
[Serializable]
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : ParameterAttribute
{
    public InputAttribute(string name)
        : base(name) { }
}
