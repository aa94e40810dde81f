using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.UnitTests.Generation.Edits;

public sealed class SourceEditorStatementTests
{
    private const string Minimal = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();
        builder.Services.AddAuthorization();

        var app = builder.Build();

        app.MapGet("/", () => "hello");

        app.Run();

        """;

    [Test]
    public void A_registration_joins_the_ones_above_the_statement_that_builds()
    {
        var result = SourceEditor.Apply(Minimal, [BeforeBuild("builder.Services.AddOrders();")]);

        Assert.That(result.Text, Is.EqualTo(Minimal.Replace(
            "builder.Services.AddAuthorization();\n", "builder.Services.AddAuthorization();\nbuilder.Services.AddOrders();\n", StringComparison.Ordinal)));
    }

    [Test]
    public void An_endpoint_joins_the_ones_above_the_statement_that_runs()
    {
        var result = SourceEditor.Apply(Minimal, [BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Does.Contain("""
            app.MapGet("/", () => "hello");
            app.MapOrders();

            app.Run();
            """));
    }

    [Test]
    public void Several_operations_apply_in_order()
    {
        var result = SourceEditor.Apply(
            Minimal, [BeforeBuild("builder.Services.AddOrders();"), BeforeBuild("builder.Services.AddNotes();"), BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Does.Contain("builder.Services.AddOrders();\nbuilder.Services.AddNotes();\n\nvar app").And.Contain("app.MapOrders();\n\napp.Run();"));
    }

    [TestCase("builder.Services.AddAuthorization();")]
    [TestCase("builder . Services\n    .AddAuthorization( /* all */ ) ;")]
    public void A_statement_that_is_there_in_whatever_layout_changes_nothing(string statement)
    {
        var result = SourceEditor.Apply(Minimal, [BeforeBuild(statement)]);

        Assert.That(result.Text, Is.EqualTo(Minimal));
    }

    [Test]
    public void Applying_twice_gives_what_applying_once_gave()
    {
        EditOperation[] operations = [new AddUsing("Shop.Orders"), BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")];
        var once = SourceEditor.Apply(Minimal, operations).Text!;

        var twice = SourceEditor.Apply(once, operations).Text;

        Assert.That(twice, Is.EqualTo(once));
    }

    [Test]
    public void A_statement_of_another_kind_above_is_kept_apart_by_a_blank_line()
    {
        const string Source = """
            var builder = WebApplication.CreateSlimBuilder(args);
            var app = builder.Build();
            app.Run();

            """;

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Is.EqualTo("""
            var builder = WebApplication.CreateSlimBuilder(args);

            builder.Services.AddOrders();

            var app = builder.Build();

            app.MapOrders();

            app.Run();

            """));
    }

    [Test]
    public void A_comment_of_the_anchor_stays_with_the_anchor()
    {
        const string Source = """
            var builder = WebApplication.CreateBuilder(args);

            // Everything is registered: build.
            var app = builder.Build();
            app.MapGet("/", () => 1);
            // Runs until stopped.
            app.Run();

            """;

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Is.EqualTo("""
            var builder = WebApplication.CreateBuilder(args);

            builder.Services.AddOrders();

            // Everything is registered: build.
            var app = builder.Build();
            app.MapGet("/", () => 1);
            app.MapOrders();
            // Runs until stopped.
            app.Run();

