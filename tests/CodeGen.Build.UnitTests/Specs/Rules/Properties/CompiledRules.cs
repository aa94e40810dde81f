using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>The methods of many rules, compiled once together with the entities that they look at.</summary>
internal sealed class CompiledRules : IDisposable
{
    private const string Class = "OrderRules";
    private const string DbContext = "RulesDbContext";

    private static readonly RuleEntities Entities = new(GeneratedOrders.View.Entities, []);

    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;
    private readonly Dictionary<RuleRow, object> _entities = new(ReferenceEqualityComparer.Instance);

    private CompiledRules(Stream assembly, bool isCollectible)
    {
        _context = new AssemblyLoadContext("rules", isCollectible);
        _assembly = _context.LoadFromStream(assembly);
    }

    /// <summary>The method of a condition, as its rule would get it; null when it cannot be written.</summary>
    public static RuleMethodView? Write(string text, BoundExpression condition, int number)
    {
        var rule = new RuleModel { Id = $"rule{number}", Location = new SourceLocation("a.feature.yaml", 1, 1), Require = text, RequireExpression = condition };
        return new RuleMethodFactory(Entities).Write(rule, GeneratedOrders.View.Entities.Single(entity => entity.Name == "Order"), owner: null).Method;
    }

    /// <summary>Compiles the methods alone, to be forgotten again.</summary>
    public static CompiledRules Compile(IEnumerable<RuleMethodView> methods) =>
        Compile([.. GeneratedOrders.Code.Select(Parsed)], methods, withQueries: false);

    /// <summary>Compiles the methods, and those that ask the database for what they need; EF Core keeps them.</summary>
    public static CompiledRules CompileWithQueries(IEnumerable<RuleMethodView> methods) =>
        Compile([.. GeneratedOrders.Code.Concat(GeneratedOrders.Mapping).Select(Parsed)], methods, withQueries: true);

    private static CompiledRules Compile(ImmutableArray<SyntaxTree> trees, IEnumerable<RuleMethodView> methods, bool withQueries)
    {
        var namespaces = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()).Select(node => node.Name.ToString()).Distinct();
        var rules = Parsed(Source(methods, namespaces.Concat(withQueries ? ["System.Threading", "System.Threading.Tasks", "Microsoft.EntityFrameworkCore"] : []), withQueries));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("CodeGen.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            $"rules{(withQueries ? "_of_queries" : "")}", trees.Add(rules), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = new MemoryStream();
        var diagnostics = compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
        Assert.That(diagnostics.Take(10).Select(diagnostic => $"{diagnostic}\n{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"), Is.Empty);
        assembly.Position = 0;
        return new CompiledRules(assembly, isCollectible: !withQueries);
    }

    private static SyntaxTree Parsed(string code) => CSharpSyntaxTree.ParseText(code);

    /// <summary>What the method says of a row. What it gets beside the row, such as the results of queries, comes from the interpreter.</summary>
    public bool Holds(RuleMethodView method, RuleRow row, DateTime now)
    {
        if (method.IsProperty)
        {
            return (bool)Type(Class).GetProperty(method.Name)!.GetValue(null)!;
        }

        var compiled = Type(Class).GetMethod(method.Name)!;
        var parameters = compiled.GetParameters();
        object?[] arguments = [Entity(row), .. method.Needs.Zip(parameters.Skip(1)).Select(pair => Argument(pair.First, pair.Second.ParameterType, row, now))];
        return (bool)compiled.Invoke(null, arguments)!;
    }

    /// <summary>What the method says of a row that a database holds, which it asks for the rest.</summary>
    public async Task<bool> HoldsAsync(RuleMethodView method, object database, RuleRow row, DateTime now)
    {
        var given = method.Given.Select(source => source == RuleParameterSource.Now ? new DateTimeOffset(now) : (object)DateOnly.FromDateTime(now));
        return await (Task<bool>)Type(Class).GetMethod(method.Name + "Async")!.Invoke(null, [Entity(row), .. given, database, CancellationToken.None])!;
    }

