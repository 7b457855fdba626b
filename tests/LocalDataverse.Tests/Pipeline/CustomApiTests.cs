using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

public class CustomApiTests
{
    private const int Integer = 7;
    private const int Text = 10;

    [Fact]
    public void Execute_WithItsParameters_AnswersWithItsResults()
    {
        using var environment = New(Api());

        var response = environment.Administrator.Execute(new OrganizationRequest("sample_Echo") { ["Question"] = "why", ["Times"] = 2 });

        Assert.Equal("why x2", response["Answer"]);
    }

    [Theory]
    [InlineData("Times", 2, "needs the parameter 'Question'")]
    [InlineData("Question", 5, "'Question' of message 'sample_Echo' must be String")]
    [InlineData("Color", "red", "has no parameter 'Color'")]
    public void Execute_ParametersWrong_SentenceNamesTheParameter(string parameter, object value, string sentence)
    {
        using var environment = New(Api());
        var request = new OrganizationRequest("sample_Echo") { [parameter] = value };
        if (parameter == "Color")
        {
            request["Question"] = "why";
        }

        Assert.Contains(sentence, Refused(() => environment.Administrator.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_WithoutItsPrivilege_IsRefusedNamingIt()
    {
        using var environment = New(Api("prvReadAccount").Role("Reader", ("prvReadAccount", "Basic")));
        var without = environment.Setup.User("Without", "Role");
        var with = environment.Setup.User("With", "Role", null, 1033, "Reader");
        var request = new OrganizationRequest("sample_Echo") { ["Question"] = "why" };

        Assert.Contains("prvReadAccount", Refused(() => environment.Environment.Execute(request, without)).Message, StringComparison.Ordinal);
        Assert.Equal("why", environment.Environment.Execute(request, with)["Answer"]);
    }

    private static TestSolution Api(string? privilege = null) => new TestSolution().CustomApi(
        "sample_Echo", "Echoes", [("Question", Text, false), ("Times", Integer, true)], [("Answer", Text)], privilege);
}
