using System.Runtime.CompilerServices;

namespace Extractor.Text;

/// <summary>Finds words of ASCII letters in a fixed list, in any case: a hash table that is asked about every word of a text.</summary>
internal sealed class WordTable
{
    // A slot holds the number of a word and the lower half of its hash, which tells nearly all others apart.
    private readonly uint[] slots;
    private readonly WordKey[] keys;
    private readonly int shift;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words in small letters, fewer than 65,536. The first stands for all that are unknown; words that have other characters or more than <see cref="WordKey.Longest"/> letters are not found.</param>
    public WordTable(IReadOnlyList<string> words)
    {
        var bits = 2;
        while (1 << bits < 4 * words.Count) bits++;
        shift = 32 - bits;
        slots = new uint[1 << bits];
        keys = new WordKey[words.Count];
        for (var number = 1; number < words.Count; number++)
        {
            keys[number] = AsciiWord.Key(words[number]);
            if (keys[number] == default) continue;
            var hash = keys[number].Hash();
            var slot = hash >> shift;
            for (; slots[slot] != 0; slot = Next(slot))
            {
                if ((ushort)slots[slot] == (ushort)hash) throw new ArgumentException($"The words {words[number]} and {words[(int)(slots[slot] >> 16)]} cannot be told apart; change the hash.", nameof(words));
            }

            slots[slot] = ((uint)number << 16) | (ushort)hash;
        }
    }

    /// <summary>Whether a word of the list can be found.</summary>
    public bool Has(int number) => keys[number] != default;

    /// <summary>The number of a word, 0 when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Find(in WordKey key)
    {
        var hash = key.Hash();
        var at = hash >> shift;
        var slot = slots[at];

        // Which word is known cannot be foreseen, so that jumps on it are dear: the tests are taken together, and the
        // comparison makes a mask. No two words of the table end in one slot.
        while ((slot != 0) & ((ushort)slot != (ushort)hash)) slot = slots[at = Next(at)];
        ref readonly var found = ref keys[slot >> 16];
        var difference = (found.First ^ key.First) | (found.Second ^ key.Second);
        var differs = (uint)((long)(difference | (0 - difference)) >> 63);
        return (ushort)((slot >> 16) & ~differs);
    }

    private uint Next(uint slot) => (slot + 1) & (uint)(slots.Length - 1);
}
