using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A migration as templates see it.</summary>
/// <param name="Number">Its number, four digits.</param>
/// <param name="UpFile">The name of the file of the way up.</param>
/// <param name="DownFile">The name of the file of the way down.</param>
/// <param name="Up">Statements of the way up.</param>
/// <param name="Down">Statements of the way down, in their order.</param>
public sealed record MigrationView(
    string Number, string UpFile, string DownFile, ImmutableArray<string> Up, ImmutableArray<string> Down);
