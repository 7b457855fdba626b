using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Sandbox;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.Workflows;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>What is installed at a moment: immutable, replaced as a whole when an import or a registration commits.</summary>
internal sealed record EnvironmentSnapshot(MetadataCatalog Metadata, ComponentLabels Labels, StepCatalogue Steps, CustomApiCatalogue CustomApis, PluginSandbox Sandbox, WorkflowCatalogue Workflows);
