using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>All analyses of a spec. A new one is a file of its own and a line here.</summary>
internal static class SpecAnalyses
{
    private static readonly ImmutableArray<ISpecAnalysis> All =
    [
        new DuplicateNameAnalysis(),
        new DuplicateRouteAnalysis(),
        new UnknownEntityAnalysis(),
        new EntityTypedFieldAnalysis(),
        new RelationshipAnalysis(),
        new OwnedChildAnalysis(),
        new TenantAnalysis(),
        new FieldReferenceAnalysis(),
        new UnusedFilterAnalysis(),
        new QueryMemberAnalysis(),
        new RoutePagingAnalysis(),
        new MemberRenameAnalysis(),
        new FormerNameAnalysis(),
        new ResponseBodyAnalysis(),
        new EventTriggerAnalysis(),
        new LimitsAnalysis(),
        new DefaultValueAnalysis(),
        new MissingSecurityAnalysis(),
        new UnclearTypeAnalysis(),
        new TimeZoneAnalysis(),
        new UnboundedListAnalysis(),
        new StateMachineAnalysis(),
        new NearMissErrorAnalysis(),
        new ErrorCodeAnalysis(),
        new GuardedOperationAnalysis(),
        new ConstantRuleAnalysis(),
        new OverlappingRuleAnalysis(),
        new NewColumnAnalysis(),
        new NewTableAnalysis(),
        new UndefinedColumnAnalysis(),
        new DroppedReferenceAnalysis(),
        new OwnTableAnalysis(),
        new SchemaContradictionAnalysis(),
        new DataLossAnalysis(),
        new ArchiveOrDeleteAnalysis(),
        new CriterionCoverageAnalysis(),
        new ClarificationAnalysis(),
    ];

    /// <summary>Runs all analyses.</summary>
    public static void Run(SpecAnalysisContext context)
    {
        foreach (var analysis in All)
        {
            analysis.Analyze(context);
        }
    }
}
