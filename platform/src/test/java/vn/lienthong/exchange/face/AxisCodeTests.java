package vn.lienthong.exchange.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.SharedError;

/** The numbers that the faces of other standards give for our codes. */
class AxisCodeTests {
  @Test
  void aPacketThatLeftForAnArchiveIsAFileThatCannotBeHadAndNoFaultOfTheNode() {
    assertThat(AxisCode.of(ArchiveError.PACKET_ARCHIVED))
        .isEqualTo(AxisCode.of(ExchangeError.ATTACHMENT_NOT_FOUND))
        .isNotEqualTo(AxisCode.of(SharedError.NOT_FOUND));
  }
}
