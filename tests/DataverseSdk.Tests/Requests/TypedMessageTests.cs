using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.DataverseSdk.Tests.Requests;

/// <summary>Every typed request and response is a view over the untyped parameters that travel.</summary>
public class TypedMessageTests
{
    private static readonly Assembly[] Contracts = [typeof(CreateRequest).Assembly, typeof(WhoAmIRequest).Assembly];

    public static TheoryData<string> Requests() => new(Names(typeof(OrganizationRequest)));

    public static TheoryData<string> Responses() => new(Names(typeof(OrganizationResponse)));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_New_IsNamedAfterItsMessageAndEmpty(string name)
    {
        var request = Create<OrganizationRequest>(name);

        Assert.Equal($"{request.RequestName}Request", request.GetType().Name);
        Assert.Empty(request.Parameters);
        Assert.All(Typed(request), property => Assert.Equal(Default(property.PropertyType), property.GetValue(request)));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_PropertySet_IsTheParameterOfThatName(string name)
    {
        var request = Create<OrganizationRequest>(name);

        foreach (var property in Typed(request))
        {
            var value = Sample(property.PropertyType);
            property.SetValue(request, value);

            Assert.Equal(value, request[property.Name]);
            Assert.Equal(value, property.GetValue(request));
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Response_Result_IsThePropertyOfThatName(string name)
    {
        var response = Create<OrganizationResponse>(name);

        foreach (var property in Typed(response))
        {
            Assert.Equal(Default(property.PropertyType), property.GetValue(response));
            response.Results[property.Name] = Sample(property.PropertyType);

            Assert.Equal(response.Results[property.Name], property.GetValue(response));
        }
    }

    [Fact]
    public void Request_WithoutResponse_IsNowhere()
    {
        var answered = Names(typeof(OrganizationResponse)).Select(response => response.Replace("Response", "Request", StringComparison.Ordinal));

        Assert.Empty(Names(typeof(OrganizationRequest)).Except(answered, StringComparer.Ordinal));
    }

    [Fact]
    public void Indexer_AbsentParameter_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => new CreateRequest()["Target"]);

    private static IEnumerable<PropertyInfo> Typed(object message) =>
        message.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static T Create<T>(string name) =>
        (T)Activator.CreateInstance(Contracts.Select(contract => contract.GetType(name)).Single(type => type is not null)!)!;

    private static IEnumerable<string> Names(Type parent) =>
        Contracts.SelectMany(contract => contract.GetExportedTypes()).Where(type => type.BaseType == parent).Select(type => type.FullName!);

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsArray: true } array => Array.CreateInstance(array.GetElementType()!, 1),
        { IsEnum: true } choice => Enum.GetValues(choice).GetValue(1)!,
        { IsAbstract: true } parent => Activator.CreateInstance(parent.Assembly.GetExportedTypes().First(type => type.IsSubclassOf(parent) && !type.IsAbstract))!,
        var text when text == typeof(string) => "text",
        var yes when yes == typeof(bool) => true,
        var number when number == typeof(int) => 1,
        var id when id == typeof(Guid) => new Guid("5f1a0f5e-9c0c-4d5c-8d2f-1f2a3b4c5d6e"),
        var other => Activator.CreateInstance(other)!,
    };
}
