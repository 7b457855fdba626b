using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.AspNetCore.Builder;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseClient.Tests.Served;

/// <summary>An environment with a table of every kind of column, served on a free port of this machine, and a client on it.</summary>
public sealed class ServedThings : IAsyncLifetime
{
    private readonly TestEnvironment environment;
    private readonly WebApplication web;

    public ServedThings()
    {
        environment = TestEnvironment.New(Solution());
        web = LocalApp.Create(environment.Environment, new LocalAppOptions { Port = 0 });
    }

    /// <summary>Address of the environment.</summary>
    public Uri Address => new(web.Urls.First());

    public ServiceClient Client { get; private set; } = null!;

    /// <summary>The same environment without network or client: what is stored.</summary>
    public IOrganizationService Direct => environment.Administrator;

    internal TestEnvironment Inner => environment;

    public ServiceClient Connect() => new(Address, _ => Task.FromResult("token")) { MaxRetryCount = 0 };

    public async Task InitializeAsync()
    {
        await web.StartAsync();
        Client = Connect();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await web.DisposeAsync();
        environment.Dispose();
    }

    private static TestSolution Solution() => new TestSolution()
        .Table(
            TestSolution.Column("sample_Count", "int"),
            TestSolution.Column("sample_Rate", "decimal", new XElement("Accuracy", 4)),
            TestSolution.Column("sample_Weight", "float"),
            TestSolution.Column("sample_Flag", "bit", XElement.Parse(
                "<optionset Name='sample_flag'><OptionSetType>bit</OptionSetType><IsGlobal>0</IsGlobal><options><option value='1'><labels><label description='Yes' languagecode='1033' /></labels></option><option value='0'><labels><label description='No' languagecode='1033' /></labels></option></options></optionset>")),
            TestSolution.Column("sample_Moment", "datetime"),
            TestSolution.Column("sample_Day", "datetime", new XElement("Behavior", 2), new XElement("Format", "date")),
            TestSolution.Column("sample_Zoneless", "datetime", new XElement("Behavior", 3)),
            TestSolution.Column("sample_Story", "ntext", new XElement("MaxLength", 5000)),
            TestSolution.Column("sample_Colors", "multiselectpicklist", XElement.Parse(
                "<optionset Name='sample_colors'><OptionSetType>picklist</OptionSetType><IsGlobal>0</IsGlobal><options><option value='1'><labels><label description='Red' languagecode='1033' /></labels></option><option value='2'><labels><label description='Green' languagecode='1033' /></labels></option></options></optionset>")))
        .Role("Sample Reader", ("prvReadAccount", "Basic"), ("prvWriteAccount", "Basic"))
        .CustomApi(
            "sample_Everything", "Mirrors",
            [
                ("Yes", 0, true), ("When", 1, true), ("Number", 2, true), ("Row", 3, true), ("Rows", 4, true), ("Ref", 5, true), ("Real", 6, true),
                ("Whole", 7, true), ("Amount", 8, true), ("Option", 9, true), ("Text", 10, true), ("Texts", 11, true), ("Id", 12, true),
            ],
            [
                ("Yes", 0), ("When", 1), ("Number", 2), ("Row", 3), ("Rows", 4), ("Ref", 5), ("Real", 6), ("Whole", 7), ("Amount", 8), ("Option", 9), ("Text", 10), ("Texts", 11), ("Id", 12),
            ]);
}
