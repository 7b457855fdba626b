using System.Activities;
using System.Globalization;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.LocalDataverse.Workflows.Activities;

/// <summary>The arguments of a custom activity: its public properties of an argument type.</summary>
internal static class ActivityArguments
{
    /// <summary>The arguments of an activity object; those it left null are made, as the workflow runtime does.</summary>
    public static IEnumerable<ActivityArgument> Of(CodeActivity activity)
    {
        foreach (var property in Properties(activity.GetType()))
        {
            lock (activity)
            {
                if (property.GetValue(activity) is null)
                {
                    property.SetValue(activity, Activator.CreateInstance(property.PropertyType));
                }
            }

            yield return new ActivityArgument(property, (Argument)property.GetValue(activity)!);
        }
    }

    /// <summary>The properties of an activity class that are arguments.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type activity) =>
        activity.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => typeof(Argument).IsAssignableFrom(property.PropertyType) && property.CanRead && property.CanWrite);
}

/// <summary>One argument with what its attributes say.</summary>
internal sealed record ActivityArgument(PropertyInfo Property, Argument Value)
{
    public string Name => Property.Name;
    public ArgumentDirection Direction => Value.Direction;
    public Type Type => Value.ArgumentType;

    /// <summary>True when it must have a value.</summary>
    public bool IsRequired => Property.IsDefined(typeof(RequiredArgumentAttribute));

    /// <summary>The value of its Default attribute, or null.</summary>
    public object? DefaultValue(CultureInfo culture)
    {
        var text = Property.GetCustomAttribute<DefaultAttribute>()?.Value;
        return text is null ? null
            : Type == typeof(string) ? text
            : Type == typeof(bool) ? bool.Parse(text)
            : Type == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            : Type == typeof(Money) ? new Money(decimal.Parse(text, CultureInfo.InvariantCulture))
            : Type == typeof(OptionSetValue) ? new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture))
            : Values.Conversion.To(decimal.Parse(text, CultureInfo.InvariantCulture), Type, culture);
    }
}
