using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>The field that holds the state: it begins with the initial state, stays when a request does not name it, and is compared by every write.</summary>
internal static class StateFields
{
    /// <summary>The entity with the field of its states among its fields, as if the spec had written it.</summary>
    public static EntityModel Complete(EntityModel entity)
    {
        if (entity.States is not { } machine)
        {
            return entity;
        }

        if (entity.ImpliedFields.FirstOrDefault(field => field.Name == machine.Field) is { } implied)
        {
            return entity with { Fields = entity.Fields.Add(implied with { Implied = false }), ImpliedFields = entity.ImpliedFields.Remove(implied) };
        }

        return entity with { Fields = [.. entity.Fields.Select(field => field.Name == machine.Field ? field with { Default = machine.Initial } : field)] };
    }

    /// <summary>The view of one of the entity's fields.</summary>
    public static FieldView WithState(FieldView field, StateMachineModel? machine)
    {
        if (machine is null || field.Name != machine.Field || field.EnumName.Length == 0)
        {
            return field;
        }

        var initial = CSharpLiteral.Text(machine.Initial);
        return field with
        {
            FromRequest = $"request.{field.Property} is null ? entity.{field.Property} : {field.EnumName}Words.Parse(request.{field.Property})",
            Configuration = field.Configuration.Add("IsConcurrencyToken()"),
            Sample = initial,
            OtherSample = initial,
            EntitySample = Value(field, machine.Initial),
        };
    }

    /// <summary>A state as a value of the enum.</summary>
    public static string Value(FieldView field, string state) => $"{field.EnumName}.{EnumMembers.Name(state)}";
}
