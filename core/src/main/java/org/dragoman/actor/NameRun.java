package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Upos;

/**
 * Capitalised words in a row that the lexicon has no other reading for: perhaps a person's name.
 *
 * @param parts the words, those joined by hyphens as one
 */
record NameRun(int sentence, int first, int last, List<String> parts) {

  String name() {
    return String.join(" ", parts);
  }

  boolean single() {
    return PersonNames.core(parts).size() == 1;
  }

  static List<NameRun> in(Scan scan, Knowledge knowledge) {
    List<NameRun> runs = new ArrayList<>();
    for (int i = 0; i < scan.pieces.size(); i++) {
      if (!opens(scan, i, knowledge)) {
        continue;
      }
      int last = i;
      for (int j = i + 1; j < scan.pieces.size(); j++) {
        boolean hyphened = scan.pieces.get(j - 1).is("-") && scan.pieces.get(j).glued();
        if (continues(scan, j, knowledge) || hyphened && scan.pieces.get(j).capital()) {
          last = j;
        } else if (!links(scan, j)) {
          break;
        }
      }
      last = withoutVerb(scan, i, last, knowledge);
      runs.add(new NameRun(scan.index, i, last, parts(scan, i, last, knowledge)));
      i = last;
    }
    return runs;
  }

  /** Headlines write verbs with capitals: "Olaf Scholz Meets …". */
  private static int withoutVerb(Scan scan, int first, int last, Knowledge knowledge) {
    if (last - first < 2 || scan.pieces.get(last - 1).is("-")) {
      return last;
    }
    List<String> all = parts(scan, first, last, knowledge);
    List<String> less = all.subList(0, all.size() - 1);
    String end = all.get(all.size() - 1);
    boolean verb = end.endsWith("s") || end.endsWith("ed") || scan.tag(last) == Upos.VERB;
    boolean known =
        less.size() > 1
            && knowledge.people().bearers(less).stream()
                .anyMatch(k -> k.names().stream().noneMatch(n -> PersonNames.hasSurname(n, end)));
    return verb && known ? last - 1 : last;
  }

  private static boolean opens(Scan scan, int i, Knowledge knowledge) {
    if (!nameLike(scan, i, knowledge)) {
      return false;
    }
    Piece piece = scan.pieces.get(i);
    if (knowledge.given().contains(piece.text()) || scan.tag(i) == Upos.PROPN) {
      return true;
    }
    List<People.Known> bearers = knowledge.people().withFamily(genitive(piece.text(), knowledge));
    boolean known = !bearers.isEmpty();
    if (bearers.stream().anyMatch(knowledge.people()::knownBySurname)) {
      return true;
    }
    boolean noun = scan.isGerman() && scan.tag(i) == Upos.NOUN;
    boolean opening = i == 0 || scan.tag(i - 1) == Upos.PUNCT;
    boolean nameNext =
        i + 1 < scan.pieces.size()
            && scan.tag(i + 1) == Upos.PROPN
            && scan.pieces.get(i + 1).capital();
    return known && !noun || !opening && !noun && (!scan.isGerman() || nameNext);
  }

  private static boolean continues(Scan scan, int i, Knowledge knowledge) {
    if (!nameLike(scan, i, knowledge)) {
      return false;
    }
    Piece piece = scan.pieces.get(i);
    boolean verb = scan.tag(i) == Upos.VERB && !familyName(scan, i);
    boolean noun = scan.isGerman() && (scan.tag(i) == Upos.NOUN || verb || scan.tag(i) == Upos.ADJ);
    return !noun || !knowledge.people().withFamily(genitive(piece.text(), knowledge)).isEmpty();
  }

  /** German verbs have no capital: after a first name it is a family name that looks like one. */
  private static boolean familyName(Scan scan, int i) {
    return scan.tag(i - 1) == Upos.PROPN
        && (i + 1 == scan.pieces.size() || scan.tag(i + 1) != Upos.NOUN);
  }

