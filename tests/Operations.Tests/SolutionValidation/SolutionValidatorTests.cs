using BuyingDynamics.Operations.SolutionValidation;

namespace BuyingDynamics.Operations.Tests.SolutionValidation;

/// <summary>Our solution keeps every rule, and each rule finds the flaw it is there for.</summary>
public class SolutionValidatorTests
{
    [Fact]
    public void Validate_OurSolution_FindsNothing() =>
        Assert.Empty(SolutionValidator.Validate(Path.Combine(Prerequisite.RepositoryRoot, "solution")));

    [SkippableFact]
    public void Validate_OurSolutionAgainstPublishedSchemas_FindsNothing() =>
        Assert.Empty(SolutionValidator.Validate(Path.Combine(Prerequisite.RepositoryRoot, "solution"), Prerequisite.Shared("solution-format", "xsd")));

    [Theory]
    [InlineData("OptionSets", "<label description=\"Awareness\" languagecode=\"1033\" />", "", "no text in language 1033")]
    [InlineData("AppModuleSiteMaps", "<Title LCID=\"1031\" Title=\"Kontakte\" />", "", "\"Contacts\" has no text in language 1031")]
    [InlineData("Entities/Opportunity/FormXml", "datafieldname=\"bd_urgent\"", "datafieldname=\"bd_urgnt\"", "shows the column bd_urgnt, which opportunity does not have")]
    [InlineData("Entities/bd_Stakeholder/FormXml", "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}", "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}", "The control class of bd_")]
    [InlineData("Entities/Opportunity/FormXml", "control id=\"bd_urgent\"", "control id=\"bd_important\"", "2 controls with the id bd_important")]
    [InlineData("Entities/bd_Alert/Entity.xml", "<IsQuickCreateEnabled>0<", "<IsQuickCreateEnabled>1<", "offers quick creation but has no form for it")]
    [InlineData("Entities/bd_Stakeholder/Entity.xml", "<IsQuickCreateEnabled>1<", "<IsQuickCreateEnabled>0<", "has a quick create form that nobody can open")]
    [InlineData("Entities/bd_Alert/SavedQueries", "<attribute name=\"bd_rule\" />", "<attribute name=\"bd_ruel\" />", "names the column bd_ruel, which bd_alert does not have")]
    [InlineData("Entities/Opportunity/SavedQueries", "<link-entity name=\"bd_dealstate\"", "<link-entity name=\"bd_dealstat\"", "names the table bd_dealstat")]
    [InlineData("Entities/Opportunity/SavedQueries", "<attribute name=\"bd_topseverity\" />", "", "shows ds.bd_topseverity but does not ask for it")]
    [InlineData("Entities/bd_Milestone/SavedQueries", "<attribute name=\"bd_milestoneid\" />", "", "told apart by bd_milestoneid, which the query does not ask for")]
    [InlineData("Entities/bd_Milestone/SavedQueries", "<entity name=\"bd_milestone\">", "<entity name=\"account\">", "lies in the folder of bd_milestone but asks for account")]
    [InlineData("Entities/bd_Alert/Visualizations", "attribute=\"bd_state\"", "attribute=\"bd_stat\"", "names the column bd_stat,")]
    [InlineData("Entities/bd_Alert/Visualizations", "<measure alias=\"alerts\"", "<measure alias=\"alarms\"", "shows alarms, which its query does not return")]
    [InlineData("Other/Relationships/Contact.xml", "<ReferencingAttributeName>bd_contactid<", "<ReferencingAttributeName>bd_contact<", "bd_stakeholder.bd_contact, which is no column")]
    [InlineData("Other/Relationships/Contact.xml", "<ReferencingAttributeName>bd_contactid<", "<ReferencingAttributeName>bd_opportunityid<", "The lookup bd_contactid has 0 relationships")]
    [InlineData("Other/Relationships/Contact.xml", "<ReferencedEntityName>Contact<", "<ReferencedEntityName>Kontakt<", "points to kontakt, which is no table")]
    [InlineData("Entities/bd_Alert/Entity.xml", "<OptionSetName>bd_severity<", "<OptionSetName>bd_severty<", "takes its options from bd_severty")]
    [InlineData("Entities/bd_Alert/Entity.xml", "<AttributeName>bd_key<", "<AttributeName>bd_kee<", "The alternate key uses the column bd_kee, which does not exist")]
    [InlineData("Entities/bd_Alert/Entity.xml", "<AttributeName>bd_key<", "<AttributeName>bd_securedfacts<", "which is secured, which a key may not be")]
    [InlineData("Other/FieldSecurityProfiles.xml", "<AttributeName>bd_stancetous<", "<AttributeName>bd_influence<", "bd_stakeholder.bd_influence, which is no secured column")]
    [InlineData("Entities/bd_ValueMap/Entity.xml", "<IsSecured>0<", "<IsSecured>1<", "no profile in Other/FieldSecurityProfiles.xml lets anyone read it")]
    [InlineData("Entities/Opportunity/FormXml", "<Library name=\"bd_/opportunity/journey.js\"", "<Library name=\"bd_/opportunity/jurney.js\"", "no web resource bd_/opportunity/jurney.js")]
    [InlineData("Entities/Opportunity/FormXml", "<Url>bd_/cards/cards.html<", "<Url>bd_/cards/card.html<", "no web resource bd_/cards/card.html")]
    [InlineData("Entities/bd_Alert/SavedQueries", "$webresource:bd_/views/severity.js", "$webresource:bd_/views/sevrity.js", "no web resource bd_/views/sevrity.js")]
    [InlineData("Entities/Opportunity/FormXml", "<TargetEntityType>bd_valuemap<", "<TargetEntityType>bd_valuemapitem<", "which is no view of that table")]
    [InlineData("Entities/Opportunity/FormXml", "<RelationshipName>bd_opportunity_alert_opportunity<", "<RelationshipName>bd_opportunity_alarm<", "follows the relationship bd_opportunity_alarm")]
    [InlineData("AppModules", "schemaName=\"bd_alert\"", "schemaName=\"bd_alarm\"", "The app names the table bd_alarm")]
    [InlineData("AppModuleSiteMaps", "Entity=\"bd_alert\"", "Entity=\"bd_alarm\"", "The app names the table bd_alarm")]
    [InlineData("Dashboards", "<TargetEntityType>bd_alert<", "<TargetEntityType>bd_alertrule<", "which is no view of that table")]
    [InlineData("Dashboards", "<VisualizationId>{", "<VisualizationId>{0", "which is no chart of that table")]
    [InlineData("AppModuleSiteMaps", "DefaultDashboard=\"", "DefaultDashboard=\"0", "The app names the dashboard 0")]
    [InlineData("AppModules", "type=\"26\" id=\"{", "type=\"26\" id=\"{0", "The app names the view 0")]
    [InlineData("Other/Solution.xml", "<RootComponent type=\"1\" schemaName=\"bd_alert\" behavior=\"0\" />", "", "type 1, bd_alert is not listed")]
    [InlineData("Other/Solution.xml", "schemaName=\"bd_severity\"", "schemaName=\"bd_gravity\"", "type 9, bd_gravity is listed but not in the folder")]
    [InlineData("Roles/BD Rep.xml", "prvReadbd_Alert", "prvReadbd_Alarm", "no privilege prvReadbd_Alarm")]
    [InlineData("Roles/BD Rep.xml", "prvReadbd_Milestone\"", "prvAssignbd_Milestone\"", "no privilege prvAssignbd_Milestone")]
    [InlineData("Roles/BD Rep.xml", "level=\"Basic\"", "level=\"User\"", "is none of Basic, Local, Deep, Global")]
    [InlineData("Roles/BD Rep.xml", "prvReadbd_Alert\"", "prvReadContact\"", "The role grants prvReadContact twice")]
    [InlineData("Roles/BD Rep.xml", "5d0f1c7e-3b7c-4b0e-9d64-0d6a7a5b1001", "5d0f1c7e-3b7c-4b0e-9d64-0d6a7a5b1002", "is also used in Roles/BD Manager.xml")]
    [InlineData("Entities/bd_Milestone/FormXml", "<formid>{", "<formid>{0", "named after an id that is not the component's")]
    [InlineData("Roles/BD Rep.xml", "</Role>", "", "This is not well-formed XML")]
    public void Validate_OneFlaw_IsFoundWithASentenceThatNamesIt(string place, string text, string flaw, string expected)
    {
        using var solution = new CopiedSolution().With(place, text, flaw);

        Assert.Contains(solution.Validate(), finding => finding.Message.Contains(expected, StringComparison.Ordinal) && finding.Line > 0);
    }

