namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG5xxx codes: what is said about the gate.</summary>
public static class GateFindings
{
    /// <summary>The project compiles a file of the gated folder.</summary>
    public static readonly FindingDescriptor CompileItemInGate = Error(
        "CG5001", "compile-item-in-gate", "Gated file is compiled",
        "A Compile item of the project lies under the gated folder, so code that nobody approved would be built.",
        "Remove the item, or exclude the gated folder from the glob that brings it in.");

    /// <summary>A path that could lead out of the place it belongs to.</summary>
    public static readonly FindingDescriptor UnsafePath = Error(
        "CG5002", "unsafe-path", "Unsafe path",
        "A path of the gate or of a generated file is rooted, climbs, names a device, lies in a .git folder, or passes through a symbolic link.",
        "Replace the link by a folder, or correct the path; then build again.");

    /// <summary>The gate knows no such feature.</summary>
    public static readonly FindingDescriptor UnknownFeature = Error(
        "CG5003", "unknown-feature", "Unknown feature",
        "The gate holds no feature of that name.",
        "Use a name that the message lists, or build the project so that the feature is generated.");

    /// <summary>The feature has no such module or phase.</summary>
    public static readonly FindingDescriptor UnknownModule = Error(
        "CG5004", "unknown-module", "Unknown module",
        "The feature has no module of that id, or none in that phase.",
        "Use an id that the message lists.");

    /// <summary>A failed feature cannot be approved.</summary>
    public static readonly FindingDescriptor FeatureFailed = Error(
        "CG5005", "feature-failed", "Feature failed",
        "An error stands against the feature, so it cannot be approved and the gate stays closed.",
        "Correct what the findings name, usually in the spec, and build again.");

    /// <summary>Only what was validated can be approved.</summary>
    public static readonly FindingDescriptor NotValidated = Error(
        "CG5006", "not-validated", "Not validated",
        "The review folder holds code that validation has not seen.",
        "Build the project; the build validates the feature.");

    /// <summary>A module that is needed is not approved.</summary>
    public static readonly FindingDescriptor DependencyNotApproved = Error(
        "CG5007", "dependency-not-approved", "Dependency not approved",
        "A module does not compile without another one that nobody has approved.",
        "Approve the other module first, or approve with --with-dependencies.");

    /// <summary>The review differs from what was generated.</summary>
    public static readonly FindingDescriptor ReviewTampered = Error(
        "CG5008", "review-tampered", "Review changed after validation",
        "Bytes of the review folder differ from the manifest, or the manifest from the lock: they are not what was validated.",
        "Delete the feature's review folder and build again; make changes in the spec, or in the tree after approval.");

    /// <summary>The review is older than the spec.</summary>
    public static readonly FindingDescriptor ReviewStale = Error(
        "CG5009", "review-stale", "Review older than the spec",
        "The spec has changed since the review was generated.",
        "Build the project and look at the new review.");

    /// <summary>What was approved does not fit today's tree.</summary>
    public static readonly FindingDescriptor ApprovalDoesNotCompile = Error(
        "CG5010", "approval-does-not-compile", "Approval does not compile on today's tree",
        "The approved modules, applied to the tree as it is now, do not compile; nothing was written.",
        "Build the project so that the feature is generated against today's tree, and review it again.");

    /// <summary>A target file holds something else.</summary>
    public static readonly FindingDescriptor TargetExists = Error(
        "CG5011", "target-exists", "Target file has other content",
        "A file to be written exists with content that is not what was last approved; it is never overwritten.",
        "Move or delete the file, or take its changes into the spec; then approve again.");

    /// <summary>An edit finds no place.</summary>
    public static readonly FindingDescriptor EditNotApplicable = Error(
        "CG5012", "edit-not-applicable", "Edit finds no place",
        "A member-level edit cannot be applied to the file as it is now; nothing was written.",
        "Build the project so that the edit is computed against today's file.");

    /// <summary>Another process writes the gate.</summary>
    public static readonly FindingDescriptor GateBusy = Error(
        "CG5013", "gate-busy", "Gate is busy",
        "Another build or command of the same project holds the gate's writer lock.",
        "Wait for the other process, or end it, and try again.");

    /// <summary>approvals.yaml cannot be read.</summary>
    public static readonly FindingDescriptor ApprovalsInvalid = Error(
        "CG5014", "approvals-invalid", "approvals.yaml is invalid",
        "The file of approvals is not what its format asks for, so no approval counts until it is corrected.",
        "Correct the place that the message names.");

    /// <summary>Nobody said who approves.</summary>
    public static readonly FindingDescriptor IdentityMissing = Error(
        "CG5015", "identity-missing", "No identity",
        "An approval names the person who gives it, and neither --by nor git's user.name and user.email say who that is.",
        "Pass --by \"Name <mail>\", or set user.name and user.email in git.");

    /// <summary>An approved file is gone.</summary>
    public static readonly FindingDescriptor ApprovedFileMissing = Error(
        "CG5016", "approved-file-missing", "Approved file is missing",
        "The lock says that a file was approved and written, and the tree does not have it.",
        "Restore the file from version control, or take the module out of the spec.");

