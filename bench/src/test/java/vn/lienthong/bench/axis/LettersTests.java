package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.Organization;

/** A load of letters measures the axis only if each is a whole, valid letter of its own. */
class LettersTests {
  @TempDir Path folder;

  @Test
  void aLetterIsReadWithoutAnyComplaint() throws Exception {
    var letter = read(letter("1"));

    assertThat(letter.facts().findings()).isEmpty();
    assertThat(letter.from().organId()).isEqualTo(Letters.SENDER);
    assertThat(letter.header().to())
        .extracting(Organization::organId)
        .containsExactly(Letters.RECIPIENT);
    assertThat(letter.attachments())
        .singleElement()
        .satisfies(attachment -> {
          assertThat(attachment.mediaType()).isEqualTo("application/pdf");
          assertThat(attachment.damaged()).isFalse();
        });
  }

  @Test
  void itsSizeIsTheOneThatTheTableNames() throws IOException {
    assertThat(letter("1").length).isBetween(95_000, 105_000);
  }

  @Test
  void itsAttachmentCannotBePackedSmaller() throws IOException {
    var packed = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.DeflaterOutputStream(packed)) {
      zip.write(letter("1"));
    }
    assertThat(packed.size()).isGreaterThan(70_000);
  }

  @Test
  void eachNumberIsAnotherDocument() throws Exception {
    var ids = new ArrayList<String>();
    var contents = new ArrayList<String>();
    for (var number : List.of("a-0", "a-1", "b-0", "1")) {
      var letter = read(letter(number));
      ids.add(letter.header().documentId());
      contents.add(letter.facts().contentHash());
      assertThat(letter.header().codeNumber()).isEqualTo(number);
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(contents).doesNotHaveDuplicates();
  }

  @Test
  void theSameNumberIsTheSameBytesSoThatARepetitionIsOne() throws IOException {
    assertThat(letter("7")).isEqualTo(letter("7"));
  }

  @Test
  void aShorterLetterLeavesNothingOfALongerOneInTheFile() throws Exception {
    var file = folder.resolve("letter.edxml");
    var letters = new Letters();
    letters.write("so-rat-dai-".repeat(20), file);
    letters.write("1", file);

    assertThat(read(Files.readAllBytes(file)).header().codeNumber()).isEqualTo("1");
  }

  private byte[] letter(String number) throws IOException {
    var file = folder.resolve("letter.edxml");
    new Letters().write(number, file);
    return Files.readAllBytes(file);
  }

  private static DocumentPacket read(byte[] packet) throws IOException, EdxmlRefused {
    return (DocumentPacket) EdxmlReader.read(new ByteArrayInputStream(packet), Limits.standard());
  }
}
