namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Reads one family of facts.</summary>
internal interface IContextReader
{
    /// <summary>Adds what it finds to what is known.</summary>
    ProjectContext Read(CodeBase code, ProjectContext known);
}
