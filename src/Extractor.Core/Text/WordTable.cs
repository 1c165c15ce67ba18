using System.Runtime.CompilerServices;

namespace Extractor.Text;

/// <summary>A word of a table.</summary>
/// <param name="Key">Its letters.</param>
/// <param name="Number">Its number; 0 for no word.</param>
/// <param name="Marks">What readers look for in it.</param>
internal readonly record struct WordEntry(WordKey Key, ushort Number, Marks Marks);

/// <summary>Finds words of ASCII letters in a fixed list, in any case: a hash table that is asked about every word of a text.</summary>
/// <remarks>Most words are in no list, and each word's slot is far from the last one's: slots are small, so that the processor keeps them all at hand.</remarks>
internal sealed class WordTable
{
    private const int SlotsPerWord = 8;

    // The words, the first of them none.
    private readonly WordEntry[] entries;
    private readonly ushort[] slots;
    private readonly int shift = 32;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words, fewer than 65,535; those without a key are not found.</param>
    public WordTable(IReadOnlyCollection<WordEntry> words)
    {
        entries = [default, .. words];
        while (1 << (32 - shift) < SlotsPerWord * words.Count) shift--;
        slots = new ushort[1 << (32 - shift)];
        for (ushort word = 1; word < entries.Length; word++)
        {
            if (entries[word].Key == default) continue;
            var at = entries[word].Key.Hash() >> shift;
            while (slots[at] != 0) at = Next(at);
            slots[at] = word;
        }
    }

    /// <summary>The word of a key; the default when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly WordEntry Find(in WordKey key)
    {
        var at = key.Hash() >> shift;
        ref readonly var word = ref entries[slots[at]];

        // Which word is known cannot be foreseen: the tests are taken together, so that only a slot that is taken costs a jump.
        while ((word.Number != 0) & (((word.Key.First ^ key.First) | (word.Key.Second ^ key.Second)) != 0))
        {
            at = Next(at);
            word = ref entries[slots[at]];
        }

        return ref word;
    }

    private uint Next(uint slot) => (slot + 1) & (uint)(slots.Length - 1);
}
