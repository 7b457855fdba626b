using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>
/// Translates $filter into conditions of a query on <paramref name="table"/>. Paths over one lookup and any() become joins,
/// which <paramref name="addLink"/> takes. Whatever has no counterpart is refused.
/// </summary>
public sealed class FilterTranslation(WebApiModel model, TableDefinition table, Action<LinkEntity> addLink)
{
    private readonly HashSet<string> joined = new(StringComparer.Ordinal);

    /// <summary>The filter of an expression.</summary>
    public FilterExpression Translate(SingleValueNode expression)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        Add(filter, expression, negate: false, isRequired: true);
        return filter;
    }

    // isRequired: the whole filter fails when this part does, so that a join may carry it.
    private void Add(FilterExpression filter, SingleValueNode node, bool negate, bool isRequired)
    {
        switch (node)
        {
            case ConvertNode convert:
                Add(filter, convert.Source, negate, isRequired);
                break;
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                Add(filter, not.Operand, !negate, isRequired: false);
                break;
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } logical:
                AddLogical(filter, logical, negate, isRequired);
                break;
            case BinaryOperatorNode comparison:
                filter.AddCondition(Comparison(comparison, negate));
                break;
            case InNode isIn:
                filter.AddCondition(Condition(Column(isIn.Left), negate ? ConditionOperator.NotIn : ConditionOperator.In, FilterValues.Many(isIn.Right)));
                break;
            case SingleValueFunctionCallNode function:
                filter.AddCondition(Function(function, negate));
                break;
            case SingleValuePropertyAccessNode property:
                filter.AddCondition(Condition(Column(property), ConditionOperator.Equal, [!negate]));
                break;
            case AnyNode any when isRequired && !negate:
                addLink(Exists(any));
                break;
            case AnyNode:
                throw DataverseFault.NotOffered("any() inside 'or' or 'not'", "Use fetchXml with a link-entity of type 'any' or 'not any' in a filter.");
            case ConstantNode { Value: bool constant }:
                // True holds for every row, false for none: the primary id is never empty.
                filter.AddCondition(table.PrimaryId, constant ^ negate ? ConditionOperator.NotNull : ConditionOperator.Null);
                break;
            default:
                throw Unsupported(node);
        }
    }

    private void AddLogical(FilterExpression filter, BinaryOperatorNode logical, bool negate, bool isRequired)
    {
        // not (a and b) is (not a) or (not b).
        var isAnd = (logical.OperatorKind == BinaryOperatorKind.And) ^ negate;
        var target = isAnd && filter.FilterOperator == LogicalOperator.And ? filter
            : filter.AddFilter(isAnd ? LogicalOperator.And : LogicalOperator.Or);
        Add(target, logical.Left, negate, isRequired && isAnd);
        Add(target, logical.Right, negate, isRequired && isAnd);
    }

    private ConditionExpression Comparison(BinaryOperatorNode node, bool negate)
    {
        var (left, right, kind) = node.Left is ConstantNode or ConvertNode { Source: ConstantNode }
            ? (node.Right, node.Left, FilterOperators.Mirror(node.OperatorKind))
            : (node.Left, node.Right, node.OperatorKind);
        var column = Column(left);
        var value = FilterValues.One(right);
        var effective = negate ? FilterOperators.Negate(kind) : kind;
        return value is null
            ? Condition(column, FilterOperators.Null(effective), [])
            : Condition(column, FilterOperators.Of(effective), [value]);
    }

    private ConditionExpression Function(SingleValueFunctionCallNode function, bool negate)
    {
        var arguments = function.Parameters.ToList();
        if (FilterOperators.Text(function.Name, negate) is { } text && arguments is [SingleValueNode left, SingleValueNode right])
        {
            return Condition(Column(left), text.Operator, [text.Pattern(FilterValues.One(right) as string ?? throw Unsupported(function))]);
        }

        var name = function.Name.StartsWith($"{WebApiModel.Namespace}.", StringComparison.Ordinal) ? function.Name[(WebApiModel.Namespace.Length + 1)..] : function.Name;
        if (negate || !QueryFunctions.All.TryGetValue(name, out var known))
        {
            throw DataverseFault.NotOffered($"{(negate ? "not " : string.Empty)}{name}() in $filter", $"Offered are contains, startswith, endswith and {string.Join(", ", QueryFunctions.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var named = arguments.OfType<NamedFunctionParameterNode>().ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
        var property = FilterValues.One(named["PropertyName"]) as string ?? throw DataverseFault.BadAddress($"{name}() needs PropertyName, the name of a column in quotes.");
        var column = new ColumnPath(WebApiNames.Column(table, property) ?? table.Find(property) ?? throw DataverseFault.UnknownColumn(table.LogicalName, property), null);
        return Condition(column, known.Operator, known.Values switch
        {
            QueryFunctionValues.One => [FilterValues.One(named["PropertyValue"]) ?? throw DataverseFault.BadAddress($"{name}() needs a PropertyValue that is not null.")],
            QueryFunctionValues.Many => FilterValues.Many(named["PropertyValues"]),
            _ => [],
        });
    }

    private LinkEntity Exists(AnyNode any)
    {
        if (any.Source is not CollectionNavigationNode { Source: ResourceRangeVariableReferenceNode } source)
        {
            throw Unsupported(any);
        }

        var related = SelectionReader.Related(model, table, source.NavigationProperty);
        var link = new LinkEntity(table.LogicalName, related.Rows.Table.LogicalName, related.ParentColumn, related.Column, JoinOperator.Exists);
        if (any.Body is not ConstantNode { Value: true })
        {
            link.LinkCriteria = new FilterTranslation(model, related.Rows.Table, link.LinkEntities.Add).Translate(any.Body);
        }

        return link;
    }

    private ColumnPath Column(QueryNode node)
    {
        switch (node)
        {
            case ConvertNode convert:
                return Column(convert.Source);
            case SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } own:
                return new ColumnPath(WebApiNames.Column(table, own.Property.Name)!, null);
            case SingleValuePropertyAccessNode { Source: SingleNavigationNode { Source: ResourceRangeVariableReferenceNode } over } property:
                var related = SelectionReader.Related(model, table, over.NavigationProperty);
                if (Principal.Is(related.Rows.Table))
                {
                    // All that a principal has is its id, and that is the value of the lookup itself.
                    return new ColumnPath(table.Columns[related.ParentColumn], null);
                }

                var column = new ColumnPath(WebApiNames.Column(related.Rows.Table, property.Property.Name)!, $"path_{related.Navigation}");
                if (joined.Add(related.Navigation))
                {
                    addLink(new LinkEntity(table.LogicalName, related.Rows.Table.LogicalName, related.ParentColumn, related.Column, JoinOperator.LeftOuter) { EntityAlias = column.Alias });
                }

                return column;
            default:
                throw Unsupported(node);
        }
    }

    private static ConditionExpression Condition(ColumnPath column, ConditionOperator conditionOperator, object[] values)
    {
        var typed = values.Select(value => FilterValues.ForColumn(column.Column, value)).ToArray();
        return column.Alias is null
            ? new ConditionExpression(column.Column.LogicalName, conditionOperator, typed)
            : new ConditionExpression(column.Alias, column.Column.LogicalName, conditionOperator, typed);
    }

    private static Exception Unsupported(QueryNode node) =>
        DataverseFault.NotOffered($"This part of $filter ({node.Kind})", "Compare a column, or a column over one lookup, with a value; combine comparisons with and, or, not.");

    private sealed record ColumnPath(ColumnDefinition Column, string? Alias);
}
