using System.Security;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>Workflow XAML in the shape in which the Dataverse designer writes it (SDK version 9), step by step.</summary>
internal static class Xaml
{
    private const string Crm = "Microsoft.Crm.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
    private const string Row = "[InputEntities(&quot;primaryEntity&quot;)]";
    private const string Temporary = "[CreatedEntities(&quot;primaryEntity#Temp&quot;)]";

    /// <summary>The token under which test solutions register the sample assembly.</summary>
    public const string SampleAssembly = "SamplePlugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef";

    /// <summary>The whole document.</summary>
    public static string Workflow(string steps, string variables = "") =>
        """
        <?xml version="1.0" encoding="utf-16"?><Activity x:Class="XrmWorkflow00000000000000000000000000000000" xmlns="http://schemas.microsoft.com/netfx/2009/xaml/activities" xmlns:mva="clr-namespace:Microsoft.VisualBasic.Activities;assembly=System.Activities, Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35" xmlns:mxs="clr-namespace:Microsoft.Xrm.Sdk;assembly=Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35" xmlns:mxsq="clr-namespace:Microsoft.Xrm.Sdk.Query;assembly=Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35" xmlns:mxsw="clr-namespace:Microsoft.Xrm.Sdk.Workflow;assembly=Microsoft.Xrm.Sdk.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35" xmlns:mxswa="clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities;assembly=Microsoft.Xrm.Sdk.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35" xmlns:s="clr-namespace:System;assembly=mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" xmlns:scg="clr-namespace:System.Collections.Generic;assembly=mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" xmlns:sco="clr-namespace:System.Collections.ObjectModel;assembly=mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" xmlns:srs="clr-namespace:System.Runtime.Serialization;assembly=System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" xmlns:this="clr-namespace:" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml"><x:Members><x:Property Name="InputEntities" Type="InArgument(scg:IDictionary(x:String, mxs:Entity))" /><x:Property Name="CreatedEntities" Type="InArgument(scg:IDictionary(x:String, mxs:Entity))" /></x:Members><this:XrmWorkflow00000000000000000000000000000000.InputEntities><InArgument x:TypeArguments="scg:IDictionary(x:String, mxs:Entity)" /></this:XrmWorkflow00000000000000000000000000000000.InputEntities><this:XrmWorkflow00000000000000000000000000000000.CreatedEntities><InArgument x:TypeArguments="scg:IDictionary(x:String, mxs:Entity)" /></this:XrmWorkflow00000000000000000000000000000000.CreatedEntities><mva:VisualBasic.Settings>Assembly references and imported namespaces for internal implementation</mva:VisualBasic.Settings><mxswa:Workflow>
        """ + (variables.Length == 0 ? string.Empty : $"<mxswa:Workflow.Variables>{variables}</mxswa:Workflow.Variables>") + steps + "</mxswa:Workflow></Activity>";

    /// <summary>Variables of type object, by name.</summary>
    public static string Variables(params string[] names) => string.Concat(names.Select(name => $"""<Variable x:TypeArguments="x:Object" Name="{name}" />"""));

    public static string Flag(string name) => $"""<Variable x:TypeArguments="x:Boolean" Default="False" Name="{name}" />""";

    public static string Span(string name, int days = 0, int hours = 0) =>
        $"""<Variable x:TypeArguments="mxsw:XrmTimeSpan" Name="{name}"><Variable.Default><Literal x:TypeArguments="mxsw:XrmTimeSpan"><mxsw:XrmTimeSpan Days="{days}" Hours="{hours}" Minutes="0" Months="0" Years="0" /></Literal></Variable.Default></Variable>""";

    /// <summary>A fixed value.</summary>
    public static string Make(string result, string kind, string text, string type, string? marker = null) =>
        Evaluate("CreateCrmType", $"Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.{kind}, &quot;{SecurityElement.Escape(text)}&quot;, &quot;{marker ?? kind}&quot;", type, result);

    public static string Evaluate(string @operator, string parameters, string? type, string result) =>
        Reference("EvaluateExpression", $"""
            <InArgument x:TypeArguments="x:String" x:Key="ExpressionOperator">{@operator}</InArgument><InArgument x:TypeArguments="s:Object[]" x:Key="Parameters">[New Object() {OpeningBrace} {parameters} {ClosingBrace}]</InArgument><InArgument x:TypeArguments="s:Type" x:Key="TargetType">{Type(type)}</InArgument><OutArgument x:TypeArguments="x:Object" x:Key="Result">[{result}]</OutArgument>
            """);

