using System.Text;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.UnitTests.Initialization;

/// <summary>A temporary folder that stands for a repository; disposing deletes it.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public const string WebProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>

        </Project>

        """;

    public const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
            <PackageReference Include="NUnit" Version="4.6.1" />
          </ItemGroup>

        </Project>

        """;

    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("codegen-init");

    private readonly DirectoryInfo _folder;

    public ProjectFolder() => _folder = _top.CreateSubdirectory("work/repository");

    public string this[string path] => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(_folder.FullName, path);

    public bool Has(string path) => File.Exists(PathOf(path));

    public ProjectFolder With(string path, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    public ProjectFolder WithFolder(string path)
    {
        Directory.CreateDirectory(PathOf(path));
        return this;
    }

    public InitResult Init(string project, DatabaseProvider database = DatabaseProvider.Unknown) =>
        ProjectInitializer.Run(Options(project, database));

    public InitOptions Options(string project, DatabaseProvider database = DatabaseProvider.Unknown) =>
        new() { Project = PathOf(project), PackageVersion = "1.2.3", Database = database };

    /// <summary>Every file with its bytes, to compare two moments.</summary>
    public Dictionary<string, string> Snapshot() => Directory
        .GetFiles(_top.FullName, "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => _top.Delete(recursive: true);
}
