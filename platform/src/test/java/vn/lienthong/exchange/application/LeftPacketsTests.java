package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Mailbox;

/** A packet directory after processes were killed in the middle. */
class LeftPacketsTests extends OnTheAxis {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aDirectoryThatIsNotThereYetIsNoFault() throws Exception {
    Files.delete(directory);
    axis.get(LeftPackets.class).remove();
    assertThat(directory).doesNotExist();
    Files.createDirectory(directory);
  }

  @Test
  void whatNoPacketNamesGoesAfterADayAndWhatWasTakenStays() throws Exception {
    var letter = PacketFixture.aLetter().file(new byte[400_000]).bytes();
    var taken = axis.submit(SmallDirectory.OFFICE, letter);
    var stored = onlyFile();
    aged(stored, DAY.multipliedBy(400));
    var lost = aged(file("0a/0a-lost.edxml"), DAY.plusSeconds(1));
    var part = aged(file("incoming/half.part"), DAY.plusSeconds(1));
    var underWay = aged(file("incoming/coming.part"), DAY.minusSeconds(1));
    var notCommittedYet = aged(file("0a/0a-new.edxml"), DAY.minusSeconds(1));

    axis.get(LeftPackets.class).remove();

    assertThat(List.of(lost, part)).noneMatch(Files::exists);
    assertThat(List.of(stored, underWay, notCommittedYet)).allMatch(Files::exists);
    var recipient = AxisHarness.systemOf(SmallDirectory.QUANG_BINH);
    try (var content = axis.get(Mailbox.class).fetch(recipient, taken.docId()).open()) {
      assertThat(content.readAllBytes()).hasSizeGreaterThan(letter.length);
    }
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private Path file(String name) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "<edXML");
  }

  private static Path aged(Path file, Duration age) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(AxisHarness.NOW.minus(age)));
  }
}
