package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.Table;

/** Words that say what a company is in law: "Ltd", "Aktiengesellschaft", "OAO". */
final class LegalForms {

  private final Set<List<String>> forms = new HashSet<>();
  private int longest;

  LegalForms() {
    for (Table.Row row : Columns.rows("legal-forms.txt")) {
      List<String> words = List.of(row.get("form").split(" "));
      forms.add(words);
      longest = Math.max(longest, words.size());
    }
  }

  /**
   * The words of a name without legal forms.
   *
   * @param words lower case, without points and accents
   * @return all of them where nothing else would be left
   */
  List<String> without(List<String> words) {
    List<String> left = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int form = formAt(words, i);
      if (form == 0) {
        left.add(words.get(i));
      }
      i += Math.max(1, form);
    }
    return left.isEmpty() ? words : left;
  }

  /** How many words the longest form has that begins here; 0 for none. */
  private int formAt(List<String> words, int from) {
    for (int n = Math.min(longest, words.size() - from); n > 0; n--) {
      if (forms.contains(words.subList(from, from + n))) {
        return n;
      }
    }
    return 0;
  }
}
