using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Changes;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>The file <c>approvals.yaml</c> of a gate.</summary>
internal sealed class ApprovalsStore(GateFolder folder)
{
    private readonly string _name = $"{folder.RelativeGate}/approvals.yaml";

    /// <summary>The file's place, for entries that are not written yet.</summary>
    public SourceLocation Location => new(_name);

    /// <summary>Reads the file; one that does not exist has no entry.</summary>
    /// <exception cref="GateException">It is not valid.</exception>
    public ApprovalsDocument Read()
    {
        var path = folder.Approvals;
        if (File.Exists(path) && new FileInfo(path).Length > ApprovalYaml.MostBytes)
        {
            throw ApprovalYaml.Invalid(_name, YamlDotNet.Core.Mark.Empty, "is larger than 1 MB");
        }

        return new ApprovalsReader(_name).Read(TextFile.Read(path, _name)?.Text ?? "");
    }

    /// <summary>The document with another entry; nothing is written.</summary>
    /// <exception cref="GateException">The file is written in a form that cannot be added to.</exception>
    public ApprovalsDocument Add(ApprovalsDocument document, Approval approval)
    {
        var added = new ApprovalsReader(_name).Read(ApprovalsEditor.Add(document, approval, _name));
        return approval.Modules.All(module => added.Find(approval.Feature, module.Id)?.Hash == module.Hash)
            ? added
            : throw ApprovalYaml.Invalid(_name, YamlDotNet.Core.Mark.Empty, "is written in a form that entries cannot be added to");
    }

    /// <summary>The write that saves a document.</summary>
    /// <exception cref="GateException">The present file has an unknown encoding.</exception>
    public FileWrite Save(ApprovalsDocument document) => new(
        folder.Approvals, TextFile.Read(folder.Approvals, _name)?.Encode(document.Text) ?? TextFile.Bytes(document.Text));
}
