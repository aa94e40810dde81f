using System;

namespace Microsoft.Build.Framework;

/// <summary>
/// Tells MSBuild that a task keeps no state of the process and so may run in it under <c>-mt</c>. MSBuild matches the
/// attribute by its full name, and the MSBuild that the task is compiled against does not have it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
