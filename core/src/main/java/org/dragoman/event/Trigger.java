package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Upos;

/**
 * A word or idiom that names an act, and where its parties stand: one line of {@code
 * lexicon/<language>/triggers/<type>.txt}.
 *
 * @param head the word that carries the act, lower case
 * @param others the idiom's other words, lower case, in any order below the head
 * @param headIndex how many of them stand before the head
 * @param wordClass verb, noun or adjective
 * @param type name of the event type
 * @param actor slots tried in order
 * @param recipient slots tried in order
 * @param flags {@code mutual}, {@code weak}, {@code headline}, {@code domestic}
 * @param hasAdposition whether one of the idiom's words is a preposition, so that a noun behind one
 *     may belong to it
 * @param source the lexicon line
 */
record Trigger(
    String head,
    List<String> others,
    int headIndex,
    WordClass wordClass,
    String type,
    Optional<String> mode,
    List<Slot> actor,
    List<Slot> recipient,
    List<String> contexts,
    Set<String> flags,
    boolean hasAdposition,
    String source) {

  enum WordClass {
    VERB,
    NOUN,
    ADJECTIVE;

    boolean fits(Upos upos) {
      return switch (this) {
        case VERB -> upos == Upos.VERB || upos == Upos.AUX;
        case NOUN -> upos == Upos.NOUN || upos == Upos.PROPN;
        case ADJECTIVE -> upos == Upos.ADJ || upos == Upos.VERB || upos == Upos.ADV;
      };
    }
  }

  static Trigger of(Codebook.Coding coding, Table.Row row, Set<String> adpositions) {
    String head = null;
    int headIndex = 0;
    List<String> others = new ArrayList<>();
    String[] words = RussianBases.key(row.get("trigger")).split(" +");
    boolean marked = row.get("trigger").contains("*");
    for (String word : words) {
      if (head == null && (!marked || word.endsWith("*"))) {
        headIndex = others.size();
        head = marked ? word.substring(0, word.length() - 1) : word;
      } else {
        others.add(word);
      }
    }
    WordClass wordClass =
        switch (row.get("class")) {
          case "verb" -> WordClass.VERB;
          case "noun" -> WordClass.NOUN;
          case "adjective" -> WordClass.ADJECTIVE;
          default -> throw new IllegalArgumentException(row.source() + ": no word class");
        };
    return new Trigger(
        head,
        List.copyOf(others),
        headIndex,
        wordClass,
        coding.type(),
        coding.mode(),
        row.list("actor").stream().map(Slot::of).toList(),
        row.list("recipient").stream().map(Slot::of).toList(),
        row.list("contexts"),
        Set.copyOf(row.list("flags")),
        others.stream().anyMatch(adpositions::contains),
        row.source());
  }

  boolean mutual() {
    return flags.contains("mutual");
  }

  boolean weak() {
    return flags.contains("weak");
  }

  /** Whether both sides must stand in the grammar, whatever the context offers. */
  boolean strict() {
    return flags.contains("strict");
  }

  /** Whether one state is enough: a curfew, a strike, a resignation. */
  boolean domestic() {
    return flags.contains("domestic");
  }

  /** Whether it is a judgement that counts only in somebody's mouth. */
  boolean spoken() {
    return actor.stream().anyMatch(slot -> slot.is("speaker"));
  }

  int words() {
    return 1 + others.size();
  }
}
