using System.Collections.Generic;

namespace System.Activities;

/// <summary>The context of a <see cref="CodeActivity"/>.</summary>
public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(Guid workflowInstanceId, string activityInstanceId, IReadOnlyDictionary<Type, object> extensions)
        : base(workflowInstanceId, activityInstanceId, extensions) { }
}
