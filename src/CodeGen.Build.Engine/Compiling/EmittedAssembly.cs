using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>An assembly in memory.</summary>
/// <param name="Image">The assembly, with its symbols embedded.</param>
/// <param name="ReferenceImage">Its reference assembly: what others see of it.</param>
public sealed record EmittedAssembly(ImmutableArray<byte> Image, ImmutableArray<byte> ReferenceImage)
{
    /// <summary>The reference that other compilations take.</summary>
    public MetadataReference ToReference(MetadataReferenceProperties properties = default) =>
        MetadataReference.CreateFromImage(ReferenceImage, properties);
}
