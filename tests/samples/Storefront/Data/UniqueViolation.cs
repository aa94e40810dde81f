using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Storefront.Data;

/// <summary>Tells a lost race for a unique value from other failed writes.</summary>
public static class UniqueViolation
{
    public static bool IsCauseOf(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
