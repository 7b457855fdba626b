using System.Collections.Frozen;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Solutions.Imports;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>All messages this environment knows. Any other is refused by name; nothing is approximated.</summary>
internal sealed class MessageRegistry(EnvironmentCore environment)
{
    private static readonly FrozenDictionary<string, MessageHandler> BuiltIn = new MessageHandler[]
    {
        new CreateMessage(), new UpdateMessage(), new DeleteMessage(), new UpsertMessage(), new RetrieveMessage(), new RetrieveMultipleMessage(),
        new CreateMultipleMessage(), new UpdateMultipleMessage(), new UpsertMultipleMessage(), new DeleteMultipleMessage(), new ExecuteTransactionMessage(),
        new AssignMessage(), new SetStateMessage(), new WinOpportunityMessage(), new LoseOpportunityMessage(),
        new AssociateMessage(), new DisassociateMessage(), new TeamMembersMessage("AddMembersTeam", add: true), new TeamMembersMessage("RemoveMembersTeam", add: false),
        new AddUserToRecordTeamMessage(), new RemoveUserFromRecordTeamMessage(), new MergeMessage(),
        new GrantAccessMessage(), new ModifyAccessMessage(), new RevokeAccessMessage(), new RetrievePrincipalAccessMessage(), new RetrieveSharedPrincipalsAndAccessMessage(),
        new WhoAmIMessage(), new RetrieveVersionMessage(), new RetrieveUserPrivilegeMessage(), new ExecuteWorkflowMessage(), new ReactivateEntityKeyMessage(),
        new RetrieveUserPrivilegesMessage(), new RetrieveCurrentOrganizationMessage(), new RetrieveEntityChangesMessage(),
        new ImportSolutionMessage("ImportSolution", SolutionAction.Import), new ImportSolutionAsyncMessage("ImportSolutionAsync", SolutionAction.Import),
        new ImportSolutionMessage("StageAndUpgrade", SolutionAction.StageAndUpgrade), new ImportSolutionAsyncMessage("StageAndUpgradeAsync", SolutionAction.StageAndUpgrade),
        new ImportSolutionMessage("DeleteAndPromote", SolutionAction.DeleteAndPromote), new ImportSolutionAsyncMessage("DeleteAndPromoteAsync", SolutionAction.DeleteAndPromote),
        new StageSolutionMessage(), new RetrieveDependenciesForUninstallMessage(), new PublishAllXmlMessage(), new PublishXmlMessage(),
    }.ToFrozenDictionary(handler => handler.RequestName, StringComparer.Ordinal);

    /// <summary>Names of the messages whose steps run, as registrations name them; Custom APIs come on top.</summary>
    public static IEnumerable<string> StepMessages => BuiltIn.Values.Where(handler => handler.HasSteps).Select(handler => handler.MessageName);

    /// <summary>The handler of a request.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: no such message.</exception>
    public MessageHandler For(string? requestName) =>
        requestName is null ? throw DataverseFault.UnknownMessage(requestName)
        : BuiltIn.GetValueOrDefault(requestName)
        ?? (environment.Snapshot.CustomApis.Find(requestName) is { } api ? new CustomApiMessage(api) : throw DataverseFault.UnknownMessage(requestName));
}
