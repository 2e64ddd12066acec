package org.dragoman.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * The state of a person, where only words beside the name tell it and only after all else is known:
 * "Morocco recalled its ambassador, Karima Benyaich" (whose "its" is), "Alan Gross, an American
 * contractor" (which people the apposition is of).
 */
final class Belonging {

  private final Mentions mentions;
  private final List<Scan> scans;

  Belonging(Mentions mentions, List<Scan> scans) {
    this.mentions = mentions;
    this.scans = scans;
  }

  /** Gives those who have no state the one that the words tell. */
  void settle(Map<String, PersonDraft> people) {
    for (int s = 0; s < mentions.sentences(); s++) {
      for (Mentions.Entry entry : mentions.in(s)) {
        PersonDraft draft = entry.ids().size() == 1 ? people.get(entry.ids().get(0)) : null;
        if (draft != null && draft.state().isEmpty()) {
          draft.guessedState = of(entry, people.keySet());
        }
      }
    }
  }

  private Optional<String> of(Mentions.Entry own, Set<String> people) {
    return switch (own.mention().kind()) {
      case OFFICE -> master(own);
      case NAME -> apposed(own.mention(), people);
      default -> Optional.empty();
    };
  }

  /** Whose office it is, by the possessive that opens the words for it. */
  private Optional<String> master(Mentions.Entry office) {
    return mentions.in(office.mention().sentence()).stream()
        .filter(entry -> entry.mention().kind() == MentionKind.PRONOUN)
        .filter(entry -> entry.mention().first() == office.mention().first())
        .filter(entry -> entry.ids().size() == 1 && !entry.ids().equals(office.ids()))
        .flatMap(entry -> mentions.stateOf(entry.ids().get(0)).stream())
        .findFirst();
  }

  /** Of which state the people are that an apposition counts the person among. */
  private Optional<String> apposed(Mention name, Set<String> people) {
    Sentence tree = scans.get(name.sentence()).sentence;
    return mentions.in(name.sentence()).stream()
        .filter(entry -> entry.mention().kind() == MentionKind.NAME && !entry.modifier())
        .filter(entry -> entry.ids().size() == 1 && !people.contains(entry.ids().get(0)))
        .filter(entry -> apposed(tree, name, entry.mention()))
        .flatMap(entry -> mentions.stateOf(entry.ids().get(0)).stream())
        .findFirst();
  }

  /** By the tree, or with nothing but a comma and an article between them. */
  private static boolean apposed(Sentence tree, Mention name, Mention group) {
    if (tree.is(group.head(), "appos") && tree.head(group.head()) == name.head()) {
      return true;
    }
    boolean comma = false;
    for (int token = name.last() + 1; token < group.first(); token++) {
      if (tree.upos(token) != Upos.PUNCT && tree.upos(token) != Upos.DET) {
        return false;
      }
      comma |= tree.form(token).equals(",");
    }
    return comma;
  }
}