    public static string Get(string column, string result, string? type = null, string table = "account", string entity = Row) =>
        $"""<mxswa:GetEntityProperty Attribute="{column}" Entity="{entity}" EntityName="{table}" Value="[{result}]"><mxswa:GetEntityProperty.TargetType><InArgument x:TypeArguments="s:Type">{Type(type)}</InArgument></mxswa:GetEntityProperty.TargetType></mxswa:GetEntityProperty>""";

    public static string Set(string column, string value, string type, string table = "account", string entity = Temporary) =>
        $"""<mxswa:SetEntityProperty Attribute="{column}" Entity="{entity}" EntityName="{table}" Value="[{value}]"><mxswa:SetEntityProperty.TargetType><InArgument x:TypeArguments="s:Type">{Type(type)}</InArgument></mxswa:SetEntityProperty.TargetType></mxswa:SetEntityProperty>""";

    /// <summary>The step "update record" on the row itself.</summary>
    public static string Update(string step, string variables, string inner, string table = "account", bool persist = true) =>
        $"""<Sequence DisplayName="{step}"><Sequence.Variables>{variables}</Sequence.Variables><Assign x:TypeArguments="mxs:Entity" To="{Temporary}" Value="[New Entity(&quot;{table}&quot;)]" /><Assign x:TypeArguments="s:Guid" To="[CreatedEntities(&quot;primaryEntity#Temp&quot;).Id]" Value="[InputEntities(&quot;primaryEntity&quot;).Id]" />{inner}<mxswa:UpdateEntity DisplayName="{step}" Entity="{Temporary}" EntityName="{table}" /><Assign x:TypeArguments="mxs:Entity" To="{Row}" Value="{Temporary}" />{(persist ? "<Persist />" : string.Empty)}</Sequence>""";

    /// <summary>The step "update record" that sets one text.</summary>
    public static string UpdateText(string step, string column, string text, bool persist = true) =>
        Update(step, Variables(step + "_1"), Make(step + "_1", "String", text, "x:String") + Set(column, step + "_1", "x:String"), persist: persist);

    /// <summary>The step "create record".</summary>
    public static string Create(string step, string table, string variables, Func<string, string> inner, bool persist = true)
    {
        var temporary = $"[CreatedEntities(&quot;{step}_localParameter#Temp&quot;)]";
        return $"""<Sequence DisplayName="{step}"><Sequence.Variables>{variables}</Sequence.Variables><Assign x:TypeArguments="mxs:Entity" To="{temporary}" Value="[New Entity(&quot;{table}&quot;)]" />{inner(temporary)}<mxswa:CreateEntity EntityId="{OpeningBrace}x:Null{ClosingBrace}" DisplayName="{step}" Entity="{temporary}" EntityName="{table}" /><Assign x:TypeArguments="mxs:Entity" To="[CreatedEntities(&quot;{step}_localParameter&quot;)]" Value="{temporary}" />{(persist ? "<Persist />" : string.Empty)}</Sequence>""";
    }

    /// <summary>The step "create record" that leaves a task with this subject about the row.</summary>
    public static string CreateTask(string step, string subject, bool persist = true) => Create(step, "task", Variables(step + "_1", step + "_2", step + "_3"), temporary =>
        Make(step + "_1", "String", subject, "x:String") + Set("subject", step + "_1", "x:String", "task", temporary)
        + Get("accountid", step + "_3", "mxs:EntityReference") + Evaluate("SelectFirstNonNull", step + "_3", "mxs:EntityReference", step + "_2") + Set("regardingobjectid", step + "_2", "mxs:EntityReference", "task", temporary), persist);

    public static string Compare(string @operator, string operand, string? parameters, string result) => Reference("EvaluateCondition", $"""
        <InArgument x:TypeArguments="mxsq:ConditionOperator" x:Key="ConditionOperator">{@operator}</InArgument>{(parameters is null ? """<x:Null x:Key="Parameters" />""" : $"""<InArgument x:TypeArguments="s:Object[]" x:Key="Parameters">[New Object() {OpeningBrace} {parameters} {ClosingBrace}]</InArgument>""")}<InArgument x:TypeArguments="x:Object" x:Key="Operand">[{operand}]</InArgument><OutArgument x:TypeArguments="x:Boolean" x:Key="Result">[{result}]</OutArgument>
        """);

