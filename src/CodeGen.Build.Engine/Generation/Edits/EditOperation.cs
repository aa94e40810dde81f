using System.Text.Json.Serialization;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>One member-level change of an existing C# file. Applying it twice changes nothing more.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "operation")]
[JsonDerivedType(typeof(AddUsing), "add-using")]
[JsonDerivedType(typeof(AddMember), "add-member")]
[JsonDerivedType(typeof(AddStatement), "add-statement")]
public abstract record EditOperation;
