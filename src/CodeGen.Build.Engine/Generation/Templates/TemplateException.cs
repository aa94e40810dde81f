namespace CodeGen.Build.Engine.Generation.Templates;

/// <summary>A template is missing, does not parse, or names something that its data does not have.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="template">The template's name.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="inner">The library's own exception; null for none.</param>
    public TemplateException(string template, string reason, Exception? inner = null)
        : base($"Template '{template}': {reason}.", inner) => Template = template;

    /// <summary>The template's name.</summary>
    public string Template { get; }
}
