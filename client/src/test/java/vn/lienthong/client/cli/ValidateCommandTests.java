package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTests {
  @TempDir Path folder;

  private final CommandLineRun line = new CommandLineRun();

  @Test
  void aGoodPacketIsReadable() throws IOException {
    Path file = file("good.edxml", SamplePacket.good());

    assertThat(line.run("validate", file.toString())).isZero();
    assertThat(line.out()).contains(file + ": đọc được, 0 phát hiện");
  }

  @Test
  void aDamagedAttachmentIsAnErrorOfAReadablePacket() throws IOException {
    Path file = file("damaged.edxml", SamplePacket.damaged());

    assertThat(line.run("validate", file.toString())).isZero();
    assertThat(line.out())
        .containsPattern("damaged\\.edxml:\\d+:\\d+: LỖI EDX-2001 ")
        .contains("đọc được, 1 phát hiện");
  }

  @Test
  void oneUnreadablePacketAmongGoodOnesIsExitCode1() throws IOException {
    Path good = file("good.edxml", SamplePacket.good());
    Path junk = file("junk.edxml", "1212" + SamplePacket.good());

    assertThat(line.run("validate", junk.toString(), good.toString())).isEqualTo(1);
    assertThat(line.out())
        .contains(junk + ":1:1: KHÔNG ĐỌC ĐƯỢC EDX-1002 ")
        .contains(good + ": đọc được");
  }

  @Test
  void findingsAreEnglishWhenAsked() throws IOException {
    Path file = file("damaged.edxml", SamplePacket.damaged());

    assertThat(line.run("validate", "--lang", "en", file.toString())).isZero();
    assertThat(line.out()).contains(": ERROR EDX-2001 ").contains("readable, findings: 1");
  }

  @Test
  void aFileThatIsNotThereIsNotReadable() {
    Path missing = folder.resolve("missing.edxml");

    assertThat(line.run("validate", missing.toString(), folder.toString())).isEqualTo(1);
    assertThat(line.out()).contains(missing + ": không có tệp này", folder + ": không có tệp này");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
