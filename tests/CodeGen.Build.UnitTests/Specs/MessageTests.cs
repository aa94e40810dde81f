using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs;

/// <summary>What is said about slips whose cause is easily mistaken for another: one finding each, with its own cause.</summary>
public sealed class MessageTests
{
    private const string Rule = "entities:\n  - name: Order\n    fields: { n: int }\n    business_rules:\n      - { id: a, ";

    [TestCase(Rule + "require: n => 3 }\n", "error rule-syntax 7:29", "Write >= instead of =>")]
    [TestCase(Rule + "require: n =< 3 }\n", "error rule-syntax 7:29", "Write <= instead of =<")]
    [TestCase(Rule + "require: n > 3) }\n", "error rule-syntax 7:32", "No bracket is open")]
    [TestCase(Rule + "rule: \"\" }\n", "error wrong-shape 7:24", "'rule' is empty")]
    [TestCase("entities:\n  - name: \"😀\"\n", "error invalid-name 4:11", "'😀' is not allowed")]
    [TestCase("entities:\n  - name: Order\n    fields: { a: { type: string, pattern: \"\\d+\" } }\n", "error yaml-syntax 5:43", "single quotes")]
    public void A_slip_is_said_once_and_with_its_cause(string body, string expected, string part)
    {
        var result = SpecBuilder.ReadBody(body);

        Assert.That(result.Brief(), Is.EqualTo(new[] { expected }));
        Assert.That(result.Findings[0].Message, Does.Contain(part));
    }

    [Test]
    public void A_security_that_is_none_is_not_asked_for_again()
    {
        var result = SpecBuilder.Read("feature: shop\napi_contract:\n  POST /api/a: { security: nobody }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error invalid-value 3:28" }));
    }

    [Test]
    public void A_misspelt_type_is_no_object_inside_an_object()
    {
        var result = SpecBuilder.ReadBody("api_contract:\n  POST /api/a: { request: { a: { typ: string } } }\n");

        Assert.That(result.Single(SpecFindings.UnknownKey).Message, Does.Contain("Did you mean 'type'?"));
        Assert.That(result.Findings.Select(finding => finding.Descriptor), Has.None.EqualTo(SpecFindings.NotSupported));
    }

    [Test]
    public void A_name_that_stands_in_two_files_is_found_with_the_other_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), "events:\n  - OrderPaid\n");
            File.WriteAllText(Path.Combine(folder.FullName, "a.feature.yaml"), SpecBuilder.Head + "include: [b.yaml]\nevents:\n  - OrderSent\n  - OrderPaid\n");

            var result = SpecReader.Read(Path.Combine(folder.FullName, "a.feature.yaml"), "a.feature.yaml", folder.FullName);

            Assert.That(result.Single(SpecFindings.DuplicateName).Message, Does.Contain("the first is in line 2 of b.yaml"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
