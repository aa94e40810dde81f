using System.Collections.Concurrent;
using CodeGen.Build.Engine.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace CodeGen.Build.Engine.Generation.Templates;

/// <summary>Renders the templates of a set; safe for parallel use.</summary>
public sealed class TemplateRenderer
{
    private readonly TemplateSet _templates;
    private readonly IHandlebars _handlebars;
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> _compiled = new(StringComparer.Ordinal);

    /// <summary>Makes a renderer over a set.</summary>
    public TemplateRenderer(TemplateSet templates)
    {
        _templates = templates;
        _handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = true,
            ThrowOnUnresolvedBindingExpression = true,
        });
        _handlebars.RegisterHelper("at", static (writer, _, arguments) => OriginMarkers.Write(writer, arguments.At<SourceLocation>(0)!));
        foreach (var name in templates.Names.Where(name => name.Split('/')[^1].StartsWith('_')))
        {
            _handlebars.RegisterTemplate(name, File.ReadAllText(templates.PathOf(name)).ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Whether the set has a template of that name.</summary>
    public bool Has(string template) => _templates.Names.Contains(template);

    /// <summary>Renders a template.</summary>
    /// <param name="template">The template's name, for example <c>schema/entity</c>.</param>
    /// <param name="data">A plain record or dictionary; templates reach every public member of it.</param>
    /// <returns>The text with the marks of <see cref="OriginMarkers"/> still in it.</returns>
    /// <exception cref="TemplateException">The template is missing or wrong.</exception>
    public string Render(string template, object data)
    {
        var render = _compiled.GetOrAdd(template, Compile);
        try
        {
            return render(data);
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new TemplateException(template, exception.Message.TrimEnd('.'), exception);
        }
    }

    private HandlebarsTemplate<object, object> Compile(string template)
    {
        var text = File.ReadAllText(_templates.PathOf(template)).ReplaceLineEndings("\n");
        try
        {
            return _handlebars.Compile(text);
        }
        catch (HandlebarsException exception)
        {
            throw new TemplateException(template, exception.Message.TrimEnd('.'), exception);
        }
    }
}
