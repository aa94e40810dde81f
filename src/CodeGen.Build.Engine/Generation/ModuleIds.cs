namespace CodeGen.Build.Engine.Generation;

/// <summary>The ids of modules: <c>&lt;phase&gt;/&lt;kind&gt;[/&lt;Entity or route&gt;]</c>.</summary>
internal static class ModuleIds
{
    public const string DbContext = "schema/dbcontext";
    public const string Migration = "schema/migration";
    public const string Flag = "api/flag";
    public const string Docs = "ops/docs";
    public const string Monitoring = "ops/monitoring";
    public const string RouteInterface = "api/service";
    public const string Registration = "logic/service";
    public const string Slots = "logic/slots";
    public const string TestSetup = "tests/integration-tests";
    public const string Workflow = "tests/workflow-tests";

    public const string SharedDbContext = "_shared:schema/dbcontext";
    public const string SharedTenancy = "_shared:schema/dbcontext/tenancy";
    public const string SharedErrors = "_shared:api/contracts/errors";
    public const string SharedPaging = "_shared:api/contracts/paging";
    public const string SharedEntityTag = "_shared:api/contracts/entity-tag";
    public const string SharedRuleMath = "_shared:logic/rules";
    public const string SharedSerializable = "_shared:logic/service";
    public const string SharedFlags = "_shared:api/flag";
    public const string SharedTextFormats = "_shared:api/contracts/text-formats";
    public const string SharedCaller = "_shared:api/contracts/caller";
    public const string SharedClock = "_shared:api/contracts/clock";
    public const string SharedRateLimit = "_shared:api/endpoints/rate-limit";
    public const string SharedTimeLimit = "_shared:api/endpoints/time-limit";
    public const string SharedIdempotency = "_shared:api/endpoints/idempotency";
    public const string SharedRegistration = "_shared:api/endpoints/registration";
    public const string SharedFlagTests = "_shared:tests/unit-tests/flag";
    public const string SharedTestHost = "_shared:tests/integration-tests";
    public const string SharedTestCallers = "_shared:tests/integration-tests/callers";
    public const string SharedUniqueNumbers = "_shared:tests/integration-tests/unique-numbers";
    public const string SharedUniqueTexts = "_shared:tests/integration-tests/unique-texts";
    public const string SharedTestTenants = "_shared:tests/integration-tests/tenants";

    public static string Entity(string name) => $"schema/entity/{name}";

    public static string Configuration(string name) => $"schema/configuration/{name}";

    public static string Contracts(string name) => $"api/contracts/{name}";

    public static string Validation(string name) => $"api/validation/{name}";

    public static string ServiceInterface(string name) => $"api/service/{name}";

    public static string Endpoints(string name) => $"api/endpoints/{name}";

    public static string Route(string name) => $"api/routes/{name}";

    public static string Rules(string name) => $"logic/rules/{name}";

    public static string Service(string name) => $"logic/service/{name}";

    public static string UnitTests(string name) => $"tests/unit-tests/{name}";

    public static string IntegrationTests(string name) => $"tests/integration-tests/{name}";
}
