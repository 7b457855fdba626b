namespace BuyingDynamics.Operations.Tests.SolutionValidation;

/// <summary>A workflow in the solution folder is read as the platform reads it.</summary>
public class WorkflowCheckTests
{
    private const string File = "Workflows/Sample-0AF0A5A1-3B7C-4B0E-9D64-0D6A7A5B2001.xaml";

    private const string Sound = """<Sequence DisplayName="UpdateStep1"><Sequence.Variables><Variable x:TypeArguments="x:Object" Name="UpdateStep1_1" /></Sequence.Variables><mxswa:GetEntityProperty Attribute="name" Entity="[InputEntities(&quot;primaryEntity&quot;)]" EntityName="account" Value="[UpdateStep1_1]"><mxswa:GetEntityProperty.TargetType><InArgument x:TypeArguments="s:Type"><mxswa:ReferenceLiteral x:TypeArguments="s:Type"><x:Null /></mxswa:ReferenceLiteral></InArgument></mxswa:GetEntityProperty.TargetType></mxswa:GetEntityProperty><Persist /></Sequence>""";

    [Fact]
    public void Validate_SoundWorkflow_FindsNothing()
    {
        using var solution = With(Sound);

        Assert.Empty(solution.Validate());
    }

    [Theory]
    [InlineData("Attribute=\"name\"", "Attribute=\"nmae\"", "uses account.nmae, which does not exist")]
    [InlineData("Value=\"[UpdateStep1_1]\"", "Value=\"[UpdateStep1_2]\"", "the variable 'UpdateStep1_2', which is declared nowhere")]
    [InlineData("<Persist />", "<mxswa:SendEmail DisplayName=\"SendEmailStep2\" />", "step mxswa:SendEmail 'SendEmailStep2'")]
    [InlineData("</Sequence>", "", "cannot be activated")]
    [InlineData("<Persist />", "<mxswa:ActivityReference AssemblyQualifiedName=\"BuyingDynamics.Plugins.Nothing, BuyingDynamics.Plugins\" />", "calls BuyingDynamics.Plugins.Nothing, which is no workflow activity of the assembly")]
    public void Validate_FlawInTheXaml_IsFoundWithASentenceThatNamesIt(string text, string flaw, string expected)
    {
        using var solution = With(Sound.Replace(text, flaw, StringComparison.Ordinal));

        Assert.Contains(solution.Validate(), finding => finding.File == File && finding.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Mode>0<", "<Mode>1<", "A real-time workflow neither waits nor holds <Persist />")]
    [InlineData(">name<", ">nmae<", "uses account.nmae, which does not exist")]
    [InlineData("/Workflows/Sample", "/Workflows/Smaple", "XamlFileName is not /Workflows/Sample")]
    public void Validate_FlawInTheDescription_IsFoundWithASentenceThatNamesIt(string text, string flaw, string expected)
    {
        using var solution = With(Sound).With("Workflows", text, flaw);

        Assert.Contains(solution.Validate(), finding => finding.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_NoXaml_IsFound()
    {
        using var solution = With(xaml: null);

        Assert.Contains(solution.Validate(), finding => finding.Message.Contains("The XAML of the workflow is missing", StringComparison.Ordinal));
    }

    private static CopiedSolution With(string? xaml)
    {
        var solution = new CopiedSolution()
            .Add(File + ".data.xml", $"""<Workflow WorkflowId="{"{0af0a5a1-3b7c-4b0e-9d64-0d6a7a5b2001}"}" Name="Sample"><XamlFileName>/{File}</XamlFileName><Category>0</Category><Mode>0</Mode><TriggerOnUpdateAttributeList>name</TriggerOnUpdateAttributeList><PrimaryEntity>Account</PrimaryEntity><LocalizedNames><LocalizedName languagecode="1033" description="Sample" /><LocalizedName languagecode="1031" description="Muster" /></LocalizedNames></Workflow>""")
            .With("Other/Solution.xml", "</RootComponents>", """<RootComponent type="29" id="{0af0a5a1-3b7c-4b0e-9d64-0d6a7a5b2001}" behavior="0" /></RootComponents>""");
        return xaml is null ? solution : solution.Add(File, $"""<Activity xmlns="http://schemas.microsoft.com/netfx/2009/xaml/activities" xmlns:mxswa="clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities;assembly=Microsoft.Xrm.Sdk.Workflow" xmlns:s="clr-namespace:System;assembly=mscorlib" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml"><mxswa:Workflow>{xaml}</mxswa:Workflow></Activity>""");
    }
}
