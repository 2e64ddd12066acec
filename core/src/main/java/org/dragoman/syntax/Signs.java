package org.dragoman.syntax;

/**
 * What the parser sees of each word: the word, its class, its class with the inflection that counts
 * for syntax, its dictionary form, number and person, cluster. The last place is the root.
 */
public final class Signs {

  private static final int ROOT = 0x3C6EF372;

  /** Inflection that tells what a word does in its sentence. */
  private static final String[] SYNTACTIC = {"Case", "VerbForm", "Mood", "PronType", "Voice"};

  private static final String[] AGREEING = {"Number", "Person"};

  final int size;
  final int[] word;
  final int[] tag;
  final int[] inflected;
  final int[] lemma;
  final int[] agreement;
  final int[] coarse;
  final int[] fine;
  final int[] ending;

  /** The signs of a tagged and analysed sentence. */
  public Signs(Words words, int[] tags, int[][] chosen, Attributes attributes, String[] lemmas) {
    size = words.size;
    word = new int[size + 1];
    tag = new int[size + 1];
    inflected = new int[size + 1];
    lemma = new int[size + 1];
    agreement = new int[size + 1];
    coarse = new int[size + 1];
    fine = new int[size + 1];
    ending = new int[size + 1];
    int[] syntactic = numbers(attributes, SYNTACTIC);
    int[] agreeing = numbers(attributes, AGREEING);
    for (int i = 0; i < size; i++) {
      WordForm form = words.at(i);
      word[i] = form.word;
      tag[i] = tags[i];
      inflected[i] = mix(tags[i], chosen[i], syntactic);
      agreement[i] = mix(0, chosen[i], agreeing);
      lemma[i] = Orthography.hash(lemmas[i]);
      coarse[i] = form.coarse;
      fine[i] = form.fine;
      ending[i] = form.ending[2];
    }
    word[size] = ROOT;
    tag[size] = 40;
    inflected[size] = ROOT;
    lemma[size] = ROOT;
    agreement[size] = ROOT;
    coarse[size] = 999;
    fine[size] = 9999;
    ending[size] = ROOT;
  }

  private static int[] numbers(Attributes attributes, String[] names) {
    int[] numbers = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      numbers[i] = attributes.number(names[i]);
    }
    return numbers;
  }

  private static int mix(int start, int[] chosen, int[] numbers) {
    int hash = start + 1;
    for (int a : numbers) {
      hash = hash * 31 + (a < 0 ? 0 : chosen[a]);
    }
    return hash * 0x9E3779B1;
  }
}
