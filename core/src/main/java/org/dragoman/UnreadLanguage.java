package org.dragoman;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dragoman.text.Language;

/** A document in a language that Dragoman does not read; the message is one line for the user. */
public final class UnreadLanguage extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadLanguage(String path, String code) {
    super(
        code.equals("und")
            ? path + ": no article found in it; leave it out"
            : path
                + ": its language is '"
                + code
                + "'; Dragoman reads "
                + languages()
                + ", so leave it out or translate it");
  }

  private static String languages() {
    return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
  }
}
