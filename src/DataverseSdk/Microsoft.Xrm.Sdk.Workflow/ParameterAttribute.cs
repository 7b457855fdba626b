using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>A parameter of a workflow activity, by the name that the workflow designer shows.</summary>
[Serializable]
[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute : Attribute
{
    protected ParameterAttribute(string name) => Name = name;

    public string Name { get; }
}
