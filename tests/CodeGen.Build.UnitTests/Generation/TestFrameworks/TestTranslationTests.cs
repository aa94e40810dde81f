using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Generation.TestFrameworks;

namespace CodeGen.Build.UnitTests.Generation.TestFrameworks;

public sealed partial class TestTranslationTests
{
    [TestCase("Assert.That(a, Is.EqualTo(b));", "Assert.Equal(b, a);", "Assert.AreEqual(b, a);")]
    [TestCase("Assert.That(a, Is.EqualTo(new[] { b }));", "Assert.Equal(new[] { b }, a);", "CollectionAssert.AreEqual(new[] { b }, a.ToArray());")]
    [TestCase("Assert.That(a.Count(), Is.EqualTo(1));", "Assert.Single(a);", "Assert.ContainsSingle(a);")]
    [TestCase("Assert.That(a, c ? Is.EqualTo(b) : Is.EqualTo(d));", "Assert.Equal(c ? b : d, a);", "Assert.AreEqual(c ? b : d, a);")]
    [TestCase("Assert.That(a, Is.EqualTo(b.C).Within(d));", "Assert.Equal(b.C, a, d);", "Assert.IsInRange(b.C - d, b.C + d, a);")]
    [TestCase("Assert.That(a, Is.Not.EqualTo(b));", "Assert.NotEqual(b, a);", "Assert.AreNotEqual(b, a);")]
    [TestCase("Assert.That(a, Is.True, \"why\");", "Assert.True(a, \"why\");", "Assert.IsTrue(a, \"why\");")]
    [TestCase("Assert.That(a, Is.False);", "Assert.False(a);", "Assert.IsFalse(a);")]
    [TestCase("Assert.That(a, Is.Null);", "Assert.Null(a);", "Assert.IsNull(a);")]
    [TestCase("Assert.That(a, Is.Not.Null);", "Assert.NotNull(a);", "Assert.IsNotNull(a);")]
    [TestCase("Assert.That(a, Is.Zero);", "Assert.Equal(0, a);", "Assert.AreEqual(0, a);")]
    [TestCase("Assert.That(a, Is.AnyOf(b, c));", "Assert.Contains(a, new[] { b, c });", "Assert.Contains(a, new[] { b, c });")]
    [TestCase("Assert.That(await a, Is.EquivalentTo(b));", "Assert.Equivalent(b, await a, strict: true);", "CollectionAssert.AreEquivalent(b, (await a).ToArray());")]
    [TestCase("Assert.That(a, Does.Contain(b));", "Assert.Contains(b, a);", "Assert.Contains(b, a);")]
    [TestCase("Assert.That(a, Does.Not.Contain(b), \"why\");", "Assert.DoesNotContain(b, a);", "Assert.DoesNotContain(b, a, \"why\");")]
    [TestCase("Assert.That(a, Does.ContainKey(b));", "Assert.Contains(b, a);", "Assert.Contains(b, a.Keys);")]
    [TestCase("Assert.That(a?.Fields, Does.ContainKey(b));", "Assert.NotNull(a);\n        Assert.Contains(b, a.Fields);", "Assert.IsNotNull(a);\n        Assert.Contains(b, a.Fields.Keys);")]
    [TestCase("Assert.That(a, Is.Empty);", "Assert.Empty(a);", "Assert.IsEmpty(a);")]
    [TestCase("Assert.That(a, Is.InRange(1, 2));", "Assert.InRange(a, 1, 2);", "Assert.IsInRange(1, 2, a);")]
    [TestCase("Assert.That(a, Is.InstanceOf<B>());", "Assert.IsType<B>(a);", "Assert.IsInstanceOfType<B>(a);")]
    [TestCase("return Assert.CatchAsync(() => a);", "return await Record.ExceptionAsync(() => a);", "return await Assert.ThrowsAsync<Exception>(() => a);")]
    public void An_assertion_is_said_in_the_words_of_the_framework(string nunit, string xunit, string mstest)
    {
        Assert.That(Statement(nunit, TestFramework.Xunit), Is.EqualTo(xunit));
        Assert.That(Statement(nunit, TestFramework.XunitV3), Is.EqualTo(xunit));
        Assert.That(Statement(nunit, TestFramework.MSTest), Is.EqualTo(mstest));
    }

