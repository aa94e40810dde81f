using System.ComponentModel.DataAnnotations;

namespace Storefront.Endpoints;

public record CustomerRequest(
    [Required, EmailAddress, StringLength(254)] string Email,
    [Required, StringLength(200)] string FullName,
    [StringLength(30)] string? Phone);
