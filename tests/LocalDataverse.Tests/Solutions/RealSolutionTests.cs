using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>Five solutions that Microsoft published: each is imported, or refused by a sentence that names what is not supported.</summary>
public class RealSolutionTests
{
    [SkippableFact]
    public void ChangeTrackingSample_Imported_ItsTableTakesRowsAndTellsOfThem()
    {
        using var environment = New();

        var result = environment.Environment.ImportSolution(Real("ChangeTrackingSample_1_0_0_0_managed.zip"));

        Assert.Equal("ChangeTrackingSample", result.UniqueName);
        Assert.True(result.IsManaged);
        var id = environment.Administrator.Create(new Entity("sample_book") { ["sample_name"] = "Reading" });
        var book = environment.Administrator.Retrieve("sample_book", id, new ColumnSet(allColumns: true));
        Assert.Equal("Reading", book["sample_name"]);
        Assert.Equal("Active", book.FormattedValues["statuscode"]);
        var changes = ((RetrieveEntityChangesResponse)environment.Administrator.Execute(new RetrieveEntityChangesRequest { EntityName = "sample_book", Columns = new ColumnSet("sample_name") })).EntityChanges;
        Assert.Equal(id, ((NewOrUpdatedItem)Assert.Single(changes.Changes)).NewOrUpdatedEntity.Id);
        Assert.NotEmpty(environment.Rows("systemform", ("objecttypecode", "sample_book")));
        Assert.Contains(environment.Rows("savedquery", ("returnedtypecode", "sample_book")), view => view.GetAttributeValue<string>("fetchxml").Contains("sample_book", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("ColumnLevelSecuritySampleSolution.zip", "the folder maskingrules/ of the zip")]
    [InlineData("ColumnLevelSecuritySampleSolution_managed.zip", "the folder maskingrules/ of the zip")]
    [InlineData("Contoso_sample_1_0_0_1_managed.zip", "<connectionreferences> (1 component)")]
    [InlineData("MicrosoftDynamics365VolunteerManagement_1_0_0_0_managed.zip", "process {665e73aa-18c2-47d8-86bf-c50499c73b82} (business process flow or cloud flow)")]
    public void OtherSolutions_HoldWhatIsNotSupported_AreRefusedByNameAndLeaveNothing(string file, string named)
    {
        using var environment = New();
        var tables = environment.Environment.Metadata.Tables.Count;

        var fault = Refused(() => environment.Environment.ImportSolution(Real(file)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Equal(tables, environment.Environment.Metadata.Tables.Count);
        Assert.Empty(environment.Rows("solution"));
    }

    private static byte[] Real(string file) => File.ReadAllBytes(Prerequisite.Shared("solution-format", "real-solutions", file));
}
