namespace BuyingDynamics.Operations.Tests.Customer;

/// <summary>A form of deals as an organisation made it, with a script of its own, a column of the product, and writing of its own kind.</summary>
internal static class ContosoForm
{
    public const string Name = "Contoso Deal";

    public static readonly Guid Id = new("c0000000-0000-4000-8000-000000000101");

    public const string Xml =
        """
        <form showImage="true" maxWidth='1920'><tabs>
          <tab name="Summary" id="{c0000000-0000-4000-8000-000000000102}" IsUserDefined="0" showlabel="true" expanded="true"><labels><label description="Summary" languagecode="1033"></label></labels><columns><column width="100%"><sections>
            <section name="section_team" id="{c0000000-0000-4000-8000-000000000103}" showlabel="true" columns="1"><labels><label description="Our deal" languagecode="1033" /></labels><rows>
              <row><cell id="{c0000000-0000-4000-8000-000000000104}"><labels><label description="Topic" languagecode="1033" /></labels><control id="name" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="name" /></cell></row>
              <row><cell id="{c0000000-0000-4000-8000-000000000105}"><labels><label description="What success is" languagecode="1033" /></labels><control id="bd_sharedvision" classid="{E0DECE4B-6FC8-4A8F-A065-082708572369}" datafieldname="bd_sharedvision" /></cell></row>
            </rows></section>
          </sections></column></columns></tab>
        </tabs><formLibraries><Library name="contoso_deal.js" libraryUniqueId="{c0000000-0000-4000-8000-000000000106}" /></formLibraries><events>
          <event name="onload" application="false" active="false"><Handlers><Handler functionName="Contoso.onLoad" libraryName="contoso_deal.js" handlerUniqueId="{c0000000-0000-4000-8000-000000000107}" enabled="true" passExecutionContext="true" /></Handlers></event>
        </events></form>
        """;
}
