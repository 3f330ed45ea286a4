package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.JavaSources;

/** Every main package says what it is for and is checked for null. */
class PackagesTests {
  private static final String DESCRIPTION = "package-info.java";

  @Test
  void everyMainPackageIsNullMarked() throws IOException {
    var unmarked = new ArrayList<String>();
    for (var folder : packages("src/main/java")) {
      var description = folder.resolve(DESCRIPTION);
      if (!Files.exists(description) || !Files.readString(description).contains("@NullMarked")) {
        unmarked.add(JavaSources.REPOSITORY.relativize(folder).toString());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  /**
   * Test classes come first on the class path: a test's description of a package hides the main one
   * with its module boundaries, which are then no longer checked.
   */
  @Test
  void noTestHidesTheDescriptionOfAMainPackage() throws IOException {
    var hiding = new ArrayList<String>();
    for (var folder : packages("src/test/java")) {
      var main = Path.of(folder.toString().replace("src/test/java", "src/main/java"));
      if (Files.exists(folder.resolve(DESCRIPTION)) && Files.exists(main.resolve(DESCRIPTION))) {
        hiding.add(JavaSources.REPOSITORY.relativize(folder.resolve(DESCRIPTION)).toString());
      }
    }
    assertThat(hiding).isEmpty();
  }

  private static List<Path> packages(String root) throws IOException {
    var packages = new TreeSet<Path>();
    for (var module : JavaSources.MODULES) {
      var folder = JavaSources.REPOSITORY.resolve(module).resolve(root);
      if (Files.isDirectory(folder)) {
        try (var files = Files.walk(folder)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .forEach(file -> packages.add(file.getParent()));
        }
      }
    }
    return List.copyOf(packages);
  }
}
