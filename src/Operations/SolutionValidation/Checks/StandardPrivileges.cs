namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>The privileges of the platform that our roles may grant, and those of our own tables.</summary>
internal static class StandardPrivileges
{
    private static readonly string[] Verbs = ["AppendTo", "Append", "Assign", "Create", "Delete", "Read", "Share", "Write"];

    // The name that privileges use is not always the table's: users are "User", views "Query", every activity "Activity".
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "Account", "Activity", "AppModule", "AsyncOperation", "Attribute", "BusinessUnit", "Competitor", "Connection", "ConnectionRole", "Contact", "Customization",
        "Entity", "EnvironmentVariableDefinition", "EnvironmentVariableValue", "Lead", "LeadToOpportunitySalesProcess", "Note", "Opportunity", "OpportunitySalesProcess",
        "OptionSet", "Organization", "PluginAssembly", "PluginTraceLog", "PluginType", "Product", "Query", "Queue", "Relationship", "Role", "SavedQueryVisualizations", "SdkMessage",
        "SdkMessageProcessingStep", "SdkMessageProcessingStepImage", "SystemApplicationMetadata", "SystemForm", "Team", "TransactionCurrency", "User", "UserEntityUISettings",
        "UserQuery", "UserSettings", "WebResource", "Workflow",
    };

    public static bool Exists(string privilege, SolutionModel model) =>
        Verbs.Any(verb => privilege.StartsWith("prv" + verb, StringComparison.Ordinal) && IsNoun(privilege[(3 + verb.Length)..], verb, model));

    private static bool IsNoun(string noun, string verb, SolutionModel model) =>
        Nouns.Contains(noun) || model.OwnTables.Any(table => string.Equals(table.Value, noun, StringComparison.Ordinal) && (verb is not ("Assign" or "Share") || model.HasColumn(table.Key, "ownerid")));
}
