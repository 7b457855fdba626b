using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseSdk.Tests.Serialization;

/// <summary>What travels as XML has the names and namespaces of the platform's published contracts.</summary>
public class ContractNameTests
{
    private static readonly string[] Namespaces =
    [
        "http://schemas.microsoft.com/xrm/2011/Contracts", "http://schemas.microsoft.com/xrm/2012/Contracts", "http://schemas.microsoft.com/xrm/2013/Contracts",
        "http://schemas.microsoft.com/xrm/2014/Contracts", "http://schemas.microsoft.com/xrm/7.1/Contracts", "http://schemas.microsoft.com/xrm/9.0/Contracts", "http://schemas.microsoft.com/crm/2011/Contracts",
        "http://schemas.microsoft.com/xrm/2011/Metadata",
    ];

    [Theory]
    [InlineData(typeof(Entity), "Entity", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(EntityReference), "EntityReference", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(OptionSetValue), "OptionSetValue", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(QueryExpression), "QueryExpression", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(XrmAggregateType), "AggregateType", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(OrganizationServiceFault), "OrganizationServiceFault", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(ExecuteMultipleSettings), "ExecuteMultipleSettings", "http://schemas.microsoft.com/xrm/2012/Contracts")]
    [InlineData(typeof(UpsertRequest), "UpsertRequest", "http://schemas.microsoft.com/xrm/2014/Contracts")]
    [InlineData(typeof(ConcurrencyBehavior), "ConcurrencyBehavior", "http://schemas.microsoft.com/xrm/2014/Contracts")]
    [InlineData(typeof(WhoAmIRequest), "WhoAmIRequest", "http://schemas.microsoft.com/crm/2011/Contracts")]
    [InlineData(typeof(RetrieveEntityChangesRequest), "RetrieveEntityChangesRequest", "http://schemas.microsoft.com/xrm/2011/Contracts")]
    [InlineData(typeof(BusinessEntityChanges), "BusinessEntityChanges", "http://schemas.microsoft.com/xrm/7.1/Contracts")]
    [InlineData(typeof(RemovedOrDeletedItem), "RemovedOrDeletedItem", "http://schemas.microsoft.com/xrm/7.1/Contracts")]
    [InlineData(typeof(EntityMetadata), "EntityMetadata", "http://schemas.microsoft.com/xrm/2011/Metadata")]
    public void Contract_Published_HasItsNameAndNamespace(Type type, string name, string space)
    {
        var contract = type.GetCustomAttribute<DataContractAttribute>()!;

        Assert.Equal((name, space), (contract.Name, contract.Namespace));
    }

    [Fact]
    public void Messages_All_AreNamedAfterTheirClassInAPublishedNamespace()
    {
        var messages = Types().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(OrganizationRequest)) || type.IsSubclassOf(typeof(OrganizationResponse)))).ToList();

        Assert.True(messages.Count > 100, $"{messages.Count} messages");
        Assert.All(messages, type =>
        {
            var contract = type.GetCustomAttribute<DataContractAttribute>();
            Assert.True(contract is not null, $"{type.Name} has no data contract.");
            Assert.Equal(type.Name, contract!.Name);
            Assert.Contains(contract.Namespace, Namespaces);
        });
    }

    [Fact]
    public void Contracts_All_AreInAPublishedNamespaceAndUniqueThere()
    {
        var contracts = Types().Where(type => type.GetCustomAttribute<DataContractAttribute>() is not null).Select(type => (Type: type, Contract: type.GetCustomAttribute<DataContractAttribute>()!)).ToList();

        Assert.All(contracts, pair => Assert.True(Namespaces.Contains(pair.Contract.Namespace, StringComparer.Ordinal), $"{pair.Type.Name}: {pair.Contract.Namespace}"));
        Assert.Empty(contracts.GroupBy(pair => (pair.Contract.Namespace, pair.Contract.Name ?? pair.Type.Name)).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void ExtensibleTypes_All_HaveADataContract() =>
        Assert.Empty(Types().Where(type => type is { IsClass: true } && typeof(IExtensibleDataObject).IsAssignableFrom(type) && type.GetCustomAttribute<DataContractAttribute>(inherit: false) is null).Select(type => type.FullName));

    private static IEnumerable<Type> Types() => typeof(Entity).Assembly.GetExportedTypes().Concat(typeof(WhoAmIRequest).Assembly.GetExportedTypes());
}
