using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Emits a compilation into memory.</summary>
internal static class Emitter
{
    /// <summary>Emits; the diagnostics, by their default severities, include those that only appear while methods are lowered.</summary>
    public static (EmittedAssembly? Assembly, ImmutableArray<Diagnostic> Diagnostics) Emit(
        CSharpCompilation compilation, CSharpCommandLineArguments arguments, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        using var reference = new MemoryStream();
        var options = arguments.EmitOptions
            .WithEmitMetadataOnly(false)
            .WithIncludePrivateMembers(false)
            .WithDebugInformationFormat(DebugInformationFormat.Embedded);
        var result = WithDefaultSeverities(compilation).Emit(
            image,
            manifestResources: arguments.ManifestResources,
            options: options,
            metadataPEStream: reference,
            cancellationToken: cancellationToken);

        return (result.Success ? new EmittedAssembly(Bytes(image), Bytes(reference)) : null, result.Diagnostics);
    }

    /// <summary>Emits what others see of an assembly; null when its declarations have errors.</summary>
    public static MetadataReference? EmitReference(
        CSharpCompilation compilation,
        CSharpCommandLineArguments arguments,
        MetadataReferenceProperties properties,
        CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        var options = new EmitOptions(metadataOnly: true, includePrivateMembers: false, runtimeMetadataVersion: arguments.EmitOptions.RuntimeMetadataVersion);
        return WithDefaultSeverities(compilation).Emit(image, options: options, cancellationToken: cancellationToken).Success
            ? MetadataReference.CreateFromImage(Bytes(image), properties)
            : null;
    }

    /// <summary>Emitting knows no suppressors: a warning that is an error here and suppressed by an analyzer would stop it.</summary>
    private static CSharpCompilation WithDefaultSeverities(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions([])
            .WithSyntaxTreeOptionsProvider(null));

    private static ImmutableArray<byte> Bytes(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}
