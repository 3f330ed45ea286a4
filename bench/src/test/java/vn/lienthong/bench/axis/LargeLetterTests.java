package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;

class LargeLetterTests {
  @TempDir Path folder;

  @Test
  void aLetterHasExactlyTheSizeAskedForAndItsWholeAttachment() throws Exception {
    var letter = new LargeLetter(100_000);
    var file = folder.resolve("letter.edxml");

    letter.write(file, "V0001", letter.size() + 1);

    assertThat(Files.size(file)).isEqualTo(letter.size() + 1);
    var packet = (DocumentPacket) EdxmlReader.read(file);
    assertThat(packet.attachments())
        .singleElement()
        .satisfies(attached -> assertThat(attached.contentSize()).isEqualTo(100_000));
  }
}
