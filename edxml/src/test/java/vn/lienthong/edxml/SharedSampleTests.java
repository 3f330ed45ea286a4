package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A second check with packets from outside of the repository, where they are present. */
class SharedSampleTests {
  @TestFactory
  Stream<DynamicTest> everySharedSampleIsReadAndStamped() throws IOException {
    var folder = samples();
    if (folder.isEmpty()) {
      return Stream.empty();
    }
    try (var files = Files.list(folder.get())) {
      return files.sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(file.getFileName().toString(), () -> readAndStamp(file)));
    }
  }

  private static void readAndStamp(Path file) throws Exception {
    var packet = EdxmlReader.read(file);
    var bytes = Files.readAllBytes(file);
    assertThat(packet.facts().size()).isEqualTo(bytes.length);
    assertThat(packet.from().organId()).isNotBlank();
    if (packet instanceof DocumentPacket document) {
      var stamp =
          new TraceHeaderStamp(
              document.slot(), new TraceHeader("000.00.00.G22", "2020/02/12 08:00:00"));
      var stamped = stamp.apply(new ByteArrayInputStream(bytes)).readAllBytes();
      var again =
          (DocumentPacket) EdxmlReader.read(new ByteArrayInputStream(stamped), Limits.standard());
      assertThat(again.header().trace()).hasSize(document.header().trace().size() + 1);
      assertThat(again.facts().contentHash()).isEqualTo(document.facts().contentHash());
    }
  }

  private static Optional<Path> samples() {
    var configured = System.getenv("LIENTHONG_SHARED");
    return Stream.of(configured == null ? "" : configured, "../shared", "../../shared")
        .filter(place -> !place.isEmpty())
        .map(place -> Path.of(place, "samples", "edxml"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
