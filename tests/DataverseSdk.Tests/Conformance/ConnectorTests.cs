using System.Reflection;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>The oracle: the CLR itself resolves every reference of a Microsoft client against our contracts.</summary>
public class ConnectorTests
{
    private static readonly byte[] Image = File.ReadAllBytes(Material.Connector);
    private static readonly IReadOnlyList<ConnectorReferences.Reference> References = ConnectorReferences.Read(Image);

    [Fact]
    public void References_ToTheSdk_ResolveUnlessListed()
    {
        var unresolved = Unresolved();

        Assert.Empty(unresolved.Except(NotCovered.Names, StringComparer.Ordinal));
    }

    [Fact]
    public void References_Listed_DoNotResolve()
    {
        var unresolved = Unresolved();

        Assert.Empty(NotCovered.Names.Except(unresolved, StringComparer.Ordinal));
    }

    [Fact]
    public void List_EveryEntry_StandsOnceUnderAReason()
    {
        Assert.Empty(NotCovered.WithoutReason());
        Assert.Equal(NotCovered.Names.Distinct(StringComparer.Ordinal), NotCovered.Names);
    }

    [SkippableFact]
    public void References_AsRead_AreThoseTheSpecificationLists()
    {
        var specified = File.ReadLines(Prerequisite.Shared("sdk-oracle", "connector-refs.txt"))
            .Where(line => line.StartsWith("T [", StringComparison.Ordinal) || line.StartsWith("M [", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(specified, References.Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Unresolved()
    {
        var connector = new ContractsOnly().LoadFromStream(new MemoryStream(Image)).ManifestModule;
        return References.Where(reference => !Resolves(connector, reference)).Select(reference => reference.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Resolves(Module connector, ConnectorReferences.Reference reference)
    {
        // Some references sit in generic code (!!0); any type argument does for finding the member.
        Type[] anyType = [typeof(object), typeof(object)];
        try
        {
            return reference.Name[0] == 'T'
                ? connector.ResolveType(reference.Token, anyType, anyType) is not null
                : connector.ResolveMember(reference.Token, anyType, anyType) is not null;
        }
        catch (Exception problem) when (problem is TypeLoadException or MissingMemberException or FileNotFoundException)
        {
            return false;
        }
    }
}