    /// <summary>An approval names bytes that are not there.</summary>
    public static readonly FindingDescriptor ApprovalOfOtherBytes = Error(
        "CG5017", "approval-of-other-bytes", "Approval is for other bytes",
        "approvals.yaml names a hash that is neither what was applied nor what is in the review: an approval is for bytes.",
        "Review and approve what is there now, or take the entry out.");

    /// <summary>The lock claims an approval that nobody gave.</summary>
    public static readonly FindingDescriptor NotRecorded = Error(
        "CG5018", "approval-not-recorded", "Approval is not recorded",
        "The lock says that a module is approved, and approvals.yaml, the only source of approval, has no entry for its hash.",
        "Restore the entry in approvals.yaml from version control, or approve the module again.");

    /// <summary>A slot is open.</summary>
    public static readonly FindingDescriptor SlotOpen = Error(
        "CG5019", "slot-open", "Open slot",
        "A method that nobody could derive from the spec still has its generated body, which answers 501.",
        "Write the method's body in the approved file; a changed body closes the slot.");

    /// <summary>The checklist is not complete.</summary>
    public static readonly FindingDescriptor ChecklistIncomplete = Error(
        "CG5020", "checklist-incomplete", "Checklist incomplete",
        "A line of the deployment checklist has no evidence that it holds.",
        "Do what the line asks for and build again; checklist.md of the review names the evidence.");

    /// <summary>A module waits for a person.</summary>
    public static readonly FindingDescriptor ApprovalPending = Error(
        "CG5021", "approval-pending", "Approval pending",
        "A generated module is not approved yet.",
        "Review and approve it, or take it out of the spec.");

    /// <summary>What is approved is not what the spec says today.</summary>
    public static readonly FindingDescriptor ModuleStale = Error(
        "CG5022", "stale", "Stale",
        "The spec, or what a module depends on, has changed since it was generated or approved.",
        "Build the project, review the new version and approve it.");

    /// <summary>The spec of a feature is gone.</summary>
    public static readonly FindingDescriptor FeatureGone = Error(
        "CG5023", "feature-gone", "Spec is gone",
        "The lock knows a feature that no spec describes any more; its approved code is still in the tree.",
        "Restore the spec, or remove the feature's code and its lock file.");

    /// <summary>A spec was never generated.</summary>
    public static readonly FindingDescriptor NotGenerated = Error(
        "CG5024", "not-generated", "Feature not generated",
        "There is a spec without a lock: the feature was never generated, or its lock is not committed.",
        "Build the project and commit the lock file.");

    /// <summary>There is no review to approve from.</summary>
    public static readonly FindingDescriptor ReviewMissing = Error(
        "CG5025", "review-missing", "No review",
        "The review folder, which holds the bytes to approve, is not there; it is not committed and is rebuilt by a build.",
        "Build the project, look at the review and try again.");

    /// <summary>A file of the gate or the tree cannot be written.</summary>
    public static readonly FindingDescriptor NotWritable = Error(
        "CG5026", "not-writable", "Cannot write",
        "The file system refused a write; what had been written before was taken back.",
        "Close the program that holds the file, or correct its permissions, and try again.");

    /// <summary>A machine-written file of the gate cannot be read.</summary>
    public static readonly FindingDescriptor GateFileInvalid = Error(
        "CG5027", "gate-file-invalid", "Gate file is invalid",
        "A lock, manifest or list of edits is not what its format asks for: a failed merge, an edit by hand, or a newer version.",
        "Restore it from version control; a review folder is simply deleted and rebuilt by a build.");

    /// <summary>The base copy is not what the lock says.</summary>
    public static readonly FindingDescriptor BaseDiffers = Error(
        "CG5028", "base-differs", "Base copy differs from the lock",
        "The copy of what was last approved, under base/, is missing or was changed, so that slots and later merges cannot be judged.",
        "Restore the folder base/ from version control.");

    /// <summary>A source file has no encoding that is read.</summary>
    public static readonly FindingDescriptor EncodingUnknown = Error(
        "CG5029", "encoding-unknown", "Unknown encoding",
        "A source file to be edited is neither UTF-8 nor UTF-16 with a byte order mark, and editing it would destroy characters.",
        "Save the file as UTF-8.");

    /// <summary>A file that an earlier version wrote is no longer generated.</summary>
    public static readonly FindingDescriptor OrphanedFile = new(
        "CG5031", "orphaned-file", Severity.Warning, "File is no longer generated",
        "An earlier approved version of the feature wrote the file, and the present one does not have it; files of the tree are never deleted.",
        "Delete the file if nothing needs it any more.");

    /// <summary>The review could not be brought up to date after an approval.</summary>
    public static readonly FindingDescriptor ReviewOutdated = new(
        "CG5032", "review-outdated", Severity.Warning, "Review is out of date",
        "The approval was recorded and applied, and the review of what is left could not be rewritten.",
        "Build the project; the build writes the review anew.");

    /// <summary>A report template is missing or wrong.</summary>
    public static readonly FindingDescriptor ReportTemplateFailed = Error(
        "CG5030", "report-template-failed", "Report template failed",
        "A template of the review page is missing, or names something that the page's model does not have; no review was written.",
        "Correct or remove the template in the folder of CodeGenTemplateDir.");

    private static FindingDescriptor Error(string code, string kind, string title, string meaning, string fix) =>
        new(code, kind, Severity.Error, title, meaning, fix);
}
