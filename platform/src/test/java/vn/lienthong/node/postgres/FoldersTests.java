package vn.lienthong.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {
  @TempDir Path folder;

  @Test
  void aFolderGoesWithAllItHoldsAndNothingBesideIt() throws IOException {
    Files.createDirectories(folder.resolve("a/b/c"));
    Files.writeString(folder.resolve("a/b/Đơn.txt"), "x");
    Files.createDirectories(folder.resolve("ab"));
    Folders.delete(folder.resolve("a"));
    assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("a"));
    assertThat(folder.resolve("ab")).isDirectory();
  }

  /** A link inside leads to data of somebody else. */
  @Test
  void whatALinkPointsAtIsKept() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("mine"), "x");
    var doomed = Files.createDirectories(folder.resolve("doomed"));
    Files.createSymbolicLink(doomed.resolve("link"), other);
    Files.createSymbolicLink(doomed.resolve("broken"), folder.resolve("nowhere"));
    Folders.delete(doomed);
    assertThat(doomed).doesNotExist();
    assertThat(other.resolve("mine")).hasContent("x");
  }

  @Test
  void whatIsNotThereNeedsNoDeleting() {
    assertThatCode(() -> Folders.delete(folder.resolve("none"))).doesNotThrowAnyException();
  }
}
