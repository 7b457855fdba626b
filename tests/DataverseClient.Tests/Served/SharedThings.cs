namespace BuyingDynamics.DataverseClient.Tests.Served;

/// <summary>One served environment for all tests that keep to rows of their own; starting one costs a second.</summary>
[CollectionDefinition(Name)]
public sealed class SharedThings : ICollectionFixture<ServedThings>
{
    public const string Name = "Shared things";
}