  private static boolean nameLike(Scan scan, int i, Knowledge knowledge) {
    Piece piece = scan.pieces.get(i);
    return piece.capital()
        && scan.state(i) == null
        && scan.organization(i) == null
        && scan.title(i) == null
        && !(scan.agent(i) != null
            && (scan.tag(i) != Upos.PROPN || scan.agent(i).word().kind().equals("body")))
        && (!knowledge.usage().words(Task.NO_NAME).contains(bare(piece))
            || surnamed(scan, i, knowledge))
        && !isMonth(scan, i)
        && (!isFunctionWord(scan.tag(i)) || isKnown(piece, knowledge));
  }

  /** A first name and somebody's family name: "Theresa May". */
  private static boolean surnamed(Scan scan, int i, Knowledge knowledge) {
    return i > 0
        && knowledge.given().contains(scan.pieces.get(i - 1).text())
        && !knowledge.people().withFamily(scan.pieces.get(i).text()).isEmpty();
  }

  /** Lower case, without the stop of "Mr.". */
  private static String bare(Piece piece) {
    String word = Piece.key(piece.text()).toLowerCase(Locale.ROOT);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isFunctionWord(Upos tag) {
    return tag == Upos.DET
        || tag == Upos.ADP
        || tag == Upos.CCONJ
        || tag == Upos.SCONJ
        || tag == Upos.PRON;
  }

  /** A tagger may take a rare name at the start of a sentence for a pronoun. */
  private static boolean isKnown(Piece piece, Knowledge knowledge) {
    return piece.text().length() > 3
        && (knowledge.given().contains(piece.text())
            || !knowledge.people().withFamily(piece.text()).isEmpty());
  }

  /** "Jan. 4", "Sept 11". */
  private static boolean isMonth(Scan scan, int i) {
    String word = scan.pieces.get(i).text().toLowerCase(Locale.ROOT);
    boolean stop = word.endsWith(".");
    boolean next =
        i + 1 < scan.pieces.size()
            && (scan.pieces.get(i + 1).is(".")
                || Character.isDigit(scan.pieces.get(i + 1).text().charAt(0)));
    return scan.usage()
            .words(Task.MONTH)
            .contains(stop ? word.substring(0, word.length() - 1) : word)
        && (stop || next);
  }

  /** Hyphens without spaces, particles and the stops of initials hold a name together. */
  private static boolean links(Scan scan, int i) {
    Piece piece = scan.pieces.get(i);
    if (i + 1 >= scan.pieces.size()) {
      return false;
    }
    Piece next = scan.pieces.get(i + 1);
    if (piece.is("-")) {
      return piece.glued() && next.glued();
    }
    if (piece.is(".")) {
      return scan.pieces.get(i - 1).key().length() == 1 && next.capital();
    }
    boolean particle = PersonNames.PARTICLES.contains(piece.key());
    return particle
        && (next.capital() || PersonNames.PARTICLES.contains(next.key()) || next.is("-"))
        && !piece.is("e")
        && !(piece.is("y") && !(next.capital() && scan.usage().joinsNames()));
  }

  private static List<String> parts(Scan scan, int first, int last, Knowledge knowledge) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Piece piece = scan.pieces.get(i);
      boolean hyphen = piece.is("-") && i > first;
      boolean joined = hyphen || i > first && scan.pieces.get(i - 1).is("-");
      if (!joined && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(hyphen ? "-" : scan.nominative(i));
    }
    parts.add(part.toString());
    parts.removeIf(p -> p.equals("."));
    String end = parts.get(parts.size() - 1);
    parts.set(parts.size() - 1, genitive(end, knowledge));
    return List.copyOf(parts);
  }

  /** German: "Putins" is Putin's, unless somebody is called so. */
  private static String genitive(String word, Knowledge knowledge) {
    boolean may =
        knowledge.usage().capitalNouns()
            && word.endsWith("s")
            && word.length() > 4
            && knowledge.people().withFamily(word).isEmpty()
            && !knowledge.given().contains(word);
    return may && !knowledge.people().withFamily(word.substring(0, word.length() - 1)).isEmpty()
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
