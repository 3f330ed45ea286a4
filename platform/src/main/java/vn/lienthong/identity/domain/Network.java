package vn.lienthong.identity.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A range of addresses in CIDR form, IPv4 or IPv6. */
public record Network(String text) {
  public Network {
    if (!text.matches("[0-9a-fA-F:.]+/\\d{1,3}") || prefix(text) > 8 * address(text).length) {
      throw new IllegalArgumentException("not a network in CIDR form: " + text);
    }
  }

  /** True when one of the networks holds the address (no host name is ever looked up). */
  public static boolean anyHolds(List<Network> networks, String address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  boolean holds(String address) {
    if (!address.matches("[0-9a-fA-F:.]+(%.+)?")) {
      return false;
    }
    var own = address(text);
    var other = bytes(address);
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix(text); bit++) {
      var mask = 0x80 >> bit % 8;
      if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] address(String cidr) {
    return bytes(cidr.substring(0, cidr.indexOf('/')));
  }

  private static int prefix(String cidr) {
    return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }
}
