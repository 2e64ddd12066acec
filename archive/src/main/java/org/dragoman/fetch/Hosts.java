package org.dragoman.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hosts may be asked: those whose every address is one of the public internet.
 *
 * <p>A page that redirects to an address inside the reader's own network would make the archive a
 * way into it (server-side request forgery). So the addresses behind a name are looked at, not the
 * name. Java keeps what it has looked up for as long as {@link #KEPT_SECONDS} says, and the
 * connection is made to what was looked at; a name that changes its address between the look and
 * the connection (DNS rebinding) changes nothing.
 */
final class Hosts {

  private static final String KEPT_SECONDS = "3600";

  static {
    Security.setProperty("networkaddress.cache.ttl", KEPT_SECONDS);
  }

  private final boolean allowPrivate;

  Hosts(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /** Why an address may not be asked; empty when it may. */
  Optional<String> objection(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("not an address of the web (" + scheme + ")");
    }
    if (uri.getHost() == null) {
      return Optional.of("it names no host");
    }
    if (uri.getUserInfo() != null) {
      return Optional.of("it holds a user's name");
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
        if (!allowPrivate && !isPublic(address)) {
          return Optional.of(
              "its host has the private address "
                  + address.getHostAddress()
                  + " (allowed with --allow-private)");
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("its host is not known");
    }
  }

  /** Whether an address is one of the public internet (IANA special-purpose registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    if (address instanceof Inet6Address) {
      boolean unique = (b[0] & 0xFE) == 0xFC; // fc00::/7
      boolean documentation = at(b, 0x20, 0x01, 0x0D, 0xB8);
      boolean teredo = at(b, 0x20, 0x01, 0, 0);
      if (unique || documentation || teredo) {
        return false;
      }
      if (at(b, 0x20, 0x02)) { // 6to4 carries an address of the old kind
        return isPublicV4(Arrays.copyOfRange(b, 2, 6));
      }
      if (at(b, 0, 0x64, 0xFF, 0x9B) || isCompatible(b)) { // so does NAT64
        return isPublicV4(Arrays.copyOfRange(b, 12, 16));
      }
      return (b[0] & 0xE0) == 0x20; // 2000::/3 is all that was ever given out
    }
    return isPublicV4(b);
  }

  private static boolean isCompatible(byte[] b) {
    for (int i = 0; i < 12; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublicV4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    int third = b[2] & 0xFF;
    return !(first == 0
        || first == 10
        || first == 127
        || first >= 224
        || first == 100 && second >= 64 && second < 128
        || first == 169 && second == 254
        || first == 172 && second >= 16 && second < 32
        || first == 192 && second == 168
        || first == 192 && second == 0 && (third == 0 || third == 2)
        || first == 198 && (second == 18 || second == 19)
        || first == 198 && second == 51 && third == 100
        || first == 203 && second == 0 && third == 113);
  }

  private static boolean at(byte[] b, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((b[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
