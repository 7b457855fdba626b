using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// AddUserToRecordTeam and RemoveUserFromRecordTeam: the access team of a row and a template begins with its first member and shares the
/// row with the template's rights; membership is all that changes afterwards.
/// </summary>
internal abstract class RecordTeamMessage(string requestName) : MessageHandler
{
    private const string Template = "teamtemplate";

    /// <inheritdoc/>
    public override string RequestName => requestName;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var record = call.Required<EntityReference>("Record");
        call.Table = call.Metadata.Table(record.LogicalName).LogicalName;
        call.RowId = record.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Share);

    /// <summary>The template the call names, of the record's table.</summary>
    protected static Entity TemplateOf(MessageCall call)
    {
        var id = call.Required<Guid>("TeamTemplateId");
        var template = call.Environment.Rows.Find(call.Unit, Template, id, new ColumnSet("objecttypecode", "defaultaccessrightsmask", "teamtemplatename"))
            ?? throw DataverseFault.RowNotFound(Template, id);
        return template.GetAttributeValue<int?>("objecttypecode") == call.Definition.ObjectTypeCode
            ? template
            : throw DataverseFault.TeamTemplateOfAnotherTable(template.GetAttributeValue<string>("teamtemplatename"), call.Table);
    }

    /// <summary>The access team of the record and the template; null before its first member.</summary>
    protected static Guid? TeamOf(MessageCall call, Entity template) =>
        new SystemRows(call.Environment, call.Unit).Where("team", ["teamid"], ("regardingobjectid", call.RowId), ("teamtemplateid", template.Id)).FirstOrDefault()?.Id;

    /// <summary>The platform itself, which keeps the team.</summary>
    protected static Caller Platform(MessageCall call) => call.Caller.As(call.Environment.SystemUserId);
}

/// <summary>AddUserToRecordTeam.</summary>
internal sealed class AddUserToRecordTeamMessage() : RecordTeamMessage("AddUserToRecordTeam")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var template = TemplateOf(call);
        var rights = (AccessRight)template.GetAttributeValue<int>("defaultaccessrightsmask");
        var userId = call.Required<Guid>("SystemUserId");
        DemandPrivileges(call, userId, rights);
        var teamId = TeamOf(call, template) ?? Begin(call, template, rights);
        call.Nested(new AddMembersTeamRequest { TeamId = teamId, MemberIds = [userId] }, Platform(call));
        call.Output["AccessTeamId"] = teamId;
    }

    // Sharing gives nobody a right that no role of theirs has: the platform refuses such a member.
    private static void DemandPrivileges(MessageCall call, Guid userId, AccessRight rights)
    {
        var user = call.Environment.Principals.Of(userId, call.Scope);
        foreach (var right in Enum.GetValues<AccessRight>().Where(right => right != AccessRight.None && rights.HasFlag(right)))
        {
            if (user.ScopeOf(call.Definition, right) is null)
            {
                throw DataverseFault.PrivilegeMissing(PrivilegeName.For(call.Definition, right), user.Name, userId);
            }
        }
    }

    private static Guid Begin(MessageCall call, Entity template, AccessRight rights)
    {
        var record = new EntityReference(call.Table, call.RowId);
        var created = (CreateResponse)call.Nested(
            new CreateRequest
            {
                Target = new Entity("team")
                {
                    ["name"] = $"{call.RowId:D}+{template.Id:D}",
                    ["teamtype"] = new OptionSetValue(1),
                    ["systemmanaged"] = true,
                    ["businessunitid"] = new EntityReference("businessunit", call.Principal.BusinessUnitId),
                    ["administratorid"] = new EntityReference("systemuser", call.Caller.UserId),
                    ["teamtemplateid"] = template.ToEntityReference(),
                    ["regardingobjectid"] = record,
                },
            },
            Platform(call));
        call.Nested(
            new GrantAccessRequest
            {
                Target = record,
                PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("team", created.id), AccessMask = (AccessRights)(int)rights },
            },
            Platform(call));
        return created.id;
    }
}

/// <summary>RemoveUserFromRecordTeam.</summary>
internal sealed class RemoveUserFromRecordTeamMessage() : RecordTeamMessage("RemoveUserFromRecordTeam")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var template = TemplateOf(call);
        var teamId = TeamOf(call, template) ?? throw DataverseFault.NoRecordTeam(call.Table, call.RowId);
        call.Nested(new RemoveMembersTeamRequest { TeamId = teamId, MemberIds = [call.Required<Guid>("SystemUserId")] }, Platform(call));
        call.Output["AccessTeamId"] = teamId;
    }
}