    public static string Combine(string @operator, string left, string right, string result) => Reference("EvaluateLogicalCondition", $"""
        <InArgument x:TypeArguments="mxsq:LogicalOperator" x:Key="LogicalOperator">{@operator}</InArgument><InArgument x:TypeArguments="x:Boolean" x:Key="LeftOperand">[{left}]</InArgument><InArgument x:TypeArguments="x:Boolean" x:Key="RightOperand">[{right}]</InArgument><OutArgument x:TypeArguments="x:Boolean" x:Key="Result">[{result}]</OutArgument>
        """);

    /// <summary>A condition, or a wait for one.</summary>
    public static string Condition(string step, string variables, string activities, bool wait = false) =>
        $"""<mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.ConditionSequence, {Crm}" DisplayName="{step}"><mxswa:ActivityReference.Arguments><InArgument x:TypeArguments="x:Boolean" x:Key="Wait">{wait}</InArgument></mxswa:ActivityReference.Arguments><mxswa:ActivityReference.Properties><sco:Collection x:TypeArguments="Variable" x:Key="Variables">{variables}</sco:Collection><sco:Collection x:TypeArguments="Activity" x:Key="Activities">{activities}</sco:Collection>{(wait ? """<x:Null x:Key="ContainsElseBranch" />""" : """<x:Boolean x:Key="ContainsElseBranch">False</x:Boolean>""")}</mxswa:ActivityReference.Properties></mxswa:ActivityReference>""";

    public static string Branch(string step, string condition, string then, string? otherwise = null) =>
        $"""<mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.ConditionBranch, {Crm}" DisplayName="{step}"><mxswa:ActivityReference.Arguments><InArgument x:TypeArguments="x:Boolean" x:Key="Condition">{condition}</InArgument></mxswa:ActivityReference.Arguments><mxswa:ActivityReference.Properties>{Composite(step, string.Empty, then, "Then")}{otherwise ?? """<x:Null x:Key="Else" />"""}<x:Null x:Key="Description" /></mxswa:ActivityReference.Properties></mxswa:ActivityReference>""";

    public static string Composite(string name, string variables, string activities, string? key = null) =>
        $"""<mxswa:ActivityReference {(key is null ? string.Empty : $"x:Key=\"{key}\" ")}AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.Composite, {Crm}" DisplayName="{name}"><mxswa:ActivityReference.Properties><sco:Collection x:TypeArguments="Variable" x:Key="Variables">{variables}</sco:Collection><sco:Collection x:TypeArguments="Activity" x:Key="Activities">{activities}</sco:Collection></mxswa:ActivityReference.Properties></mxswa:ActivityReference>""";

    /// <summary>If the row's column equals the text, these steps.</summary>
    public static string WhenText(string step, string branch, string column, string text, string then, string more = "", string moreVariables = "", bool wait = false) => Condition(step,
        Flag(branch + "_condition") + Variables(branch + "_1", branch + "_2") + moreVariables,
        Get(column, branch + "_1") + Make(branch + "_2", "String", text, "x:String") + Compare("Equal", branch + "_1", branch + "_2", branch + "_condition") + Branch(branch, $"[{branch}_condition]", then) + more, wait);

    /// <summary>A time-out after a duration, as a branch of a wait; its variables.</summary>
    public static string TimeoutVariables(string step, int days = 0, int hours = 0) =>
        Flag(step + "_condition") + $"""<Variable x:TypeArguments="x:Object" Default="[System.DateTime.MinValue]" Name="{step}_1" />""" + Span(step + "_2", days, hours);

    public static string Timeout(string step, string then) =>
        WaitStart(step)
        + $"""<Assign x:TypeArguments="x:Boolean" To="[{step}_condition]" Value="[DateTime.UtcNow &gt;= {step}_2.Add(DirectCast({step}_1, System.DateTime).ToUniversalTime())]" />"""
        + Branch(step, $"[{step}_condition]", then, $"""<mxswa:Postpone x:Key="Else" BlockExecution="False" PostponeUntil="[{step}_2.Add(DateTime.UtcNow)]" />""");

