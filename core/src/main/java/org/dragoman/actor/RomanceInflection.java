package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Spanish, French and Portuguese: the feminine and the plural of adjectives, inhabitants and
 * titles, made from the masculine singular by its ending.
 *
 * <p>Only words in lower case change: names with capitals keep their form.
 */
final class RomanceInflection implements Inflection {

  private static final int SHORTEST = 4;

  // ending of the lexicon word, then those that replace it; the first that fits counts
  private static final String[][] SPANISH = {
    {"és", "esa", "eses", "esas"},
    {"án", "ana", "anes", "anas"},
    {"ón", "ona", "ones", "onas"},
    {"ín", "ina", "ines", "inas"},
    {"o", "a", "os", "as"},
    {"a", "as", "o", "os"},
    {"e", "es"},
    {"í", "íes", "ís"},
    {"ú", "úes", "ús"},
    {"z", "ces"},
    {"l", "la", "les", "las"},
    {"r", "ra", "res", "ras"},
    {"n", "na", "nes", "nas"},
    {"d", "des"},
    {"s", "ses"},
  };
  private static final String[][] FRENCH = {
    {"éen", "éenne", "éens", "éennes"},
    {"ien", "ienne", "iens", "iennes"},
    {"on", "onne", "ons", "onnes"},
    {"grec", "grecque", "grecs", "grecques"},
    {"turc", "turque", "turcs", "turques"},
    {"eux", "euse", "euses"},
    {"al", "ale", "aux", "ales"},
    {"if", "ive", "ifs", "ives"},
    {"teur", "trice", "teurs", "trices", "teuse", "teuses"},
    {"er", "ère", "ers", "ères"},
    {"e", "es"},
    {"s", "se", "ses"},
    {"x", "xe"},
    {"z", "ze"},
    {"", "e", "s", "es"},
  };
  private static final String[][] PORTUGUESE = {
    {"ês", "esa", "eses", "esas"},
    {"ão", "ã", "ães", "ãos", "ãs", "ões", "oa"},
    {"eu", "eia", "eus", "eias"},
    {"o", "a", "os", "as"},
    {"a", "as", "o", "os"},
    {"e", "es"},
    {"ol", "ola", "óis", "olas"},
    {"al", "ais"},
    {"el", "éis"},
    {"il", "is", "eis"},
    {"m", "ns"},
    {"r", "ra", "res", "ras"},
    {"z", "zes"},
    {"u", "us"},
    {"s", "ses", "sa", "sas"},
    {"í", "ís"},
  };

  private final String[][] endings;

  private RomanceInflection(String[][] endings) {
    this.endings = endings;
  }

  static RomanceInflection spanish() {
    return new RomanceInflection(SPANISH);
  }

  static RomanceInflection french() {
    return new RomanceInflection(FRENCH);
  }

  static RomanceInflection portuguese() {
    return new RomanceInflection(PORTUGUESE);
  }

  @Override
  public List<String> names(Piece piece) {
    List<String> keys = new ArrayList<>(3);
    keys.addAll(Inflection.name(piece));
    if (piece.capital()) {
      String lower = piece.key().toLowerCase(Locale.ROOT);
      keys.add(lower); // an adjective that opens a sentence or stands in a headline
    }
    return keys;
  }

  @Override
  public List<String> words(Piece piece) {
    return List.of(piece.key().toLowerCase(Locale.ROOT));
  }

  @Override
  public String wordKey(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  @Override
  public Collection<String> forms(String word) {
    if (word.length() < SHORTEST || !Character.isLowerCase(word.charAt(0))) {
      return List.of();
    }
    for (String[] ending : endings) {
      if (word.endsWith(ending[0])) {
        String stem = word.substring(0, word.length() - ending[0].length());
        List<String> forms = new ArrayList<>(ending.length - 1);
        for (int i = 1; i < ending.length; i++) {
          forms.add(stem + ending[i]);
        }
        return forms;
      }
    }
    return List.of();
  }
}
