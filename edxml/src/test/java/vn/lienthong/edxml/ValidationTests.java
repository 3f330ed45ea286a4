package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** All findings of a file, in its order, with their places. */
class ValidationTests {
  @Test
  void aReadableFileTellsItsFindingsInOrder() throws IOException {
    var validation = validate(Packets.fixture("03_unbound_xlink_placeholder.edxml"));
    assertThat(validation.isReadable()).isTrue();
    assertThat(validation.packet()).isPresent();
    assertThat(validation.findings())
        .extracting(Finding::code)
        .containsExactly(EdxCode.TEXT_NOT_NFC, EdxCode.PREFIX_TOLERATED, EdxCode.BASE64_INVALID);
    assertThat(validation.findings()).isSortedAccordingTo(Comparator.comparingInt(Finding::line));
    assertThat(validation.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.WARNING, Severity.ERROR);
  }

  @Test
  void anUnreadableFileEndsWithTheReason() throws IOException {
    var file = Packets.packetWith(Packets.attachment("a.pdf", "", "***")).replace("</edXML>", "");
    var validation = validate(Packets.utf8(file));
    assertThat(validation.isReadable()).isFalse();
    assertThat(validation.packet()).isEmpty();
    assertThat(validation.findings())
        .extracting(Finding::code)
        .containsExactly(EdxCode.BASE64_INVALID, EdxCode.TRUNCATED);
  }

  @Test
  void aFloodOfFindingsIsCut() throws IOException {
    var file =
        Packets.packet(Packets.MESSAGE + "<To><OrganId>1</OrganId></To>".repeat(500), "", "");
    assertThat(validate(Packets.utf8(file)).findings()).hasSize(100);
  }

  private static Validation validate(byte[] file) throws IOException {
    return Validation.of(new ByteArrayInputStream(file), Limits.standard());
  }
}
