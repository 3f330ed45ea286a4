package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutputTests {
  @Test
  void aNodeThatTellsMuchAfterItIsReadyDoesNotStandStill() throws Exception {
    var process = program("ready: http://localhost:1 ");
    try {
      assertThat(Output.await(process, "ready: ")).isEqualTo("http://localhost:1");
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aNodeThatEndsBeforeItIsReadyIsToldWithItsLastWords() throws Exception {
    var process = program("something else");
    assertThatThrownBy(() -> Output.await(process, "ready: "))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the node ended before it was ready: line 19999");
  }

  private static Process program(String first) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        Path.of(Talks.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return new ProcessBuilder(java, "-cp", classes.toString(), Talks.class.getName(), first)
        .redirectErrorStream(true)
        .start();
  }

  /** Tells more than any pipe holds. */
  static final class Talks {
    public static void main(String[] args) {
      System.out.println(args[0]);
      for (int n = 0; n < 20_000; n++) {
        System.out.println("line " + n + " of what a node tells when its database is away");
      }
      System.out.println();
    }
  }
}
