package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.TermsPlace;

class OpenLimitTests {
  @Test
  void aPlaceIsReadAsItWasSent() {
    var place = new TermsPlace(12, Channel.POST, 3);

    assertThat(OpenLimit.key(place)).isEqualTo("12-POST-3");
    assertThat(OpenLimit.parse("12-POST-3")).contains(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1-POST", "1-FAX-1", "-1-POST-1", "1-POST-99999", "1-POST-1 "})
  void anythingElseIsNoPlace(String text) {
    assertThat(OpenLimit.parse(text)).isEmpty();
  }
}
