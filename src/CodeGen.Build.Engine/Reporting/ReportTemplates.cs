using System.Collections.Concurrent;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>Renders the report templates; a team's folder replaces ours file by file.</summary>
/// <param name="directory">The folder of our templates, which has the folder <c>report</c>.</param>
/// <param name="overrides">The team's folder, <c>CodeGenTemplateDir</c>; null for none.</param>
internal sealed class ReportTemplates(string directory, string? overrides = null)
{
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> _compiled = new();

    private readonly IHandlebars _handlebars = Handlebars.Create(new HandlebarsConfiguration
    {
        NoEscape = true,
        ThrowOnUnresolvedBindingExpression = true,
    });

    /// <summary>Renders a template with a plain record.</summary>
    /// <param name="name">Its name, for example <c>review.md</c>.</param>
    /// <param name="model">A record of strings, numbers, booleans and lists.</param>
    /// <exception cref="GateException">It is missing, or wrong.</exception>
    public string Render(string name, object model)
    {
        var path = Find($"report/{name}.hbs");
        try
        {
            return NewLines.ToLineFeeds(_compiled.GetOrAdd(path, file => _handlebars.Compile(File.ReadAllText(file)))(model));
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException or IOException or UnauthorizedAccessException)
        {
            throw new GateException(GateFindings.ReportTemplateFailed, $"The template '{path}' cannot be rendered: {exception.Message}");
        }
    }

    private string Find(string relative) =>
        overrides is not null && File.Exists(Path.Combine(overrides, relative))
            ? Path.Combine(overrides, relative)
            : Path.Combine(directory, relative);
}
