using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// Business process flows, as far as the platform runs them by itself: the day a stage is entered and the path stand on the instance; a new
/// opportunity gets an instance of the standard flow at its first stage (unless it is created with an empty processid, the platform's way to ask for none), and the active stage shows on the opportunity
/// as stepname ("3-Propose") and stageid. Those two are written without running steps. Where an opportunity comes with a stepname (an
/// import), the instance starts at the stage of that category, so that the two agree. Flows of the organisation's own do not touch it.
/// </summary>
internal static class ProcessFlow
{
    private const string Direct = "opportunitysalesprocess";
    private const string FromLead = "leadtoopportunitysalesprocess";
    private static readonly string[] Categories = ["Qualify", "Develop", "Propose", "Close"];

    /// <summary>Starts the flow of a new opportunity.</summary>
    public static void StartFor(MessageCall call, Entity row)
    {
        if (string.Equals(row.LogicalName, "opportunity", StringComparison.Ordinal) && !(row.Attributes.TryGetValue("processid", out var process) && process is Guid id && id == Guid.Empty))
        {
            Start(call, row);
        }
    }

    /// <summary>Shows the stage of a new instance on its opportunity.</summary>
    public static void Entered(MessageCall call, Entity row)
    {
        if (IsInstance(call, row))
        {
            Enter(call, row, row.GetAttributeValue<EntityReference>("opportunityid"), row.GetAttributeValue<EntityReference>("activestageid"), traversed: null);
        }
    }

    /// <summary>Shows a change of the active stage on the opportunity.</summary>
    public static void Moved(MessageCall call, Entity changes, Entity stored)
    {
        if (IsInstance(call, changes)
            && changes.GetAttributeValue<EntityReference>("activestageid") is { } stage
            && stage.Id != stored.GetAttributeValue<EntityReference>("activestageid")?.Id)
        {
            Enter(call, changes, stored.GetAttributeValue<EntityReference>("opportunityid") ?? changes.GetAttributeValue<EntityReference>("opportunityid"), stage, stored.GetAttributeValue<string>("traversedpath"));
        }
    }

    private static bool IsInstance(MessageCall call, Entity row) =>
        call.Metadata.Table(row.LogicalName) is var table && table.Find("activestageid") is { IsLookup: true } && table.Find("traversedpath") is not null && table.Find("activestagestartedon") is not null;

    private static void Start(MessageCall call, Entity opportunity)
    {
        var lead = opportunity.GetAttributeValue<EntityReference>("originatingleadid");
        var table = lead is null ? Direct : FromLead;
        var rows = new SystemRows(call.Environment, call.Unit);
        if (rows.Where("workflow", ["workflowid"], ("uniquename", table), ("category", 4), ("statecode", 1)).FirstOrDefault() is not { } process)
        {
            return;
        }

        var asked = Category(opportunity.GetAttributeValue<string>("stepname"));
        var first = rows.Where("processstage", ["stagecategory", "primaryentitytypecode"], ("processid", process.Id))
            .Where(stage => string.Equals(stage.GetAttributeValue<string>("primaryentitytypecode"), "opportunity", StringComparison.Ordinal))
            .OrderBy(stage => stage.GetAttributeValue<OptionSetValue>("stagecategory")?.Value == asked ? 0 : 1)
            .ThenBy(stage => stage.GetAttributeValue<OptionSetValue>("stagecategory")?.Value ?? int.MaxValue)
            .FirstOrDefault();
        if (first is null)
        {
            return;
        }

        var instance = new Entity(table)
        {
            ["name"] = $"{opportunity.GetAttributeValue<string>("name")}",
            ["opportunityid"] = new EntityReference("opportunity", opportunity.Id),
            ["processid"] = new EntityReference("workflow", process.Id),
            ["activestageid"] = new EntityReference("processstage", first.Id),
        };
        if (lead is not null)
        {
            instance["leadid"] = new EntityReference("lead", lead.Id);
        }

        var name = instance.GetAttributeValue<string>("name");
        if (name.Length > 200)
        {
            instance["name"] = name[..200];
        }

        call.Nested(Messages.Batch.Tagged(call, new CreateRequest { Target = instance }), call.Caller.As(call.Environment.SystemUserId));
    }

    // "3-Propose" is category 2: the number orders the stages from 1.
    private static int? Category(string? stepName) =>
        stepName is { Length: > 1 } && stepName[1] == '-' && stepName[0] is >= '1' and <= '4' ? stepName[0] - '1' : null;

    private static void Enter(MessageCall call, Entity instance, EntityReference? opportunity, EntityReference? stage, string? traversed)
    {
        if (stage is null)
        {
            return;
        }

        var path = traversed is null ? stage.Id.ToString("D") : $"{traversed},{stage.Id:D}";
        var category = call.Environment.Rows.Find(call.Unit, "processstage", stage.Id, new ColumnSet("stagecategory"))?.GetAttributeValue<OptionSetValue>("stagecategory")?.Value;
        call.Environment.Rows.Update(call.Unit, new Entity(instance.LogicalName, instance.Id)
        {
            ["activestagestartedon"] = RowStamps.Now(call),
            ["traversedpath"] = path.Length > 1250 ? path[^1250..] : path,
        });
        if (instance.LogicalName is Direct or FromLead && opportunity is not null && category is >= 0 and <= 3)
        {
            call.Environment.Rows.Update(call.Unit, new Entity("opportunity", opportunity.Id)
            {
                ["stepname"] = $"{category.Value + 1}-{Categories[category.Value]}",
                ["stageid"] = stage.Id,
            });
        }
    }
}
