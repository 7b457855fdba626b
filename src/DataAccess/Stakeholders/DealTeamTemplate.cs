using System.Linq;
using System.ServiceModel;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>The template of the access teams through which members of a deal team get at their deal.</summary>
public static class DealTeamTemplate
{
    /// <summary>What a member may do with the deal.</summary>
    public const AccessRights Rights = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess;

    // The platform's own number of the opportunity table.
    private const int OpportunityTypeCode = 3;

    /// <summary>Whether installation created it, in one read.</summary>
    public static bool Exists(IOrganizationService service) => service
        .RetrieveMultiple(Paging.RowsOf(TeamTemplateTable.Table, TeamTemplateTable.Id, new[] { SettingNames.DealTeamTemplateId }, TeamTemplateTable.Name))
        .Entities.Any();

    /// <summary>Creates it unless it is there: part of the installation.</summary>
    public static void Ensure(IOrganizationService service)
    {
        if (Exists(service))
        {
            return;
        }

        try
        {
            service.Create(new Entity(TeamTemplateTable.Table, SettingNames.DealTeamTemplateId)
            {
                [TeamTemplateTable.Name] = SettingNames.DealTeamTemplate,
                [TeamTemplateTable.ObjectTypeCode] = OpportunityTypeCode,
                [TeamTemplateTable.AccessRightsMask] = (int)Rights,
            });
        }
        catch (FaultException<OrganizationServiceFault>) when (Exists(service))
        {
            // Somebody else installs at the same time and was first.
        }
    }
}
