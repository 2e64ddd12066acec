package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Span;

/** Unnamed parts of states: "Russian troops", "Cuba's security agencies", "die Regierung". */
final class Groups {

  /**
   * @param name the words of the first mention
   */
  record Group(String id, String name, String state, String sector) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, String> lastByNoun = new LinkedHashMap<>();
  private final Predicate<String> isPerson;
  private final Predicate<String> isMedia;

  Groups(Predicate<String> isPerson, Predicate<String> isMedia) {
    this.isPerson = isPerson;
    this.isMedia = isMedia;
  }

  Group group(String id) {
    return groups.get(id);
  }

  Set<String> ids() {
    return groups.keySet();
  }

  /** Adds the mention of a group for a noun, if a state stands beside it or did before. */
  void read(Scan scan, Scan.WordFind find, String source, Owners owners, Mentions mentions) {
    String noun = NameKey.slug(find.word().word());
    if (isNobodys(scan, noun, mentions) && !mayMeanPerson(scan, find)) {
      return;
    }
    int firstToken = scan.pieces.get(find.first()).token();
    int lastToken = scan.pieces.get(find.last()).token();
    int head = scan.head(firstToken, lastToken);
    boolean modifier =
        (scan.sentence.is(head, "compound") || scan.sentence.is(head, "amod"))
            && scan.sentence.head(head) > lastToken;
    boolean verb =
        scan.title(find.first() - 1) != null
            && !scan.title(find.first() - 1).plural()
            && scan.title(find.first()) != scan.title(find.first() - 1); // "the minister heads to"
    if (modifier
        || verb
        || scan.tag(find.last()) == Upos.ADJ
        || !mentions.at(scan.index, head).isEmpty()
        || !find.plural() && meansPerson(scan, find, source, head, mentions)) {
      return;
    }
    Set<String> states = new LinkedHashSet<>();
    Set<Integer> tokens = new LinkedHashSet<>();
    List<String> beside = owners.before(scan.index, firstToken);
    if (beside.isEmpty() && head != firstToken) {
      beside = owners.before(scan.index, head);
    }
    // "his leadership" is a quality of his, not part of his state
    boolean abstractNoun =
        scan.usage()
            .words(Task.ABSTRACT)
            .contains(Piece.key(find.word().word().toLowerCase(java.util.Locale.ROOT)));
    if (beside.isEmpty()) {
      beside = owners.of(scan.index, head);
    }
    for (String id : beside) {
      if (!isMedia.test(id) && !(abstractNoun && isPerson.test(id))) {
        mentions.stateOf(id).ifPresent(states::add);
      }
    }
    for (int i = find.first(); i <= find.last(); i++) {
      if (scan.state(i) != null) {
        states.add(scan.state(i).form().state());
        tokens.add(scan.pieces.get(i).token());
      }
    }
    if (states.isEmpty()) {
      states.addAll(from(scan, find));
    }
    boolean definite = scan.is(find.first() - 1, Task.THE);
    if (states.isEmpty() && definite && lastByNoun.containsKey(noun)) {
      states.add(groups.get(lastByNoun.get(noun)).state());
    }
    if (states.isEmpty()) {
      return;
    }
    int first = find.first();
    for (int i = first - 1; i >= 0 && find.first() - i < 6; i--) {
      Upos tag = scan.tag(i);
      boolean link = scan.pieces.get(i).is("'s") || scan.pieces.get(i).is("-");
      if (scan.state(i) != null) {
        first = scan.state(i).first();
      } else if (!link && tag != Upos.ADJ && tag != Upos.NOUN && tag != Upos.NUM) {
        break;
      }
    }
    Span span = new Span(scan.pieces.get(first).start(), scan.pieces.get(find.last()).end());
    String text = source.substring(span.start(), span.end());
    List<String> ids = new ArrayList<>();
    for (String state : states) {
      String id = state.toLowerCase(java.util.Locale.ROOT) + "-" + noun;
      groups.putIfAbsent(id, new Group(id, text, state, sector(find)));
      lastByNoun.put(noun, id);
      ids.add(id);
    }
    mentions.add(
        new Mention(
            text,
            span,
            scan.index,
            scan.pieces.get(first).token(),
            lastToken,
            head,
            MentionKind.NAME),
        ids,
        false);
  }

  /** Whether no state stands in the sentence, nor stood beside the noun before. */
  private boolean isNobodys(Scan scan, String noun, Mentions mentions) {
    if (!scan.states.isEmpty() || lastByNoun.containsKey(noun)) {
      return false;
    }
    for (Mentions.Entry entry : mentions.in(scan.index)) {
      for (String id : entry.ids()) {
        if (mentions.stateOf(id).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean mayMeanPerson(Scan scan, Scan.WordFind find) {
    return !find.plural()
        && find.last() + 1 < scan.pieces.size()
        && find.word().kind().equals("people");
  }

  /** A noun of several readings, such as "bomber", is military beside a state. */
  private static String sector(Scan.WordFind find) {
    return find.words().stream()
        .map(WordList.Word::sector)
        .filter("MIL"::equals)
        .findFirst()
        .orElse(find.word().sector());
  }

  /** "his Danish counterpart, X", "the Russian diplomat X": the person, not a group. */
  private boolean meansPerson(
      Scan scan, Scan.WordFind find, String source, int head, Mentions mentions) {
    int next = find.last() + 1;
    if (next < scan.pieces.size() && scan.pieces.get(next).is(",")) {
      next++;
    }
    if (next >= scan.pieces.size() || !find.word().kind().equals("people")) {
      return false;
    }
    List<String> ids = mentions.at(scan.index, scan.pieces.get(next).token());
    if (ids.size() != 1 || !isPerson.test(ids.get(0)) || !scan.pieces.get(next).capital()) {
      return false;
    }
    Span span = new Span(scan.pieces.get(find.first()).start(), scan.pieces.get(find.last()).end());
    mentions.add(
        new Mention(
            source.substring(span.start(), span.end()),
            span,
            scan.index,
            scan.pieces.get(find.first()).token(),
            scan.pieces.get(find.last()).token(),
            head,
            MentionKind.OFFICE),
        ids,
        false);
    return true;
  }

  /** "a diplomat from the Kremlin", "colleagues from Chad, Mali and Niger", "Soldaten aus Kuba". */
  private static List<String> from(Scan scan, Scan.WordFind find) {
    List<String> states = new ArrayList<>();
    int i = find.last() + 1;
    if (!scan.is(i, Task.FROM)) {
      return states;
    }
    i++;
    while (scan.is(i, Task.THE)
        || scan.is(i, Task.AND)
        || scan.is(i, Set.of(","))
        || scan.state(i) != null && !scan.state(i).form().isAdjective()) {
      if (scan.state(i) != null) {
        states.add(scan.state(i).form().state());
        i = scan.state(i).last();
      }
      i++;
    }
    return states;
  }
}
