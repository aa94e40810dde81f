using System.Globalization;
using System.Text;

namespace CodeGen.Build.Benchmarks;

/// <summary>Specs to measure with.</summary>
internal static class SpecTexts
{
    /// <summary>A spec of an ordinary feature: two entities, an owned child, rules, a route.</summary>
    public static string Ordinary(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        spec_version: 1
        feature: benchmark_{{number}}
        description: The work orders of department {{number}}.
        entities:
          - name: WorkOrder{{number}}
            description: What somebody has to do.
            fields:
              number: { type: string, max_length: 32, unique: true }
              code: { type: string, max_length: 8, pattern: '[A-Z]{2}[0-9]+' }
              title: { type: string, max_length: 200 }
              status: { type: enum, values: [draft, planned, done, cancelled], default: draft }
              priority: { type: int, min: 1, max: 5, default: 3 }
              total: { type: money, min: 0 }
              due_on: date?
              done_at: timestamp?
              notes: text?
            relationships:
              - { kind: many_to_one, entity: Department{{number}} }
              - { kind: one_to_many, entity: WorkOrder{{number}}Line, name: lines, owned: true }
            concurrency: optimistic
            operations: [create, read, list, update, delete]
            filters: [status, priority, due_on]
            sort: [-priority, number]
            indexes: [[status, due_on]]
            business_rules:
              - { id: done_is_final, when: "status in [done, cancelled]", forbid: [update, delete], error: WORK_ORDER_CLOSED }
              - { id: approval, rule: 'Orders over 10,000 need an approval.', on: [create], error: APPROVAL_MISSING }
          - name: WorkOrder{{number}}Line
            fields:
              text: { type: string, max_length: 200 }
              quantity: { type: int, min: 1 }
              amount: { type: money, min: 0 }
          - name: Department{{number}}
            fields:
              name: { type: string, max_length: 80, unique: true }
              budget: { type: money, min: 0 }
            operations: [create, read, list, update]
            filters: [name]
        api_contract:
          POST /api/work-order{{number}}s/{id}/finish:
            summary: Finishes a work order
            request: { remark: string?, hours: { type: decimal, min: 0, max: 1000 } }
            response: { done_at: timestamp }
            errors: [WORK_ORDER_CLOSED, APPROVAL_MISSING]
        acceptance_criteria:
          - { id: AC1, given: a planned order, when: it is finished twice, then: the second call is refused }
        security: { default: authenticated }

        """);

    /// <summary>A good spec of almost one megabyte, with as many fields as a feature may have.</summary>
    public static string Large()
    {
        var text = new StringBuilder("feature: benchmark_large\nsecurity: { default: authenticated }\nentities:\n");
        var filler = new string('x', 140);
        for (var entity = 0; entity < 10; entity++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: Sheet{entity}\n    operations: [create, read, list, update, delete]\n    fields:\n");
            for (var field = 0; field < 490; field++)
            {
                text.Append(CultureInfo.InvariantCulture, $"      column_{field}: {{ type: string, max_length: {field + 1}, description: '{filler}' }}\n");
            }
        }

        return text.ToString();
    }
}
