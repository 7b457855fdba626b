using BuyingDynamics.LocalDataverse.Tests.Solutions;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class CallerTests : IAsyncLifetime
{
    private ServedEnvironment served = null!;
    private Guid reader;

    public async Task InitializeAsync()
    {
        served = await ServedEnvironment.StartAsync(new TestSolution().Table().Role("Reader", ("prvReadsample_Thing", "Global")));
        reader = served.Inner.Setup.User("Rita", "Reader", roles: "Reader");
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task WhoAmI_NobodyNamed_IsTheAdministrator()
    {
        var answer = await served.GetAsync("WhoAmI()");

        Assert.Equal(served.Inner.Setup.Administrator, (Guid)answer.Json["UserId"]!);
        Assert.Equal(served.Inner.Setup.RootBusinessUnit, (Guid)answer.Json["BusinessUnitId"]!);
    }

    [Fact]
    public async Task WhoAmI_HeaderAndCookie_HeaderWins()
    {
        var byCookie = await served.GetAsync("WhoAmI", ("Cookie", $"bd_user={reader}"));
        var byHeader = await served.GetAsync("WhoAmI", ("Cookie", $"bd_user={reader}"), ("MSCRMCallerID", served.Inner.Setup.Administrator.ToString()));

        Assert.Equal(reader, (Guid)byCookie.Json["UserId"]!);
        Assert.Equal(served.Inner.Setup.Administrator, (Guid)byHeader.Json["UserId"]!);
    }

    [Fact]
    public async Task Get_UnknownCallerId_IsRefused()
    {
        var answer = await served.GetAsync("sample_things", ("MSCRMCallerID", Guid.NewGuid().ToString()));

        Assert.Equal(400, answer.Status);
        Assert.Contains("MSCRMCallerID", answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_UserWithoutPrivilege_IsForbidden()
    {
        var read = await served.GetAsync("sample_things", ("MSCRMCallerID", reader.ToString()));
        var write = await served.SendAsync(HttpMethod.Post, "sample_things", new { sample_name = "No" }, ("MSCRMCallerID", reader.ToString()));

        Assert.Equal(200, read.Status);
        Assert.Equal((403, "0x80040220"), (write.Status, write.Error.Code));
        Assert.Empty(served.Inner.Rows("sample_thing"));
    }
}
