using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation;

/// <summary>How the files of a project are written.</summary>
/// <param name="FileScopedNamespaces">Whether namespaces are file-scoped, else blocks.</param>
/// <param name="Nullable">Whether nullable reference types are on for the project.</param>
/// <param name="GlobalUsings">Namespaces that every file sees.</param>
internal sealed record CodeStyle(bool FileScopedNamespaces, bool Nullable, ImmutableHashSet<string> GlobalUsings);
