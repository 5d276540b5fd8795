package ca.lipworkbench.workbench.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a try to sign in comes from.
 *
 * @param address of the network, as text
 */
public record Origin(String address) {
  /** A household or an office has this many bytes of an IPv6 address to itself. */
  private static final int NETWORK_BYTES = 8;

  /** What the guard counts by: an IPv4 address, or the network of an IPv6 address. */
  String key() {
    try {
      if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
      }
    } catch (IllegalArgumentException e) {
      return address;
    }
    return address;
  }
}
