using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the items of <c>events</c>.</summary>
internal static class EventReader
{
    private const string Example = "{ name: OrderPaid, payload: { order_id: int }, on: POST /api/orders/{id}/pay }";

    /// <summary>The event; null, reported, when it has no name.</summary>
    public static EventModel? Read(SpecSession session, SpecNode node)
    {
        if (node is SpecScalar { IsNull: false })
        {
            return session.Name(node, "An event", Example) is { } word ? new EventModel { Name = Names.Pascal(word), Location = node.Location } : null;
        }

        if (session.Mapping(node, "An event", Example) is not { } mapping)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Event);
        if (reader.Node("name") is null)
        {
            reader.Missing("name");
        }

        var name = reader.Name("name");
        var model = new EventModel
        {
            Name = Names.Pascal(name ?? "Unnamed"),
            Location = (reader.Node("name") ?? mapping).Location,
            Payload = FieldReader.ReadAll(session, reader.Mapping("payload")),
            On = reader.Text("on")?.Trim(),
            Consumers = [.. Consumers(session, reader)],
            Places = reader.Places,
        };
        return name is null ? null : model;
    }

    private static IEnumerable<string> Consumers(SpecSession session, PlaceReader reader) =>
        reader.Texts("consumers").Where(word => session.CheckName(word.Text, word.Location, "The consumer")).Select(word => word.Text).Distinct(StringComparer.Ordinal);
}