    /// <summary>A time-out at the moment in a column of the row, as a branch of a wait; its variables.</summary>
    public static string TimeoutAtVariables(string step) =>
        Flag(step + "_condition") + $"""<Variable x:TypeArguments="x:Object" Default="[System.DateTime.MinValue]" Name="{step}_1" />""" + Variables(step + "_2");

    public static string TimeoutAt(string step, string column, string then) =>
        WaitStart(step) + Get(column, step + "_2", "s:DateTime")
        + $"""<Assign x:TypeArguments="x:Object" To="[{step}_2]" Value="[Microsoft.VisualBasic.IIf(Microsoft.VisualBasic.IsNothing({step}_2), DateTime.MaxValue, {step}_2)]" />"""
        + $"""<Assign x:TypeArguments="x:Boolean" To="[{step}_condition]" Value="[DateTime.UtcNow &gt;= DirectCast({step}_2, System.DateTime).ToUniversalTime()]" />"""
        + Branch(step, $"[{step}_condition]", then, $"""<mxswa:Postpone x:Key="Else" BlockExecution="False" PostponeUntil="[DirectCast({step}_2, System.DateTime)]" />""");

    /// <summary>A time-out some days after the moment in a column of the row, as a branch of a wait; its variables.</summary>
    public static string TimeoutAfterVariables(string step, int days) => TimeoutAtVariables(step) + Variables(step + "_3", step + "_4") + Span(step + "_5", days);

    public static string TimeoutAfter(string step, string column, string then) =>
        WaitStart(step) + Get(column, step + "_4") + Evaluate("SelectFirstNonNull", step + "_4", null, step + "_3") + Evaluate("Add", $"{step}_3, {step}_5", "s:DateTime", step + "_2")
        + $"""<Assign x:TypeArguments="x:Object" To="[{step}_2]" Value="[Microsoft.VisualBasic.IIf(Microsoft.VisualBasic.IsNothing({step}_2), DateTime.MaxValue, {step}_2)]" />"""
        + $"""<Assign x:TypeArguments="x:Boolean" To="[{step}_condition]" Value="[DateTime.UtcNow &gt;= DirectCast({step}_2, System.DateTime).ToUniversalTime()]" />"""
        + Branch(step, $"[{step}_condition]", then, $"""<mxswa:Postpone x:Key="Else" BlockExecution="False" PostponeUntil="[DirectCast({step}_2, System.DateTime)]" />""");

    public static string Stop(string step, string status, string reason) =>
        $"""<Sequence DisplayName="{step}"><Sequence.Variables>{Variables(step + "_1")}<Variable x:TypeArguments="x:String" Default="e5e19e9c-657c-4f97-bdb7-c24c03c25da0" Name="stepLabelLabelId" /><Variable x:TypeArguments="x:String" Name="stepLabelDescription"><Variable.Default><Literal x:TypeArguments="x:String" Value="" /></Variable.Default></Variable><Variable x:TypeArguments="x:Int32" Default="1033" Name="stepLabelLanguageCode" /></Sequence.Variables>{Make(step + "_1", "String", reason, "x:String")}<TerminateWorkflow DisplayName="{step}" Exception="[New Microsoft.Xrm.Sdk.InvalidPluginExecutionException(Microsoft.Xrm.Sdk.OperationStatus.{status})]" Reason="[DirectCast({step}_1, System.String)]" /></Sequence>""";

    public static string Assign(string step, Guid owner, bool persist = true) =>
        $"""<Sequence DisplayName="{step}"><mxswa:AssignEntity Owner="[New EntityReference(&quot;systemuser&quot;, New Guid(&quot;{owner:D}&quot;))]" DisplayName="{step}" Entity="{Row}" EntityId="[InputEntities(&quot;primaryEntity&quot;).Id]" EntityName="account" />{(persist ? "<Persist />" : string.Empty)}</Sequence>""";

