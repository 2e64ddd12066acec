package org.dragoman.guard;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.dragoman.api.Fault;

/**
 * Who asks: someone with the server's token (programs as {@code Authorization: Bearer}, browsers as
 * the password of any user name), or someone whom a reverse proxy let in and names in a header.
 *
 * <p>The header is believed only from the proxy's address. Where neither is asked for, everybody
 * who can reach the server may ask; {@link Rules#refusal} sees to it that this is only this
 * machine.
 */
final class Entrance {

  /** Attribute of a request: the name of who asks, where it is known. */
  static final String READER = "reader";

  private final Rules rules;
  private final Optional<byte[]> token;

  Entrance(Rules rules) {
    this.rules = rules;
    this.token = rules.token().map(Entrance::digest);
  }

  void look(Context request) throws Fault {
    if (rules.token().isEmpty() && rules.proxyHeader().isEmpty()) {
      return;
    }
    Optional<String> named = named(request);
    if (named.isPresent()) {
      request.attribute(READER, named.get());
      return;
    }
    if (token.isPresent() && bears(request)) {
      return;
    }
    throw new Fault(
        401,
        "unauthorized",
        "This server wants to know you",
        token.isPresent()
            ? "send the server's token: Authorization: Bearer TOKEN, or as a password in a browser"
            : "come in through the server's proxy");
  }

  /** The name that a proxy gives. */
  private Optional<String> named(Context request) {
    if (rules.proxyHeader().isEmpty() || !fromProxy(request)) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.header(rules.proxyHeader().get()))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** Whether the connection comes from a proxy. */
  boolean fromProxy(Context request) {
    return rules.proxyHeader().isPresent()
        && rules.proxies().contains(plain(request.req().getRemoteAddr()));
  }

  /** How the reader called: a proxy in front may speak TLS with them, which only it can know. */
  String scheme(Context request) {
    return fromProxy(request) && "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"))
        ? "https"
        : "http";
  }

  /** An address as people write it: Java writes ::1 with all its noughts and in brackets. */
  private static String plain(String address) {
    String bare = address.replaceAll("[\\[\\]]", "");
    return bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
  }

  private boolean bears(Context request) {
    String header = request.header("Authorization");
    if (header == null) {
      return false;
    }
    String[] parts = header.strip().split("\\s+", 2);
    if (parts.length < 2) {
      return false;
    }
    String given = "";
    if (parts[0].equalsIgnoreCase("Bearer")) {
      given = parts[1];
    } else if (parts[0].equalsIgnoreCase("Basic")) {
      try {
        String both = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        int colon = both.indexOf(':');
        given = both.substring(colon + 1);
        if (colon > 0 && isToken(given)) {
          request.attribute(READER, both.substring(0, colon));
        }
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    return isToken(given);
  }

  /** Takes as long for a wrong token as for the right one, whatever its length. */
  private boolean isToken(String given) {
    return MessageDigest.isEqual(token.orElseThrow(), digest(given));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has SHA-256
    }
  }
}
