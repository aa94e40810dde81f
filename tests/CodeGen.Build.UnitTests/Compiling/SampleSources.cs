namespace CodeGen.Build.UnitTests.Compiling;

/// <summary>The text of the sample's files, with diagnostics planted in them.</summary>
internal static class SampleSources
{
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <ImplicitUsings>enable</ImplicitUsings>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
            <NoWarn>$(NoWarn);CS0219</NoWarn>
            <WarningsAsErrors>$(WarningsAsErrors);CS0612;CA2200</WarningsAsErrors>
          </PropertyGroup>
          <Target Name="KeepCommandLine" AfterTargets="CoreCompile">
            <WriteLinesToFile File="obj/csc.args" Lines="@(CscCommandLineArgs)" Overwrite="true" Condition="'@(CscCommandLineArgs)' != ''" />
          </Target>
        </Project>
        """;

    public const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <IsTestProject>true</IsTestProject>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="..\Shop\Shop.csproj" />
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
          </ItemGroup>
        </Project>
        """;

    public const string EditorConfig = """
        root = true

        [*.cs]
        csharp_style_namespace_declarations = file_scoped:warning
        dotnet_diagnostic.IDE0005.severity = warning
        dotnet_diagnostic.IDE0011.severity = error
        dotnet_diagnostic.CA1051.severity = none
        dotnet_diagnostic.IDE1006.severity = warning
        dotnet_naming_rule.fields.symbols = fields
        dotnet_naming_rule.fields.style = underscore
        dotnet_naming_rule.fields.severity = warning
        dotnet_naming_symbols.fields.applicable_kinds = field
        dotnet_naming_symbols.fields.applicable_accessibilities = private
        dotnet_naming_style.underscore.required_prefix = _
        dotnet_naming_style.underscore.capitalization = camel_case
        """;

    public const string GlobalConfig = """
        is_global = true
        dotnet_diagnostic.CA1822.severity = warning
        dotnet_diagnostic.CA1305.severity = none
        """;

    /// <summary>Only for the folder of new files, which the build has not looked into yet.</summary>
    public const string NestedEditorConfig = """
        [*.cs]
        dotnet_diagnostic.CS0168.severity = none
        dotnet_diagnostic.SYSLIB1045.severity = warning
        """;

    public const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        int unused;
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    public const string EditedProgram = """
        // A line more.
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        int unused;
        string missing = null;
        app.MapGet("/", () => missing.Length);
        app.Run();
        """;

    public const string Planted = """
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Diagnostics.CodeAnalysis;

        namespace Shop.Planted
        {
            public partial class Order
            {
                private int total;
                public string Name { get; set; }
                public int Visible;

                /// <param name="other">Nobody.</param>
                public int Sum(bool twice)
                {
                    int never;
                    int assigned = 1;
                    if (twice) return 2;
                    total++;
                    return string.Format("{0}", total).Length;
                }

                public string First(string? text)
                {
                    try
                    {
                        return text.Trim();
                    }
                    catch (InvalidOperationException exception)
                    {
                        throw exception;
                    }
                }

        #pragma warning disable CS0618
                public static void Silenced() => Old();
        #pragma warning restore CS0618
                public static void Loud() => Old();

                [Obsolete("Use another.")]
                public static void Old() { }

                public static bool Matches(string text) => new Regex("^[a-z]+$").IsMatch(text);

                [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "one")]
                static partial void One(ILogger logger);

                [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "two {Missing}")]
                static partial void Two(ILogger logger, int missing, int spare);

                public static void Use(ILogger logger) { One(logger); Two(logger, 1, 2); }
            }

            internal sealed class Tool
            {
                public int Static() => 1;

                [SuppressMessage("Performance", "CA1822", Justification = "Test")]
                public int Quiet() => 1;
            }
        }
        """;

    public const string OlderCall = """

        namespace Shop.Planted
        {
            public class Caller
            {
                [Obsolete]
                public static void Older() { }

                public static void Louder() => Older();
            }
        }
        """;

    public const string BrokenBody = """
        namespace Shop.Planted;

        public class Broken
        {
            private int total;

            public int Number() => undefined;
        }
        """;

    public const string BrokenDeclaration = """
        namespace Shop.Planted;

        /// <summary>Declares what does not exist.</summary>
        public class Broken : Missing
        {
            /// <summary>Has an error that the compiler does not reach.</summary>
            public int Number() => undefined;
        }
        """;

    public const string BrokenSyntax = """
        namespace Shop.Planted;

        public class Broken
        {
            public int Number() => 1
        }
        """;

    public const string ExistingTests = """
        namespace Shop.Tests;

        public class ExistingTests
        {
            public Type Entry => typeof(Program);
        }
        """;

    public const string Customer = """
        namespace Shop.Planted;

        /// <summary>A customer.</summary>
        public class Customer
        {
            /// <summary>The name.</summary>
            public string? Name { get; set; }
        }
        """;

    public const string CustomerTests = """
        namespace Shop.Tests;

        public class CustomerTests
        {
            public int Length => new Shop.Planted.Customer().Name.Length;

            public Type Entry => typeof(Program);
        }
        """;
}
