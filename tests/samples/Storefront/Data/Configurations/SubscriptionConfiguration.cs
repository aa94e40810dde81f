using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Entities;

namespace Storefront.Data.Configurations;

public class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).HasColumnName("id");
        builder.Property(s => s.UserId).HasColumnName("user_id");
        builder.Property(s => s.Tier).HasColumnName("tier").HasMaxLength(20);
        builder.Property(s => s.StartedAt).HasColumnName("started_at");
        builder.Property(s => s.EndsAt).HasColumnName("ends_at");
        builder.HasIndex(s => s.UserId).HasDatabaseName("ix_subscriptions_user_id");
        builder.HasOne(s => s.User)
            .WithMany()
            .HasForeignKey(s => s.UserId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_subscriptions_user_id");
    }
}
