package org.dragoman.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * Altered copies of some training sentences, so that headlines and careless text are no surprise:
 * without the final stop, with a capital on every word, in capitals, without any capital.
 */
final class Copies {

  private static final long SEED = 7;

  private Copies() {}

  static void add(List<Tree> trees, List<Integer> groups, Language language) {
    Random random = new Random(SEED);
    int originals = trees.size();
    for (int t = 0; t < originals; t++) {
      Tree tree = trees.get(t);
      double x = random.nextDouble();
      Tree copy = null;
      if (x < 0.03) {
        copy = withoutStop(tree);
      } else if (x < 0.06 && language == Language.EN) {
        copy = titled(tree);
      } else if (x < 0.08 && language == Language.EN) {
        copy = lowered(tree);
      }
      if (copy != null) {
        trees.add(copy);
        groups.add(t);
      }
    }
  }

  private static Tree withoutStop(Tree tree) {
    int last = tree.size() - 1;
    if (last < 3 || !tree.forms()[last].equals(".") || tree.heads()[last] < 0) {
      return null;
    }
    for (int head : tree.heads()) {
      if (head == last) {
        return null;
      }
    }
    return new Tree(
        tree.text(),
        Arrays.copyOf(tree.written(), last),
        Arrays.copyOf(tree.forms(), last),
        Arrays.copyOf(tree.lemmas(), last),
        Arrays.copyOf(tree.tags(), last),
        Arrays.copyOf(tree.feats(), last),
        Arrays.copyOf(tree.heads(), last),
        Arrays.copyOf(tree.relations(), last));
  }

  private static Tree titled(Tree tree) {
    String[] forms = tree.forms().clone();
    for (int i = 0; i < forms.length; i++) {
      boolean small =
          forms[i].length() < 4
              && (tree.tags()[i] == Upos.ADP.ordinal()
                  || tree.tags()[i] == Upos.DET.ordinal()
                  || tree.tags()[i] == Upos.CCONJ.ordinal()
                  || tree.tags()[i] == Upos.PART.ordinal());
      if (!small && !forms[i].isEmpty() && forms[i].charAt(0) != '\'' && !forms[i].equals("n't")) {
        forms[i] = forms[i].substring(0, 1).toUpperCase(Locale.ROOT) + forms[i].substring(1);
      }
    }
    Tree same = tree.withForms(forms);
    Tree bare = withoutStop(same);
    return bare == null ? same : bare;
  }

  private static Tree lowered(Tree tree) {
    String[] forms = tree.forms().clone();
    for (int i = 0; i < forms.length; i++) {
      forms[i] = forms[i].toLowerCase(Locale.ROOT);
    }
    return tree.withForms(forms);
  }
}
