using System.Globalization;
using System.Text;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>Seeded damage to valid specs: whatever comes out is findings, never an exception.</summary>
public sealed class MutatedSpecTests
{
    private static readonly string[] Fragments =
    [
        "\n", "\t", " ", "  ", ":", ": ", "- ", "{", "}", "[", "]", ",", "#", "&a ", "*a", "!", "!!int ", "|\n", ">\n", "'", "\"", "%", "@", "`", "?", "? ", "<<: *a",
        "---\n", "...\n", "\0", "\uFEFF", "\u202E", "enum[", "list of ", "null", "~", "-1", "99999999999999999999", "\\", "\r", "Q-0000", "Add column: ",
    ];

    [TestCase("user_subscription_upgrade.feature.yaml", 1)]
    [TestCase("order_management.feature.yaml", 2)]
    public void Damaged_specs_give_findings_within_the_file(string file, int seed)
    {
        var text = File.ReadAllText(SpecFixtures.PathOf(file));
        var random = new Random(seed);

        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(text, random);
            SpecReadResult result = null!;

            Assert.That(() => result = SpecReader.ReadText(damaged, file), Throws.Nothing, damaged);
            var lines = damaged.Split(LineEnds, StringSplitOptions.None).Length;
            Assert.That(result.Findings.Select(finding => finding.Location!.Line), Is.All.InRange(1, lines + 1), damaged);
        }
    }

    // CODEGEN_FUZZ_ROUNDS raises the number for a long run; the seed stays.
    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("CODEGEN_FUZZ_ROUNDS") ?? "500", CultureInfo.InvariantCulture);

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var edit = random.Next(1, 6); edit > 0; edit--)
        {
            var place = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 20), damaged.Length - place);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(place, length);
                    break;
                case 1:
                    damaged.Insert(place, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(place, length));
                    break;
                default:
                    damaged[place] = (char)random.Next(1, 0x250);
                    break;
            }
        }

        return damaged.ToString();
    }
}