    [Test]
    public void Every_constraint_of_the_templates_is_understood()
    {
        var folder = Path.Combine(SourceTree.Root, "templates", "aspnetcore-efcore", "tests");

        var constraints = Directory.GetFiles(folder, "*.hbs").SelectMany(file => Constraint().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct();

        Assert.That(constraints, Is.Not.Empty.And.SubsetOf(AssertionReader.Constraints));
    }

    [Test]
    public void Every_attribute_and_action_of_the_templates_is_understood()
    {
        var folder = Path.Combine(SourceTree.Root, "templates", "aspnetcore-efcore", "tests");
        var translated = Directory.GetFiles(folder, "*.hbs").Where(file => !File.Exists(Path.Combine(folder, "mstest", Path.GetFileName(file)))).Select(File.ReadAllText).ToList();

        var attributes = translated.SelectMany(text => Attribute().Matches(text)).Select(match => match.Groups[1].Value).Distinct();
        var actions = translated.SelectMany(text => Action().Matches(text)).Select(match => match.Value).Distinct();

        Assert.That(attributes, Is.Not.Empty.And.SubsetOf(new[] { "Test", "TestCase", "TestFixture", "Repeat" }));
        Assert.That(actions, Is.Not.Empty.And.SubsetOf(new[] { "Assert.That", "Assert.Ignore", "Assert.CatchAsync" }));
    }

    [Test]
    public void What_has_no_translation_is_named_with_its_template()
    {
        var file = InClass("        Assert.That(a, Has.Exactly(2).Items);");

        Assert.That(
            () => Translated(file, TestFramework.Xunit),
            Throws.TypeOf<TemplateException>().With.Message.Contains("'tests/a'").And.Message.Contains("Assert.That(a, Has.Exactly(2).Items)"));
    }

    [Test]
    public void What_is_written_in_the_framework_itself_stays_as_it_is()
    {
        const string Text = "public sealed class A\n{\n    [Fact]\n    public void B() => Assert.Equal(1, C());\n}\n";

        Assert.That(Translated(Text, TestFramework.Xunit), Is.EqualTo(Text));
    }

    [TestCase(TestFramework.Xunit, "public sealed class A\n{\n    [Theory]\n    [InlineData(1)]\n    [InlineData(2)]\n    public void B(int c)\n    {\n    }\n\n    [Fact]\n    public void D()\n    {\n    }\n}\n")]
    [TestCase(TestFramework.MSTest, "[TestClass]\npublic sealed class A\n{\n    [TestMethod]\n    [DataRow(1)]\n    [DataRow(2)]\n    public void B(int c)\n    {\n    }\n\n    [TestMethod]\n    public void D()\n    {\n    }\n}\n")]
    public void Classes_tests_and_cases_have_the_attributes_of_the_framework(TestFramework framework, string expected)
    {
        const string Text = "[TestFixture]\npublic sealed class A\n{\n    [TestCase(1)]\n    [TestCase(2)]\n    public void B(int c)\n    {\n    }\n\n    [Test]\n    public void D()\n    {\n    }\n}\n";

        Assert.That(Translated(Text, framework), Is.EqualTo(expected));
    }

    [Test]
    public void What_is_repeated_is_repeated_in_a_loop()
    {
        const string Text = "public sealed class A\n{\n    [Test]\n    [Repeat(5)]\n    public void B()\n    {\n        C();\n\n        D();\n    }\n}\n";

        Assert.That(Translated(Text, TestFramework.Xunit), Does.Contain(
            "    [Fact]\n    public void B()\n    {\n        for (var attempt = 1; attempt <= 5; attempt++)\n        {\n            C();\n\n            D();\n        }\n    }\n"));
    }

    [Test]
    public void The_shared_host_comes_by_the_constructor_and_what_uses_it_is_no_longer_static()
    {
        const string Text = """
            public sealed class A
            {
                private static FeatureHost Host => OrdersSetup.Host;

                [Test]
                public async Task B() => await D();

                private static Task C() => Host.UseAsync();

                private static Task D() => C();

                private static int E() => 1;
            }

            """;

        Assert.That(Translated(Text, TestFramework.XunitV3), Is.EqualTo("""
            [Collection(nameof(OrdersSetup))]
            public sealed class A(OrdersSetup setup)
            {
                private FeatureHost Host => setup.Host;

                [Fact]
                public async Task B() => await D();

                private Task C() => Host.UseAsync();

                private Task D() => C();

                private static int E() => 1;
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Classes_that_share_a_host_do_not_run_side_by_side()
    {
        const string Text = "public sealed class A\n{\n    private static FeatureHost Host => OrdersSetup.Host;\n\n    [Test]\n    public void B() => Host.C();\n}\n";

        Assert.That(Translated(Text, TestFramework.MSTest), Does.StartWith("[TestClass]\n[DoNotParallelize]\npublic sealed class A\n").And.Contain("static FeatureHost Host => OrdersSetup.Host;"));
    }

    [TestCase(TestFramework.Xunit, "    [RelationalFact(\"no\")]\n    public void B()\n    {\n        C();\n    }\n")]
    [TestCase(TestFramework.XunitV3, "        if (!Host.IsRelational)\n        {\n            Assert.Skip(\"no\");\n        }\n\n        C();\n")]
    [TestCase(TestFramework.MSTest, "        if (!Host.IsRelational)\n        {\n            Assert.Inconclusive(\"no\");\n        }\n\n        C();\n")]
    public void What_a_database_cannot_hold_is_skipped(TestFramework framework, string expected)
    {
        const string Text = "public sealed class A\n{\n    [Test]\n    public void B()\n    {\n        if (!Host.IsRelational)\n        {\n            Assert.Ignore(\"no\");\n        }\n\n        C();\n    }\n}\n";

        Assert.That(Translated(Text, framework), Does.Contain(expected));
    }

    [Test]
    public void The_runners_cancellation_token_is_passed_on_from_tests_and_not_from_what_they_call()
    {
        const string Text = """
            public sealed class A
            {
                [Test]
                public async Task B()
                {
                    using var response = await client.GetAsync("/");
                    Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
                    await SendAsync(client);
                    await Host.UseAsync(async database =>
                    {
                        await database.SaveChangesAsync();
                        return Assert.CatchAsync(() => database.SaveChangesAsync());
                    });
                }

                private static Task SendAsync(HttpClient client) => client.GetAsync("/");
            }

            """;

        var text = Translated(Text, TestFramework.XunitV3);

        Assert.That(text, Does.Contain("await client.GetAsync(\"/\", TestContext.Current.CancellationToken);\n        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));\n        await SendAsync(client);"));
        Assert.That(text, Does.Contain("=> client.GetAsync(\"/\");"));
        Assert.That(text, Does.Contain("            await database.SaveChangesAsync();\n            return await Record.ExceptionAsync(() => database.SaveChangesAsync(TestContext.Current.CancellationToken));\n"));
    }

    [Test]
    public void Origins_move_with_their_lines()
    {
        const string Text = "public sealed class A\n{\n    [TestCase(1)]\n    public void B(int c)\n    {\n        Assert.That(a?.Fields, Does.ContainKey(c));\n    }\n\n    [Test]\n    public void D()\n    {\n    }\n}\n";
        var file = new GeneratedFile("A.cs", Text, [.. new[] { 1, 4, 10 }.Select(line => new LineOrigin(line, new SourceLocation("a.feature.yaml", line, 1)))]);

        var translated = TestTranslation.Translate(file, "tests/a", TestDialect.Of(TestFramework.MSTest)!);

        var lines = translated.Content.Split('\n');
        Assert.That(translated.Origins.Select(origin => lines[origin.Line - 1].Trim()), Is.EqualTo(new[] { "public sealed class A", "public void B(int c)", "public void D()" }));
    }

    private static string Statement(string nunit, TestFramework framework) =>
        Translated(InClass($"        {nunit}"), framework).Split("    {\n        ")[1].Split("\n    }")[0];

    private static string InClass(string statement) => $"public sealed class A\n{{\n    public async Task B()\n    {{\n{statement}\n    }}\n}}\n";

    private static string Translated(string text, TestFramework framework) =>
        TestTranslation.Translate(new GeneratedFile("A.cs", text.ReplaceLineEndings("\n"), []), "tests/a", TestDialect.Of(framework)!).Content;

    [GeneratedRegex(@"\b(?:Is|Does|Has|Throws)(?:\.[A-Z]\w*)+")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"(?:^ *|\()\[([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\bAssert\.[A-Z]\w*")]
    private static partial Regex Action();
}
