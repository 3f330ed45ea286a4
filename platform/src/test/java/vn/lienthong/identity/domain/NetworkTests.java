package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is inside: the edge of each range, other spellings of one address, and what is none. */
class NetworkTests {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,9.255.255.255,false",
    "10.0.0.0/8,10.0.0.0,true",
    "10.0.0.0/8,10.255.255.255,true",
    "10.0.0.0/8,11.0.0.0,false",
    "172.16.0.0/12,172.15.255.255,false",
    "172.16.0.0/12,172.16.0.0,true",
    "192.168.4.0/23,192.168.3.255,false",
    "192.168.4.0/23,192.168.5.255,true",
    "192.168.4.0/23,192.168.6.0,false",
    "203.0.113.128/25,203.0.113.127,false",
    "203.0.113.128/25,203.0.113.128,true",
    "203.0.113.4/31,203.0.113.5,true",
    "203.0.113.4/31,203.0.113.6,false",
    "2001:db8:4::/47,2001:db8:5:ffff::1,true",
    "2001:db8:4::/47,2001:db8:6::,false",
    "2001:db8::1/128,2001:db8::2,false",
    "::/0,2001:db8::2,true",
    "::/0,10.0.0.1,false",
    "0.0.0.0/0,2001:db8::2,false"
  })
  void aRangeEndsWhereItsPrefixSays(String network, String address, boolean held) {
    assertThat(new Network(network).holds(address)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::ffff:10.1.2.3", "::FFFF:0a01:0203", "10.1.2.3"})
  void oneAddressInAnySpellingIsInside(String address) {
    assertThat(new Network("10.0.0.0/8").holds(address)).isTrue();
  }

  @Test
  void theNameOfAnInterfaceBehindAnAddressDoesNotMatter() {
    assertThat(new Network("fe80::/10").holds("fe80::1%eth0")).isTrue();
    assertThat(new Network("fe80::/10").holds("2001:db8::1%fe80::1")).isFalse();
  }

  /** {@code dead.beef} has the letters of an address; asking a name server would be a leak. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dead.beef",
        "fade",
        "10.1",
        "10",
        "010.0.0.1",
        "10.0.0.256",
        "10.0.0.1.",
        "10.0.0.1.5",
        "10.0.0",
        " 10.0.0.1",
        "10.0.0.1 ",
        "10.0.0.1,203.0.113.9",
        "1:2:3",
        ":::",
        "12345::1",
        "::1::1",
        "unknown",
        "%eth0",
        ""
      })
  void whatIsNoAddressIsOutsideEveryNetwork(String address) {
    var everything = List.of(new Network("0.0.0.0/0"), new Network("::/0"));
    assertThat(Network.anyHolds(everything, address)).isFalse();
  }

  @Test
  void anAddressIsInsideWhenAnyOfTheNetworksHoldsIt() {
    var networks = List.of(new Network("10.0.0.0/8"), new Network("fc00::/7"));
    assertThat(Network.anyHolds(networks, "fd00::1")).isTrue();
    assertThat(Network.anyHolds(networks, "10.0.0.1")).isTrue();
    assertThat(Network.anyHolds(networks, "203.0.113.9")).isFalse();
    assertThat(Network.anyHolds(List.of(), "127.0.0.1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "dead.beef/8",
        "10.0.0/8",
        "300.0.0.0/8",
        "10.0.0.0 /8",
        "/8",
        ""
      })
  void aMistypedNetworkStopsTheStartAndIsNamed(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(text))
        .withMessage("not a network in CIDR form: " + text);
  }

  @Test
  void theShortestAndTheLongestPrefixAreNetworks() {
    assertThat(new Network("0.0.0.0/0").holds("255.255.255.255")).isTrue();
    assertThat(new Network("10.0.0.1/32").holds("10.0.0.1")).isTrue();
    assertThat(new Network("::1/128").holds("::1")).isTrue();
  }
}
