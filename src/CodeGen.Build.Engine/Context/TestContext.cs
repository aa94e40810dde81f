using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>What is known about the test project.</summary>
public sealed record TestContext
{
    /// <summary>The project file, relative to the root.</summary>
    public required string Project { get; init; }

    /// <summary>Its root namespace.</summary>
    public required string RootNamespace { get; init; }

    /// <summary><c>nunit</c>, <c>xunit</c>, <c>mstest</c>; null when none was found.</summary>
    public string? Framework { get; init; }

    /// <summary>The framework that generated tests are written for.</summary>
    public TestFramework Target { get; init; }

    /// <summary><c>Shouldly</c>, <c>FluentAssertions</c>, <c>AwesomeAssertions</c>; null: the framework's own.</summary>
    public string? Assertions { get; init; }

    /// <summary>Whether Microsoft.AspNetCore.Mvc.Testing is referenced.</summary>
    public bool HasMvcTesting { get; init; }

    /// <summary>Whether EF Core's in-memory provider is referenced (directly or through the application).</summary>
    public bool HasInMemoryProvider { get; init; }

    /// <summary>Whether <c>NUnit.Framework</c> (or the framework's own namespace) is a global using.</summary>
    public bool FrameworkIsGlobalUsing { get; init; }

    /// <summary>Namespaces that its files import globally.</summary>
    public ImmutableHashSet<string> GlobalUsings { get; init; } = [];

    /// <summary>Whether its namespaces are file-scoped; the majority, and true without any.</summary>
    public bool FileScopedNamespaces { get; init; } = true;

    /// <summary>Whether nullable reference types are on.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary><c>NSubstitute</c>, <c>Moq</c>, <c>FakeItEasy</c>; null when none is used.</summary>
    public string? Mocking { get; init; }

    /// <summary>Full name of the team's own WebApplicationFactory subclass with a parameterless constructor; null for none.</summary>
    public string? Factory { get; init; }

    /// <summary>Whether the factory is started and stopped by xUnit's <c>IAsyncLifetime</c>.</summary>
    public bool FactoryHasLifetime { get; init; }

    /// <summary>Whether a class of the team has MSTest's <c>[AssemblyCleanup]</c>, of which an assembly has one.</summary>
    public bool HasAssemblyCleanup { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
