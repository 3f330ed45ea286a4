package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Size costs no heap, and the default charset of the platform matters to nothing. */
class BigPacketTests {
  private static final long MIB = 1L << 20;

  @TempDir Path folder;

  @Test
  void aPdfOf300MebibytesPassesThroughAHeapOf48Mebibytes() throws Exception {
    assertThat(run(List.of("-Xmx48m"), 300 * MIB, "pdf")).startsWith("ok ");
  }

  @Test
  void anArchiveForTransportIsUnpackedInAHeapOf32Mebibytes() throws Exception {
    assertThat(run(List.of("-Xmx32m"), 16 * MIB, "dat")).startsWith("ok ");
  }

  @Test
  void nationalLettersSurviveEveryDefaultCharset() throws Exception {
    for (var charset : List.of("ISO-8859-1", "US-ASCII", "UTF-16")) {
      var options =
          List.of(
              "-Xmx32m",
              "-Dfile.encoding=" + charset,
              "-Duser.language=tr",
              "-Duser.timezone=America/Lima");
      assertThat(run(options, 1000, "pdf").getBytes(StandardCharsets.ISO_8859_1)).isNotEmpty();
    }
  }

  private String run(List<String> options, long size, String extension)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BigPacketProgram.class.getName()));
    command.addAll(
        List.of(String.valueOf(size), folder.resolve("packet.edxml").toString(), extension));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
