package vn.lienthong.identity.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses in CIDR form, IPv4 or IPv6. */
public record Network(String text) {
  private static final Pattern CIDR = Pattern.compile("([^/]+)/(\\d{1,3})");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]+");

  public Network {
    var form = CIDR.matcher(text);
    var own = form.matches() ? bytes(form.group(1)) : Optional.<byte[]>empty();
    if (own.isEmpty() || prefix(text) > 8 * own.get().length) {
      throw new IllegalArgumentException("not a network in CIDR form: " + text);
    }
  }

  /** True when one of the networks holds the address (no host name is ever looked up). */
  public static boolean anyHolds(List<Network> networks, String address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  boolean holds(String address) {
    var own = bytes(text.substring(0, text.indexOf('/'))).orElseThrow();
    var zone = address.indexOf('%');
    return bytes(zone < 0 ? address : address.substring(0, zone))
        .filter(other -> own.length == other.length && startsAlike(own, other, prefix(text)))
        .isPresent();
  }

  private static boolean startsAlike(byte[] own, byte[] other, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> bit % 8;
      if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static int prefix(String cidr) {
    return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
  }

  /** Empty for what is no address; only the forms of addresses ever reach the resolver. */
  private static Optional<byte[]> bytes(String address) {
    if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
