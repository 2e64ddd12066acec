package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Russian: six cases. The forms of a lexicon word are made from its nominative by its ending
 * (Zaliznyak's classes, without stress and without the rarer ones); names of people, which no
 * lexicon has all of, are led back to the nominatives that they may come from.
 */
final class RussianInflection implements Inflection {

  private static final String VOWELS = "аеёиоуыэюя";
  private static final String HUSHERS = "гкхжшщч";

  private static final String[] HARD = {
    "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ам", "ами", "ах"
  };
  private static final String[] SOFT = {"я", "ю", "ем", "ём", "е", "и", "ей", "ям", "ями", "ях"};
  private static final String[] ADJECTIVE = {
    "ого", "ому", "ым", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ые", "ие", "ых", "их", "ыми",
    "ими"
  };
  private static final String[] SOFT_ADJECTIVE = {
    "его", "ему", "им", "ем", "яя", "ей", "юю", "ее", "ие", "их", "ими"
  };

  @Override
  public List<String> names(Piece piece) {
    List<String> keys = new ArrayList<>(3);
    keys.addAll(Inflection.name(piece));
    if (piece.capital()) {
      keys.add(piece.key().toLowerCase(Locale.ROOT));
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
    Set<String> forms = new LinkedHashSet<>();
    if (word.length() < 3 || last(word) < 0x400) {
      return forms;
    }
    boolean name = Character.isUpperCase(word.charAt(0));
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      if (VOWELS.indexOf(Character.toLowerCase(last(word))) < 0) {
        add(forms, word, "а", "у", "ом", "е", "ы", "ов");
      }
      return forms; // США stays as it is, МИДом does not
    }
    if (word.endsWith("ия")) {
      add(forms, cut(word, 1), "и", "ю", "ей", "й", "ям", "ями", "ях");
    } else if (word.endsWith("ая")) {
      add(forms, cut(word, 2), "ой", "ую", "ою", "ые", "ие", "ых", "их");
    } else if (word.endsWith("яя")) {
      add(forms, cut(word, 2), "ей", "юю");
    } else if (word.endsWith("ний") && !word.endsWith("ский")) {
      add(forms, cut(word, 2), SOFT_ADJECTIVE);
    } else if (word.endsWith("ый") || word.endsWith("ий") || word.endsWith("ой")) {
      add(forms, cut(word, 2), ADJECTIVE);
    } else if (word.endsWith("ое")) {
      add(forms, cut(word, 2), "ого", "ому", "ым", "им", "ом");
    } else if (word.endsWith("ые") || word.endsWith("ие")) {
      add(forms, cut(word, 2), "ых", "их", "ым", "им", "ыми", "ими");
      add(forms, cut(word, 1), "я", "ю", "ем", "и", "й", "ям", "ями", "ях");
    } else {
      noun(word, name, forms);
    }
    return forms;
  }

  private static void noun(String word, boolean name, Set<String> forms) {
    char last = last(word);
    String stem = cut(word, 1);
    switch (last) {
      case 'а' -> {
        add(forms, stem, "ы", "и", "е", "у", "ой", "ей", "ою", "ам", "ами", "ах");
        if (!name) {
          forms.add(stem);
        }
      }
      case 'я' -> add(forms, stem, "и", "е", "ю", "ей", "ёй", "ь", "й", "ям", "ями", "ях");
      case 'ь' -> {
        add(forms, stem, SOFT);
        forms.add(stem + "ью");
      }
      case 'й' -> {
        add(forms, stem, SOFT);
        forms.add(stem + "ев");
      }
      case 'о' -> {
        if (!name || word.endsWith("ство") || word.endsWith("ово")) {
          add(forms, stem, "а", "у", "ом", "е", "ам", "ами", "ах", "");
        }
      }
      case 'е' -> {
        if (!name && !word.endsWith("не")) {
          add(forms, stem, "я", "ю", "ем", "и", "ей", "ям", "ями", "ях", "а", "у", "");
        } else if (word.endsWith("не")) { // россияне
          add(forms, stem, "", "ам", "ами", "ах");
        }
      }
      case 'ы' -> add(forms, stem, "", "ов", "ев", "ам", "ами", "ах");
      case 'и' -> {
        if (!name) {
          add(forms, stem, "", "ов", "ев", "ей", "ам", "ами", "ах", "ям", "ями", "ях");
        }
      }
      case 'у', 'э', 'ю', 'ё' -> {}
      default -> {
        consonant(word, forms);
      }
    }
  }

  private static void consonant(String word, Set<String> forms) {
    add(forms, word, HARD);
    add(forms, word, "ей");
    if (word.endsWith("анин") || word.endsWith("янин")) {
      String people = cut(word, 2);
      add(forms, people, "е", "", "ам", "ами", "ах");
    } else if (word.endsWith("ец")) {
      String stem = cut(word, 2);
      char before = last(stem);
      String link = VOWELS.indexOf(before) >= 0 ? "й" : before == 'л' ? "ь" : "";
      add(forms, stem + link + "ц", HARD);
    } else if (word.endsWith("ок") || word.endsWith("ёк")) {
      add(forms, cut(word, 2) + "к", HARD);
    } else if (word.endsWith("пет")) { // Египет
      add(forms, cut(word, 2) + "т", HARD);
    } else if (word.endsWith("тёр") || word.endsWith("ёр")) {
      add(forms, word, "ы");
    }
  }

  /**
   * What a name may be in the nominative, the likeliest first: Путиным of Путин, Захаровой of
   * Захарова, Зеленского of Зеленский, Марии of Мария. The name itself comes last.
   */
  @Override
  public List<String> nominatives(String name) {
    Set<String> found = new LinkedHashSet<>();
    String[][] changes = {
      {"ского", "ский"},
      {"скому", "ский"},
      {"ским", "ский"},
      {"ском", "ский"},
      {"ской", "ская", "ской"},
      {"скую", "ская"},
      {"цкого", "цкий"},
      {"цкому", "цкий"},
      {"цким", "цкий"},
      {"цком", "цкий"},
      {"цкой", "цкая"},
      {"овым", "ов"},
      {"евым", "ев"},
      {"ёвым", "ёв"},
      {"иным", "ин"},
      {"ыным", "ын"},
      {"овой", "ова"},
      {"евой", "ева"},
      {"ёвой", "ёва"},
      {"иной", "ина"},
      {"ову", "ов", "ова"},
      {"еву", "ев", "ева"},
      {"ину", "ин", "ина"},
      {"ова", "ов", "ова"},
      {"ева", "ев", "ева"},
      {"ёва", "ёв", "ёва"},
      {"ина", "ин", "ина"},
      {"ии", "ия"},
      {"ию", "ия", "ий"},
      {"ией", "ия"},
      {"ием", "ий"},
      {"ия", "ий", "ия"},
      {"ого", "ый", "ой"},
      {"ому", "ый", "ой"},
      {"ым", "ый", ""},
      {"ую", "ая"},
      {"ея", "ей", "ея"},
      {"ею", "ей", "ея"},
      {"еем", "ей"},
      {"ее", "ей", "ея"},
      {"ая", "ай"},
      {"аю", "ай"},
      {"аем", "ай"},
      {"ем", "ь", "", "й"},
      {"ём", "ь", ""},
      {"ом", ""},
      {"ой", "а"},
      {"ей", "я", "а"},
      {"ою", "а"},
      {"а", "", "а"},
      {"я", "ь", "й", "я"},
      {"у", "", "а"},
      {"ю", "ь", "я", "й"},
      {"ы", "а"},
      {"и", "а", "я", "ь"},
      {"е", "", "а", "ь", "я"},
    };
    for (String[] change : changes) {
      if (name.endsWith(change[0]) && name.length() > change[0].length() + 1) {
        String stem = cut(name, change[0].length());
        for (int i = 1; i < change.length; i++) {
          found.add(stem + change[i]);
        }
      }
    }
    found.add(name);
    return List.copyOf(found);
  }

  private static void add(Set<String> forms, String stem, String... endings) {
    boolean husher = !stem.isEmpty() && HUSHERS.indexOf(last(stem)) >= 0;
    for (String ending : endings) {
      if (!(husher && ending.equals("ы"))) {
        forms.add(stem + ending);
      }
    }
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
