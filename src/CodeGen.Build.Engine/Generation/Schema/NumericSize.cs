using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Digits of decimal and money fields: decimal 18 with 2 after the point, money 19 with 4, unless the spec says otherwise.</summary>
internal static class NumericSize
{
    public static int Precision(FieldModel field) => field.Precision ?? (field.Type.Kind == TypeKind.Money ? 19 : 18);

    public static int Scale(FieldModel field) => field.Scale ?? (field.Type.Kind == TypeKind.Money ? 4 : 2);
}
