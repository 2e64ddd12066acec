package org.dragoman.guard;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.api.Fault;

/**
 * By which name the server was called: a page of another site that has its own name lead here (DNS
 * rebinding) would read the archive with the reader's browser, but it cannot but call it by that
 * name.
 *
 * <p>Good are localhost, addresses in figures, and the names given.
 */
final class Names {

  private static final Pattern FIGURES =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+(%[0-9a-z]+)?]");

  private final Set<String> names = new TreeSet<>();

  Names(Rules rules) {
    names.add("localhost");
    names.add(rules.listen().toLowerCase(Locale.ROOT));
    rules.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  void look(Context request) throws Fault {
    String host = request.header("Host");
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
    if (!names.contains(name) && !FIGURES.matcher(name).matches()) {
      throw new Fault(
          421,
          "host",
          "This server has another name",
          "'"
              + (host == null ? "" : host.replaceAll("[^\\w.:\\[\\]-]", "?"))
              + "' is no name of this server; 'dragoman serve --name NAME' gives it one");
    }
  }
}
