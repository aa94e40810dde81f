namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>A slot that was generated open.</summary>
/// <param name="Id">Its id, <c>&lt;feature&gt;/&lt;method&gt;</c>.</param>
/// <param name="Module">The module that holds it.</param>
/// <param name="Method">Name of the method that has to be written.</param>
/// <param name="File">The file that holds it, relative to the root.</param>
/// <param name="Sha256">Hash of that file with the body as generated.</param>
internal sealed record LockSlot(string Id, string Module, string Method, string File, string Sha256);