    /// <summary>Assigns the row to the manager of its owner.</summary>
    public static string AssignToManager(string step) =>
        $"""<Sequence DisplayName="{step}"><Sequence.Variables>{Variables(step + "_1", step + "_2")}</Sequence.Variables>{Get("parentsystemuserid", step + "_2", "mxs:EntityReference", "systemuser", "[InputEntities(&quot;related_owninguser#systemuser&quot;)]")}{Evaluate("SelectFirstNonNull", step + "_2", "mxs:EntityReference", step + "_1")}<mxswa:AssignEntity Owner="[DirectCast({step}_1, Microsoft.Xrm.Sdk.EntityReference)]" DisplayName="{step}" Entity="{Row}" EntityId="[InputEntities(&quot;primaryEntity&quot;).Id]" EntityName="account" /><Persist /></Sequence>""";

    /// <summary>A custom activity without the composite around it; arguments as XAML.</summary>
    public static string Call(string step, string type, string arguments) =>
        $"""<mxswa:ActivityReference AssemblyQualifiedName="SamplePlugins.{type}, {SampleAssembly}" DisplayName="{step}"><mxswa:ActivityReference.Arguments>{arguments}</mxswa:ActivityReference.Arguments></mxswa:ActivityReference>""";

    public static string Convert(string value, string type, string result) => Reference("ConvertCrmXrmTypes", $"""
        <InArgument x:TypeArguments="x:Object" x:Key="Value">[{value}]</InArgument><InArgument x:TypeArguments="s:Type" x:Key="TargetType">{Type(type)}</InArgument><OutArgument x:TypeArguments="x:Object" x:Key="Result">[{result}]</OutArgument>
        """);

    /// <summary>The activity NotesWorkflow as a step about the row.</summary>
    public static string Note(string step) => Composite(step, Variables(step + "_1", step + "_2", step + "_1_converted"),
        Get("accountid", step + "_2", "mxs:EntityReference") + Evaluate("SelectFirstNonNull", step + "_2", "mxs:EntityReference", step + "_1") + Convert(step + "_1", "mxs:EntityReference", step + "_1_converted")
        + Call(step, "NotesWorkflow", $"""<InArgument x:TypeArguments="mxs:EntityReference" x:Key="About">[DirectCast({step}_1_converted, Microsoft.Xrm.Sdk.EntityReference)]</InArgument><OutArgument x:TypeArguments="mxs:EntityReference" x:Key="Note">[{step}Note_localParameter]</OutArgument>""")
        + $"""<If Condition="[Microsoft.VisualBasic.IsNothing({step}Note_localParameter)]"><If.Then><Assign x:TypeArguments="mxs:Entity" To="[CreatedEntities(&quot;{step}Note_entity&quot;)]" Value="[New Entity()]" /></If.Then><If.Else><mxswa:RetrieveEntity Attributes="{OpeningBrace}x:Null{ClosingBrace}" Entity="[CreatedEntities(&quot;{step}Note_entity&quot;)]" EntityId="[DirectCast({step}Note_localParameter.Id, System.Guid)]" EntityName="task" ThrowIfNotExists="False" /></If.Else></If>""");

    public static string NoteVariable(string step) => $"""<Variable x:TypeArguments="mxs:EntityReference" Default="[New EntityReference()]" Name="{step}Note_localParameter" />""";

    private const string OpeningBrace = "{";
    private const string ClosingBrace = "}";

    private static string WaitStart(string step) => Reference("EvaluateExpression", $"""
        <InArgument x:TypeArguments="x:String" x:Key="ExpressionOperator">RetrieveLastExecutionTime</InArgument><InArgument x:TypeArguments="s:Object[]" x:Key="Parameters">[New Object() {OpeningBrace} {step}_1 {ClosingBrace}]</InArgument><x:Null x:Key="TargetType" /><OutArgument x:TypeArguments="x:Object" x:Key="Result">[{step}_1]</OutArgument>
        """);

    private static string Reference(string activity, string arguments) =>
        $"""<mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.{activity}, {Crm}" DisplayName="{activity}"><mxswa:ActivityReference.Arguments>{arguments.Trim()}</mxswa:ActivityReference.Arguments></mxswa:ActivityReference>""";

    private static string Type(string? type) =>
        type is null ? """<mxswa:ReferenceLiteral x:TypeArguments="s:Type"><x:Null /></mxswa:ReferenceLiteral>""" : $"""<mxswa:ReferenceLiteral x:TypeArguments="s:Type" Value="{type}" />""";
}
