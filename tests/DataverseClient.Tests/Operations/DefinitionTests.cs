using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace BuyingDynamics.DataverseClient.Tests.Operations;

/// <summary>Definitions of tables, columns and keys.</summary>
[Collection(SharedThings.Name)]
public class DefinitionTests(ServedThings served)
{
    [Fact]
    public void RetrieveEntity_WithAll_TellsColumnsKeysAndRelationships()
    {
        var table = ((RetrieveEntityResponse)served.Client.Execute(new RetrieveEntityRequest { LogicalName = "sample_thing", EntityFilters = EntityFilters.All })).EntityMetadata;

        Assert.Equal(("sample_things", "sample_thingid", "sample_name"), (table.EntitySetName, table.PrimaryIdAttribute, table.PrimaryNameAttribute));
        Assert.Equal(OwnershipTypes.UserOwned, table.OwnershipType);
        Assert.Equal("Thing", table.DisplayName.UserLocalizedLabel.Label);
        Assert.Equal(["account"], Assert.IsType<LookupAttributeMetadata>(table.Attributes.Single(column => column.LogicalName == "sample_accountid")).Targets);
        Assert.Equal(20, Assert.IsType<StringAttributeMetadata>(table.Attributes.Single(column => column.LogicalName == "sample_name")).MaxLength);
        Assert.Equal(["sample_code"], Assert.Single(table.Keys).KeyAttributes);
        Assert.Contains(table.ManyToOneRelationships, relationship => relationship.SchemaName == "sample_account_thing" && relationship.ReferencedEntity == "account");
    }

    [Fact]
    public void RetrieveAttribute_Choice_IsOfItsClass()
    {
        var column = ((RetrieveAttributeResponse)served.Client.Execute(new RetrieveAttributeRequest { EntityLogicalName = "sample_thing", LogicalName = "sample_color" })).AttributeMetadata;

        var choice = Assert.IsType<PicklistAttributeMetadata>(column);
        Assert.Equal(("sample_color", AttributeTypeCode.Picklist), (choice.LogicalName, choice.AttributeType));
        Assert.Equal(["1 Red Rot", "2 Green Grün"], choice.OptionSet.Options.Select(option => $"{option.Value} {string.Join(' ', option.Label.LocalizedLabels.OrderBy(label => label.LanguageCode == 1033 ? 0 : 1).Select(label => label.Label))}"));
    }

    [Theory]
    [InlineData("statuscode", "1/0 2/1")]
    [InlineData("sample_colors", "1/ 2/")]
    public void RetrieveAttribute_OptionsOfEachKind_AreRead(string name, string expected)
    {
        var column = ((RetrieveAttributeResponse)served.Client.Execute(new RetrieveAttributeRequest { EntityLogicalName = "sample_thing", LogicalName = name })).AttributeMetadata;

        Assert.Equal(expected, string.Join(' ', ((EnumAttributeMetadata)column).OptionSet.Options.Select(option => $"{option.Value}/{(option as StatusOptionMetadata)?.State}")));
    }

    [Fact]
    public void RetrieveAttribute_Flag_HasBothOptions()
    {
        var column = (BooleanAttributeMetadata)((RetrieveAttributeResponse)served.Client.Execute(new RetrieveAttributeRequest { EntityLogicalName = "sample_thing", LogicalName = "sample_flag" })).AttributeMetadata;

        Assert.Equal((1, 0), (column.OptionSet.TrueOption.Value, column.OptionSet.FalseOption.Value));
    }

    [Fact]
    public void RetrieveEntityKey_Key_TellsHowFarItsIndexIs()
    {
        var key = ((RetrieveEntityKeyResponse)served.Client.Execute(new RetrieveEntityKeyRequest { EntityLogicalName = "sample_thing", LogicalName = "sample_thing_code" })).EntityKeyMetadata;

        Assert.Equal(("sample_thing_code", EntityKeyIndexStatus.Active), (key.LogicalName, key.EntityKeyIndexStatus));
    }

    [Fact]
    public void RetrieveEntity_Unknown_IsAFault() =>
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => served.Client.Execute(new RetrieveEntityRequest { LogicalName = "sample_nothing" }));
}