    /// <summary>A DbContext of the entities.</summary>
    public object Context(object options) => Activator.CreateInstance(Type(DbContext), options)!;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_context.IsCollectible)
        {
            _context.Unload();
        }
    }

    private static string Source(IEnumerable<RuleMethodView> methods, IEnumerable<string> namespaces, bool withQueries)
    {
        var source = new StringBuilder("using System; using System.Collections.Generic; using System.Linq; using System.Text.RegularExpressions;\n");
        foreach (var name in namespaces)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"using {name};");
        }

        source.AppendLine("namespace Shop.Tests;").AppendLine(CultureInfo.InvariantCulture, $"public static class {Class} {{");
        foreach (var method in methods)
        {
            foreach (var pattern in method.Patterns)
            {
                source.AppendLine(CultureInfo.InvariantCulture, $"private static readonly Regex {pattern.Name} = new({pattern.Literal}, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);");
            }

            source.AppendLine(CultureInfo.InvariantCulture, $"public static bool {method.Name}{(method.IsProperty ? "" : $"({method.Parameters})")} => {method.Body.ReplaceLineEndings(" ")};");
            if (withQueries && method.ReadsOthers)
            {
                source.AppendLine(CultureInfo.InvariantCulture, $$"""
                    public static async Task<bool> {{method.Name}}Async({{method.LoadParameters}}, {{DbContext}} database, CancellationToken cancellationToken)
                    {
                        {{string.Join('\n', method.Loads)}}
                        return {{method.Name}}({{method.Arguments}});
                    }
                    """);
            }
        }

        source.AppendLine("}");
        return withQueries ? source.Append(Context()).ToString() : source.ToString();
    }

    private static string Context() => $$"""
        public sealed class {{DbContext}}(DbContextOptions options) : DbContext(options)
        {
            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof({{DbContext}}).Assembly);
        }
        """;

    private Type Type(string name) => _assembly.GetTypes().Single(candidate => candidate.Name == name);

    private object? Argument(RuleParameter parameter, Type type, RuleRow row, DateTime now) => parameter.Source switch
    {
        RuleParameterSource.Now => new DateTimeOffset(now),
        RuleParameterSource.Today => DateOnly.FromDateTime(now),
        RuleParameterSource.Reference => RuleInterpreter.Value(parameter.Expression!, row, now) is RuleRow reference ? Entity(reference) : null,
        RuleParameterSource.References => Referred(row, type),
        _ => Converted(RuleInterpreter.Value(parameter.Expression!, row, now), type),
    };

    // The rows that elements of collections refer to, by their keys.
    private object Referred(RuleRow row, Type dictionary)
    {
        var types = dictionary.GetGenericArguments();
        var rows = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        foreach (var reference in row.Values.Values.OfType<ImmutableArray<RuleRow>>().SelectMany(elements => elements).SelectMany(element => element.Values.Values).OfType<RuleRow>())
        {
            if (reference.Entity == types[1].Name)
            {
                rows[Converted(reference["id"], types[0])!] = Entity(reference);
            }
        }

        return rows;
    }

    /// <summary>The entity of a row, the same one each time.</summary>
    public object Entity(RuleRow row) => _entities.TryGetValue(row, out var known) ? known : _entities[row] = Created(row);

    private object Created(RuleRow row)
    {
        var type = Type(row.Entity);
        var entity = Activator.CreateInstance(type)!;
        foreach (var (name, member) in Entities.Find(row.Entity).Members)
        {
            if (type.GetProperty(member.Property) is not { } property)
            {
                continue;
            }

            if (row[name] is ImmutableArray<RuleRow> elements)
            {
                var rows = property.GetValue(entity)!;
                Array.ForEach([.. elements], element => rows.GetType().GetMethod("Add")!.Invoke(rows, [Entity(element)]));
            }
            else if (property.CanWrite && Converted(row[name], property.PropertyType) is { } value)
            {
                property.SetValue(entity, value);
            }
        }

        return entity;
    }

    private object? Converted(object? value, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        return value switch
        {
            null => null,
            string word when type.IsEnum => _assembly.GetType(type.FullName + "Words")!.GetMethod("Parse")!.Invoke(null, [word]),
            string when type == typeof(JsonDocument) => JsonDocument.Parse("{}"),
            string when type == typeof(JsonElement) => JsonDocument.Parse("{}").RootElement,
            string text => type == typeof(string) ? text : null,
            DateTime instant => new DateTimeOffset(instant),
            long or decimal => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
