using System.Runtime.CompilerServices;

namespace Extractor.Text;

/// <summary>A word of a table.</summary>
/// <param name="Key">Its letters.</param>
/// <param name="Number">Its number; 0 for no word.</param>
/// <param name="Marks">What readers look for in it.</param>
internal readonly record struct WordEntry(WordKey Key, ushort Number, Marks Marks);

/// <summary>Finds words of ASCII letters in a fixed list, in any case: a hash table that is asked about every word of a text.</summary>
/// <remarks>All that is asked of a word lies side by side, since words come from all over the table and each place is far from the last.</remarks>
internal sealed class WordTable
{
    private const int SlotsPerWord = 8;

    private readonly WordEntry[] slots;
    private readonly int shift = 32;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words, fewer than 65,536; those without a key are not found.</param>
    public WordTable(IReadOnlyCollection<WordEntry> words)
    {
        while (1 << (32 - shift) < SlotsPerWord * words.Count) shift--;
        slots = new WordEntry[1 << (32 - shift)];
        foreach (var word in words)
        {
            if (word.Key == default) continue;
            var at = word.Key.Hash() >> shift;
            while (slots[at].Number != 0) at = Next(at);
            slots[at] = word;
        }
    }

    /// <summary>The word of a key; the default when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly WordEntry Find(in WordKey key)
    {
        var at = key.Hash() >> shift;
        ref readonly var word = ref slots[at];

        // Which word is known cannot be foreseen: the tests are taken together, so that only a place that is taken costs a jump.
        while ((word.Number != 0) & (((word.Key.First ^ key.First) | (word.Key.Second ^ key.Second)) != 0))
        {
            at = Next(at);
            word = ref slots[at];
        }

        return ref word;
    }

    private uint Next(uint slot) => (slot + 1) & (uint)(slots.Length - 1);
}
