package org.dragoman.web;

import com.ibm.icu.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the interface in one language; they stand in {@code words*.properties}, a line each,
 * and what a language lacks is said in English.
 */
public final class Words {

  /** The languages there are texts in, English first. */
  public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "ru");

  private static final String BUNDLE = "org.dragoman.web.words";
  private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

  private final Locale locale;
  private final ResourceBundle bundle;
  private final StateLabels states;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    this.states = new StateLabels(locale.getLanguage());
  }

  /** The texts in a language; in English when there are none in it. */
  public static Words in(String language) {
    String known = LANGUAGES.contains(language) ? language : "en";
    return KNOWN.computeIfAbsent(
        known, l -> new Words(l.equals("en") ? Locale.ROOT : Locale.forLanguageTag(l)));
  }

  /** The first of a browser's languages that there are texts in. */
  public static Words accepted(String header) {
    if (header == null || header.isBlank()) {
      return in("en");
    }
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(header),
              LANGUAGES.stream().map(Locale::forLanguageTag).toList());
      return in(found == null ? "en" : found.getLanguage());
    } catch (IllegalArgumentException e) {
      return in("en"); // a header that is none
    }
  }

  /** ISO 639-1. */
  public String language() {
    return locale.equals(Locale.ROOT) ? "en" : locale.getLanguage();
  }

  /** A text with its places filled: {@code {0}}, {@code {0, plural, one {…} other {…}}}. */
  public String say(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0
        ? text
        : new MessageFormat(text, Locale.forLanguageTag(language())).format(values);
  }

  /** The text of a key made of a code, such as {@code type.CONSULT}; else the code itself. */
  public String code(String group, String code) {
    try {
      return bundle.getString(group + "." + code);
    } catch (MissingResourceException e) {
      return code.replace('-', ' ');
    }
  }

  /** The name of a state by its code; else the code. */
  public String state(String code) {
    return states.name(code);
  }

  /** The name of a language by its code, in the language of the interface. */
  public String languageName(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(language()));
    return name.isEmpty() ? code : name;
  }

  /** The name of a language in itself. */
  public static String ownName(String code) {
    Locale locale = Locale.forLanguageTag(code);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language())).format(number);
  }

  /** With so many digits behind the point. */
  public String decimal(double number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language()));
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** The text, or what is said of what is not known. */
  public String known(Optional<String> text) {
    return text.orElseGet(() -> say("unknown"));
  }
}
