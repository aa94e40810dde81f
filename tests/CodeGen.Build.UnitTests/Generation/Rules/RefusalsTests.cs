using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Rules;

/// <summary>What endpoints say of themselves.</summary>
public sealed class RefusalsTests
{
    private static readonly SourceLocation Place = new("a.feature.yaml", 1, 1);

    [Test]
    public void A_status_that_rules_and_a_state_share_is_said_once()
    {
        var said = Refusals.Of([Check("closed", 409), Check("sum", 422)], [404, 409]);

        Assert.That(said, Is.EqualTo(".ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithDescription(\"Rules refuse with CLOSED (409), SUM (422).\")"));
    }

    [Test]
    public void What_only_a_state_refuses_needs_no_words_about_rules()
    {
        var said = Refusals.Of([], [422]);

        Assert.That(said, Is.EqualTo(".ProducesProblem(422)"));
    }

    private static CheckView Check(string id, int status) => new("true", "error")
    {
        Rule = new RuleView
        {
            Model = new RuleModel { Id = id, Location = Place },
            Id = id,
            Name = id,
            TestWords = id,
            Origin = Place,
            Summary = id,
            Status = status,
            Code = id.ToUpperInvariant(),
            Detail = id,
            Error = id,
        },
    };
}
