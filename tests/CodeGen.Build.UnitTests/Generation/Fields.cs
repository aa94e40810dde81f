using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation;

/// <summary>Fields for tests of the generator's parts.</summary>
internal static class Fields
{
    public static FieldModel Of(TypeKind kind, string name = "value", bool nullable = false) =>
        new() { Name = name, Type = new TypeReference(kind, nullable), Location = new SourceLocation("specs/x.feature.yaml", 3) };
}
