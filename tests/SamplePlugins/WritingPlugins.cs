using System;
using System.Globalization;
using System.Threading;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SamplePlugins;

/// <summary>Creates two contacts of the account, then refuses.</summary>
public sealed class ThrowsAfterChildren(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing)
    {
        var service = factory.CreateOrganizationService(context.UserId);
        foreach (var name in new[] { "First", "Second" })
        {
            service.Create(new Entity("contact") { ["lastname"] = name, ["parentcustomerid"] = new EntityReference("account", context.PrimaryEntityId) });
        }

        tracing.Trace("two children written");
        throw new InvalidPluginExecutionException("Refused after two children.");
    }
}

/// <summary>Adds the configuration to the description in the Target.</summary>
public sealed class Appends(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Target(context)["description"] = Target(context).GetAttributeValue<string>("description") + Configuration;
}

/// <summary>Leaves a note of configuration, values before and after, columns of the images.</summary>
public sealed class NotesImages(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Note(factory.CreateOrganizationService(context.UserId), string.Join("|", Configuration, Describe(context.PreEntityImages), Describe(context.PostEntityImages)));

    private static string Describe(EntityImageCollection images) =>
        images.TryGetValue("image", out var image) ? image.GetAttributeValue<string>("name") + "/" + (image.Contains("telephone1") ? "with phone" : "without phone") : "none";
}

/// <summary>Leaves a note of who runs and who started it.</summary>
public sealed class NotesUsers(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Note(factory.CreateOrganizationService(Configuration == "system" ? null : Guid.Empty), context.UserId.ToString("D") + "|" + context.InitiatingUserId.ToString("D"));
}

/// <summary>Shares its configuration with later steps.</summary>
public sealed class Shares(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        context.SharedVariables["sample"] = Configuration;
}

/// <summary>Leaves a note of what was shared: own context, parents, tag.</summary>
public sealed class NotesShared(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Note(factory.CreateOrganizationService(context.UserId), Own(context, "sample") + "|" + Inherited(context, "sample") + "|" + Own(context, "tag"));

    private static string Own(IPluginExecutionContext context, string name) =>
        context.SharedVariables.TryGetValue(name, out var value) ? (string)value : "none";

    private static string Inherited(IPluginExecutionContext context, string name)
    {
        for (var parent = context.ParentContext; parent != null; parent = parent.ParentContext)
        {
            if (parent.SharedVariables.TryGetValue(name, out var value))
            {
                return (string)value;
            }
        }

        return "none";
    }
}

/// <summary>Sets itself off without end.</summary>
public sealed class Recurses(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        factory.CreateOrganizationService(context.UserId).Update(new Entity("account", context.PrimaryEntityId) { ["description"] = "depth " + context.Depth });
}

/// <summary>Catches the failure of a service call and goes on.</summary>
public sealed class Swallows(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing)
    {
        try
        {
            factory.CreateOrganizationService(context.UserId).Retrieve("account", new Guid("11111111-1111-1111-1111-111111111111"), new ColumnSet("name"));
        }
        catch (Exception exception)
        {
            tracing.Trace("swallowed {0}", exception.Message);
        }
    }
}

/// <summary>Fails as often as configured, then leaves a note.</summary>
public sealed class FailsSometimes(string unsecure) : SamplePlugin(unsecure)
{
    private static int failures;

    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing)
    {
        if (Interlocked.Increment(ref failures) <= int.Parse(Configuration, CultureInfo.InvariantCulture))
        {
            throw new InvalidPluginExecutionException("Failure " + failures);
        }

        Note(factory.CreateOrganizationService(context.UserId), "succeeded");
    }
}

/// <summary>Crashes as unprepared code does.</summary>
public sealed class Crashes(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        throw new InvalidOperationException("unprepared");
}

/// <summary>Takes as many milliseconds as configured.</summary>
public sealed class Sleeps(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Thread.Sleep(int.Parse(Configuration, CultureInfo.InvariantCulture));
}

/// <summary>Counts its runs in a field, as no plug-in should, and writes configuration and count into the Target.</summary>
public sealed class CountsInField(string unsecure, string secure) : SamplePlugin(unsecure)
{
    private int runs;

    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        Target(context)["description"] = Configuration + "|" + secure + "|" + ++runs;
}

/// <summary>Main operation of a Custom API: answers with its parameter.</summary>
public sealed class Echoes(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        context.OutputParameters["Answer"] = context.InputParameters["Question"] + (context.InputParameters.TryGetValue("Times", out var times) ? " x" + times : string.Empty);
}

/// <summary>Answers every parameter as it came.</summary>
public sealed class Mirrors(string unsecure) : SamplePlugin(unsecure)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing) =>
        context.OutputParameters.AddRange(context.InputParameters.ToArray());
}
