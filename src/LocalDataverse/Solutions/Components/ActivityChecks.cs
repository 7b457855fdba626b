using System.Activities;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Sandbox;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Activities;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Holds the custom activities that workflows call against the assemblies that register them: class, token, arguments.</summary>
internal sealed class ActivityChecks(ComponentSource source, IReadOnlyList<ComponentRow> plugins)
{
    /// <summary>Refuses a workflow that calls what is not there, or calls it by arguments that it does not have.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004801D: no such activity is registered; 0x80045040: its arguments differ.</exception>
    public void Demand(string workflow, WorkflowProgram program)
    {
        var wrong = new List<string>();
        foreach (var call in program.Activities)
        {
            var (type, assembly) = Registered(call.Activity) ?? throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"workflow activity {call.Activity.TypeName}, {call.Activity.AssemblyName} of workflow '{workflow}' (a plug-in type with a WorkflowActivityGroupName)"]);
            if (call.Activity.PublicKeyToken is { } token && assembly.GetAttributeValue<string>("publickeytoken") is { } known && !string.Equals(token, known, StringComparison.OrdinalIgnoreCase))
            {
                wrong.Add($"activity {call.Activity.TypeName} of an assembly with the public key token {token}, which is {known}");
            }

            var typeName = type.GetAttributeValue<string>("typename");
            wrong.AddRange(PluginSandbox.Inspect(Convert.FromBase64String(assembly.GetAttributeValue<string>("content")), typeName, found => Problems(found, call)) ?? [$"activity {typeName}, which the assembly does not have"]);
        }

        if (wrong.Count > 0)
        {
            throw DataverseFault.WorkflowInvalid(workflow, wrong);
        }
    }

    private (Entity Type, Entity Assembly)? Registered(ActivityName name)
    {
        var own = plugins.Select(row => row.Row).ToList();
        var type = own.Concat(source.Rows.Where("plugintype", ["typename", "assemblyname", "pluginassemblyid", "isworkflowactivity"], ("typename", name.TypeName)))
            .FirstOrDefault(row => row.LogicalName is "plugintype" && row.GetAttributeValue<bool>("isworkflowactivity")
                && string.Equals(row.GetAttributeValue<string>("typename"), name.TypeName, StringComparison.Ordinal) && string.Equals(row.GetAttributeValue<string>("assemblyname"), name.AssemblyName, StringComparison.Ordinal));
        var assemblyId = type?.GetAttributeValue<EntityReference>("pluginassemblyid").Id;
        var assembly = own.FirstOrDefault(row => row.LogicalName is "pluginassembly" && row.Id == assemblyId)
            ?? source.Rows.Where("pluginassembly", ["content", "publickeytoken"], ("pluginassemblyid", assemblyId ?? Guid.Empty)).FirstOrDefault();
        return type is null || assembly is null ? null : (type, assembly);
    }

    /// <summary>As sentences only: what was loaded for the inspection must not be held on to.</summary>
    public static List<string> Problems(Type activity, CallActivity call)
    {
        if (!typeof(CodeActivity).IsAssignableFrom(activity))
        {
            return [$"activity {activity.FullName}, which is no CodeActivity"];
        }

        var wrong = new List<string>();
        var arguments = ActivityArguments.Properties(activity).ToDictionary(property => property.Name, property => property, StringComparer.Ordinal);
        foreach (var (name, type, isOutput) in call.Inputs.Select(input => (input.Name, input.Type, false)).Concat(call.Outputs.Select(output => (output.Name, output.Type, true))))
        {
            if (!arguments.TryGetValue(name, out var property))
            {
                wrong.Add($"argument {name} of {activity.FullName}, which has no property of that name");
                continue;
            }

            var declared = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : typeof(object);
            if (declared != type)
            {
                wrong.Add($"argument {name} of {activity.FullName} as {type.Name}, which is {declared.Name}");
            }

            if (typeof(OutArgument).IsAssignableFrom(property.PropertyType) != isOutput && !typeof(InOutArgument).IsAssignableFrom(property.PropertyType))
            {
                wrong.Add($"argument {name} of {activity.FullName} as an {(isOutput ? "output" : "input")}");
            }
        }

        wrong.AddRange(arguments.Values
            .Where(property => property.IsDefined(typeof(RequiredArgumentAttribute), inherit: true) && call.Inputs.All(input => !string.Equals(input.Name, property.Name, StringComparison.Ordinal)))
            .Select(property => $"no value for the required argument {property.Name} of {activity.FullName}"));
        return wrong;
    }
}
