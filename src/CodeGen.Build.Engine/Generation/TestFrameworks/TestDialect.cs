using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>How a test framework says what the templates say in NUnit's words.</summary>
internal abstract class TestDialect
{
    /// <summary>The folder beside the test templates with those that replace one of the same name.</summary>
    public abstract string Folder { get; }

    /// <summary>The namespace that tests import.</summary>
    public abstract string Namespace { get; }

    /// <summary>The attribute of a test.</summary>
    public abstract string Test { get; }

    /// <summary>The attribute of a test with cases.</summary>
    public abstract string TestOfCases { get; }

    /// <summary>The attribute of a case.</summary>
    public abstract string Case { get; }

    /// <summary>What the framework asks for beyond other words; carried out in order, before assertions are translated.</summary>
    public virtual ImmutableArray<Func<CompilationUnitSyntax, IEnumerable<TextEdit>>> Adaptations => [];

    /// <summary>The dialect of a framework; null for NUnit, which templates are written in.</summary>
    public static TestDialect? Of(TestFramework framework) => framework switch
    {
        TestFramework.Xunit => new XunitDialect(),
        TestFramework.XunitV3 => new XunitV3Dialect(),
        TestFramework.MSTest => new MSTestDialect(),
        _ => null,
    };

    /// <summary>The attributes of a class of tests.</summary>
    /// <param name="setup">The class that holds the host that they share; null when they share none.</param>
    public abstract IEnumerable<string> ClassAttributes(string? setup);

    /// <summary>An assertion as an expression.</summary>
    public abstract string Write(Assertion assertion);

    /// <summary>What a running test says that cannot be carried out here; null where the framework has no word for it.</summary>
    public abstract string? Skip(string reason);

    /// <summary>An asynchronous action's exception, as an expression of an async method.</summary>
    public abstract string Caught(string action);
}