    [SkippableTheory]
    [InlineData("Entities/bd_Alert/SavedQueries", "operator=\"eq\"", "opertor=\"eq\"", "The 'opertor' attribute is not declared")]
    [InlineData("Entities/Opportunity/FormXml", "<tabs>", "<tabs bogus=\"1\">", "The 'bogus' attribute is not declared")]
    [InlineData("Entities/bd_Alert/Visualizations", "<categorycollection>", "<categorycollection><other />", "invalid child element 'other'")]
    [InlineData("AppModuleSiteMaps", "<SubArea Id=\"subarea_deals\"", "<SubArea", "The required attribute 'Id' is missing")]
    public void Validate_FragmentAgainstTheSchema_IsFoundOnItsLine(string place, string text, string flaw, string expected)
    {
        var schemas = Prerequisite.Shared("solution-format", "xsd");
        using var solution = new CopiedSolution().With(place, text, flaw);

        var finding = Assert.Single(solution.Validate(schemas), finding => finding.Message.Contains(expected, StringComparison.Ordinal));
        Assert.StartsWith(place, finding.File, StringComparison.Ordinal);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void Validate_StepOnEveryUpdateWithUnknownTypeAndColumn_IsFoundThreeTimes()
    {
        using var solution = new CopiedSolution().Add("SdkMessageProcessingSteps/{aaaaaaaa-0000-4000-8000-000000000001}.xml", Step(""));

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "runs the plugin type", "runs on every update", "names the column bd_nothing" },
            Sentences(solution, "runs the plugin type", "runs on every update", "names the column bd_nothing"));
    }

    [Fact]
    public void Validate_CustomApiWithUnknownPluginType_IsFound()
    {
        using var solution = new CopiedSolution().Add("customapis/bd_Nothing/customapi.xml", "<customapi uniquename=\"bd_Nothing\"><plugintypeid><plugintypeexportkey>aaaaaaaa-0000-4000-8000-000000000003</plugintypeexportkey></plugintypeid></customapi>");

        Assert.Single(solution.Validate(), finding => finding.Message.StartsWith("The Custom API runs the plugin type", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_SchemaFolderWithoutSchemas_SaysWhichFileIsMissing()
    {
        using var solution = new CopiedSolution();

        Assert.Contains("There is no FormXml.xsd", Assert.Throws<FileNotFoundException>(() => solution.Validate(Path.GetTempPath())).Message, StringComparison.Ordinal);
    }

    private static HashSet<string> Sentences(CopiedSolution solution, params string[] parts)
    {
        var findings = solution.Validate();
        return parts.Where(part => findings.Any(finding => finding.Message.Contains(part, StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
    }

    private static string Step(string filter) =>
        $"""
        <SdkMessageProcessingStep Name="x" SdkMessageProcessingStepId="aaaaaaaa-0000-4000-8000-000000000001">
          <SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>
          <PluginTypeId>aaaaaaaa-0000-4000-8000-000000000002</PluginTypeId><PrimaryEntity>opportunity</PrimaryEntity>
          <FilteringAttributes>{filter}</FilteringAttributes>
          <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Pre"><Attributes>name,bd_nothing</Attributes></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
        </SdkMessageProcessingStep>
        """;
}
