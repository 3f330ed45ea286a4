package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which application a benchmark starts, seen from a process with its own environment. */
class NodeClassPathTests {
  @TempDir Path home;

  @Test
  void theApplicationThatTheLauncherBuiltIsMeasured() throws Exception {
    var jar = home.resolve("target/app/platform.jar");
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);

    assertThat(found(home.toString())).isEqualTo(jar.toAbsolutePath().toString());
  }

  @Test
  void withoutTheLauncherTheLibrariesOfTheBenchmarkAre() throws Exception {
    assertThat(found(home.toString())).isEqualTo(classes());
    assertThat(found(null)).isEqualTo(classes());
  }

  @Test
  void withoutAHomeTheFolderOfTheProcessIsLookedInto() throws Exception {
    var jar = home.resolve("target/app/platform.jar");
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);

    assertThat(Path.of(found(null))).isEqualTo(jar.toRealPath());
  }

  private String found(String lienthongHome) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-cp", classes(), Prints.class.getName())
            .directory(home.toRealPath().toFile());
    builder.environment().remove("LIENTHONG_HOME");
    if (lienthongHome != null) {
      builder.environment().put("LIENTHONG_HOME", lienthongHome);
    }
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.strip();
  }

  private static String classes() {
    return folder(NodeClassPath.class) + java.io.File.pathSeparator + folder(Prints.class);
  }

  private static String folder(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  /** Prints what is found. */
  static final class Prints {
    public static void main(String[] args) {
      System.out.println(NodeClassPath.find());
    }
  }
}
