using System;
using System.Collections.Generic;
using Microsoft.PowerPlatform.Dataverse.Client.Definitions;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>The messages that the Web API says in its own way; all others are actions or functions of their name.</summary>
internal static class MessageDirectory
{
    /// <summary>Create that returns the stored row; a name of this client only.</summary>
    public const string CreateAndReturn = "CreateAndReturn";

    private static readonly Dictionary<string, Translator> Translators = new(StringComparer.Ordinal)
    {
        ["Create"] = RowMessages.CreateAsync,
        [CreateAndReturn] = RowMessages.CreateAndReturnAsync,
        ["Update"] = RowMessages.UpdateAsync,
        ["Upsert"] = RowMessages.UpsertAsync,
        ["Delete"] = RowMessages.DeleteAsync,
        ["Retrieve"] = RowMessages.RetrieveAsync,
        ["RetrieveMultiple"] = QueryMessages.RetrieveMultipleAsync,
        ["RetrieveEntityChanges"] = ChangeMessages.RetrieveAsync,
        ["Associate"] = LinkMessages.AssociateAsync,
        ["Disassociate"] = LinkMessages.DisassociateAsync,
        ["CreateMultiple"] = BulkMessages.TranslateAsync,
        ["UpdateMultiple"] = BulkMessages.TranslateAsync,
        ["UpsertMultiple"] = BulkMessages.TranslateAsync,
        ["DeleteMultiple"] = BulkMessages.TranslateAsync,
        ["SetState"] = StateAndOwnerMessages.SetStateAsync,
        ["Assign"] = StateAndOwnerMessages.AssignAsync,
        ["AddMembersTeam"] = TeamMessages.TranslateAsync,
        ["RemoveMembersTeam"] = TeamMessages.TranslateAsync,
        ["GrantAccess"] = SharingMessages.TranslateAsync,
        ["ModifyAccess"] = SharingMessages.TranslateAsync,
        ["RevokeAccess"] = SharingMessages.TranslateAsync,
        ["RetrievePrincipalAccess"] = SharingMessages.RetrievePrincipalAccessAsync,
        ["RetrieveSharedPrincipalsAndAccess"] = SharingMessages.RetrieveSharedAsync,
        ["AddUserToRecordTeam"] = TeamMessages.RecordTeamAsync,
        ["RemoveUserFromRecordTeam"] = TeamMessages.RecordTeamAsync,
        ["RetrieveUserPrivilegeByPrivilegeName"] = PrivilegeMessages.OfUserByNameAsync,
        ["RetrieveUserPrivileges"] = PrivilegeMessages.OfUserAsync,
        ["ExecuteWorkflow"] = WorkflowMessages.ExecuteAsync,
        ["RetrieveCurrentOrganization"] = OrganizationMessages.RetrieveAsync,
        ["RetrieveEntity"] = DefinitionMessages.RetrieveEntityAsync,
        ["RetrieveAttribute"] = DefinitionMessages.RetrieveAttributeAsync,
        ["RetrieveEntityKey"] = DefinitionMessages.RetrieveEntityKeyAsync,
        ["StageSolution"] = SolutionMessages.StageAsync,
        ["RetrieveDependenciesForUninstall"] = SolutionMessages.DependenciesAsync,
        ["ImportSolution"] = SolutionMessages.ImportAsync,
        ["ImportSolutionAsync"] = SolutionMessages.ImportAsync,
        ["StageAndUpgrade"] = SolutionMessages.ImportAsync,
        ["StageAndUpgradeAsync"] = SolutionMessages.ImportAsync,
        ["DeleteAndPromote"] = SolutionMessages.ImportAsync,
        ["DeleteAndPromoteAsync"] = SolutionMessages.ImportAsync,
        ["PublishAllXml"] = SolutionMessages.ImportAsync,
        ["PublishXml"] = SolutionMessages.ImportAsync,
    };

    public static Translator For(string message) =>
        Translators.TryGetValue(message ?? string.Empty, out var translator) ? translator : OperationMessages.TranslateAsync;
}