            """));
    }

    [Test]
    public void A_call_of_several_lines_above_is_kept_apart_by_a_blank_line()
    {
        const string Source = """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options =>
            {
                options.AddDefaultPolicy(_ => { });
            });
            var app = builder.Build();
            app.Run();
            """;

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();")]);

        Assert.That(result.Text, Does.Contain("});\n\nbuilder.Services.AddOrders();\n\nvar app = builder.Build();"));
    }

    [Test]
    public void Nothing_is_put_into_a_conditional_part()
    {
        const string Source = """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddA();
            #if DEBUG
            builder.Services.AddB();
            #endif
            var app = builder.Build();
            #if DEBUG
            app.MapDebug();
            #endif

            app.Run();
            """;
        var debug = Microsoft.CodeAnalysis.CSharp.CSharpParseOptions.Default.WithPreprocessorSymbols("DEBUG");
        EditOperation[] operations = [BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")];

        var withDebug = SourceEditor.Apply(Source, operations, debug).Text;
        var withoutDebug = SourceEditor.Apply(Source, operations).Text;

        Assert.Multiple(() =>
        {
            Assert.That(withDebug, Does.Contain("#endif\n\nbuilder.Services.AddOrders();\n\nvar app").And.Contain("#endif\n\napp.MapOrders();\n\napp.Run();"));
            Assert.That(withoutDebug, Does.Contain("#endif\n\nbuilder.Services.AddOrders();\n\nvar app").And.Contain("#endif\n\napp.MapOrders();\n\napp.Run();"));
        });
    }

    [Test]
    public void A_Main_method_with_tabs_and_CRLF_keeps_both()
    {
        const string Source = "namespace Shop\r\n{\r\n\tpublic class Program\r\n\t{\r\n\t\tpublic static async Task<int> Main(string[] args)\r\n\t\t{\r\n"
            + "\t\t\tvar builder = WebApplication.CreateBuilder(args);\r\n\t\t\tbuilder.Services.AddA();\r\n\r\n\t\t\tawait using var app = builder.Build();\r\n"
            + "\t\t\tapp.MapA();\r\n\t\t\tawait app.RunAsync();\r\n\t\t\treturn 0;\r\n\t\t}\r\n\t}\r\n}\r\n";
        EditOperation[] operations =
        [
            new AddStatement("Shop.Program", "Main", EditAnchor.BeforeBuild, "builder.Services.AddB(options =>\n{\n    options.X = 1;\n});"),
            new AddStatement("Shop.Program", "Main", EditAnchor.BeforeRun, "app.MapB();"),
        ];

        var result = SourceEditor.Apply(Source, operations);

        Assert.That(result.Text, Is.EqualTo(Source
            .Replace("AddA();\r\n", "AddA();\r\n\t\t\tbuilder.Services.AddB(options =>\r\n\t\t\t{\r\n\t\t\t\toptions.X = 1;\r\n\t\t\t});\r\n", StringComparison.Ordinal)
            .Replace("app.MapA();\r\n", "app.MapA();\r\n\t\t\tapp.MapB();\r\n", StringComparison.Ordinal)));
    }

    [TestCase("return app.RunAsync();")]
    [TestCase("await app.RunAsync();")]
    [TestCase("app.Run(\"http://localhost:5000\");")]
    [TestCase("app.RunWithSignals(args);")]
    public void The_run_statement_is_found_in_all_its_forms(string run)
    {
        var source = $"var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.Run(async context => await Task.Yield());\n{run}\n";

        var result = SourceEditor.Apply(source, [BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Does.EndWith($"app.Run(async context => await Task.Yield());\napp.MapOrders();\n{run}\n"));
    }

    [Test]
    public void Statements_inside_try_are_found_at_top_level()
    {
        const string Source = """
            Log.Start();
            try
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Host.UseSerilog();

                var app = builder.Build();
                app.Run();
            }
            catch (Exception exception)
            {
                Log.Fatal(exception);
            }
            """;

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();")]);

        Assert.That(result.Text, Does.Contain("    builder.Host.UseSerilog();\n    builder.Services.AddOrders();\n\n    var app"));
    }

    [Test]
    public void A_builder_that_is_a_parameter_is_found()
    {
        const string Source = """
            namespace Shop;

            internal static class HostingExtensions
            {
                public static WebApplication ConfigureServices(this WebApplicationBuilder builder)
                {
                    builder.Services.AddA();

                    return builder.Build();
                }

                public static WebApplication ConfigurePipeline(this WebApplication app) => app;
            }
            """;

        var result = SourceEditor.Apply(
            Source, [new AddStatement("Shop.HostingExtensions", "ConfigureServices", EditAnchor.BeforeBuild, "builder.Services.AddOrders();")]);

        Assert.That(result.Text, Does.Contain("        builder.Services.AddA();\n        builder.Services.AddOrders();\n\n        return builder.Build();"));
    }

    [Test]
    public void A_builder_that_is_handed_on_before_it_builds_is_found()
    {
        const string Source = "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.AddDefaults().AddData().Build();\napp.Run();\n";

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Does.Contain("\n\nbuilder.Services.AddOrders();\n\nvar app").And.Contain("\n\napp.MapOrders();\n\napp.Run();"));
    }

    [Test]
    public void The_template_of_dotnet_new_webapi_is_edited_like_a_person_would()
    {
        const string Source = """
            var builder = WebApplication.CreateBuilder(args);

            // Add services to the container.
            builder.Services.AddOpenApi();

            var app = builder.Build();

            // Configure the HTTP request pipeline.
            if (app.Environment.IsDevelopment())
            {
                app.MapOpenApi();
            }

            app.UseHttpsRedirection();

            app.MapGet("/weatherforecast", () =>
            {
                return 1;
            })
            .WithName("GetWeatherForecast");

            app.Run();

            record WeatherForecast(DateOnly Date, int TemperatureC);

            """;

        var result = SourceEditor.Apply(
            Source, [new AddUsing("Shop.Orders"), BeforeBuild("builder.Services.AddOrders();"), BeforeRun("app.MapOrders();")]);

        Assert.That(result.Text, Is.EqualTo("using Shop.Orders;\n\n" + Source
            .Replace("AddOpenApi();\n\nvar", "AddOpenApi();\nbuilder.Services.AddOrders();\n\nvar", StringComparison.Ordinal)
            .Replace("\napp.Run();", "\napp.MapOrders();\n\napp.Run();", StringComparison.Ordinal)));
    }

    [Test]
    public void A_startup_class_has_no_place_and_the_failure_says_what_was_looked_for()
    {
        const string Source = """
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();
            """;

        var result = SourceEditor.Apply(Source, [BeforeBuild("builder.Services.AddOrders();")]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Text, Is.Null);
            Assert.That(result.Failure, Does.Contain("Build()").And.Contain("WebApplication.CreateBuilder"));
        });
    }

    [Test]
    public void A_statement_goes_to_the_end_of_a_method()
    {
        const string Source = """
            class Db : DbContext
            {
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    base.OnModelCreating(modelBuilder);
                    // More below.
                }
            }
            """;

        var result = SourceEditor.Apply(Source, [EndOfModel("modelBuilder.ApplyConfiguration(new OrderConfiguration());")]);

        Assert.That(result.Text, Does.Contain("        // More below.\n        modelBuilder.ApplyConfiguration(new OrderConfiguration());\n    }\n"));
    }

    [Test]
    public void A_statement_at_the_end_stays_reachable()
    {
        const string Source = """
            class Db
            {
                int OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.A();
                    return 1;
                }
            }
            """;

        var result = SourceEditor.Apply(Source, [EndOfModel("modelBuilder.B();")]);

        Assert.That(result.Text, Does.Contain("        modelBuilder.A();\n        modelBuilder.B();\n        return 1;"));
    }

    [TestCase("protected override void OnModelCreating(ModelBuilder b) => b.A(); // mine", "        b.A();\n        b.B();\n    } // mine")]
    [TestCase("protected override void OnModelCreating(ModelBuilder b)\n        => b.A();", "        b.A();\n        b.B();\n    }")]
    [TestCase("int OnModelCreating(ModelBuilder b) => b.A();", "        b.B();\n        return b.A();\n    }")]
    [TestCase("void OnModelCreating(ModelBuilder b) { }", "        b.B();\n    }")]
    [TestCase("void OnModelCreating(ModelBuilder b) { b.A(); }", "        b.A();\n        b.B();\n    }")]
    public void A_method_without_lines_of_its_own_gets_a_block(string method, string body)
    {
        var source = $"class Db\n{{\n    {method}\n}}\n";

        var result = SourceEditor.Apply(source, [EndOfModel("b.B();")]);

        Assert.That(result.Text, Does.Contain($"OnModelCreating(ModelBuilder b)\n    {{\n{body}\n}}"));
    }

    [Test]
    public void An_overload_without_a_body_is_passed_over()
    {
        const string Source = "abstract class Db\n{\n    protected abstract void OnModelCreating(A a);\n    protected void OnModelCreating(B b)\n    {\n    }\n}\n";

        var result = SourceEditor.Apply(Source, [EndOfModel("b.B();")]);

        Assert.That(result.Text, Does.Contain("(B b)\n    {\n        b.B();\n    }"));
    }

    [Test]
    public void A_missing_method_fails_with_its_name()
    {
        var result = SourceEditor.Apply("class Db { }", [EndOfModel("b.B();")]);

        Assert.That(result, Is.EqualTo(new EditResult(null, "the method 'Db.OnModelCreating' was not found in the file")));
    }

    [Test]
    public void The_content_of_string_literals_is_not_indented()
    {
        const string Source = "class Db\n{\n\tvoid OnModelCreating(B b)\n\t{\n\t}\n}\n";
        const string Statement = "b.Sql(@\"select\n    1\");";

        var result = SourceEditor.Apply(Source, [EndOfModel(Statement)]);

        Assert.That(result.Text, Is.EqualTo("class Db\n{\n\tvoid OnModelCreating(B b)\n\t{\n\t\tb.Sql(@\"select\n    1\");\n\t}\n}\n"));
    }

    [Test]
    public void A_text_that_is_no_statement_is_refused()
    {
        var result = SourceEditor.Apply(Minimal, [BeforeBuild("builder.Services.(")]);

        Assert.That(result.Failure, Does.Contain("is not a statement"));
    }

    [Test]
    public void A_byte_order_mark_stays()
    {
        var result = SourceEditor.Apply("\uFEFF" + Minimal, [new AddUsing("Shop.Orders")]);

        Assert.That(result.Text, Does.StartWith("\uFEFFusing Shop.Orders;\n\nvar builder"));
    }

    private static AddStatement BeforeBuild(string text) => new(null, null, EditAnchor.BeforeBuild, text);

    private static AddStatement BeforeRun(string text) => new(null, null, EditAnchor.BeforeRun, text);

    private static AddStatement EndOfModel(string text) => new("Db", "OnModelCreating", EditAnchor.EndOfMethod, text);
}
