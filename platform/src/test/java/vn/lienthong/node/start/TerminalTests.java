package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class TerminalTests {
  @Test
  void aRefusalSpeaksTheLanguageOfTheShell() {
    var inUse = new RuleViolated(NodeError.DIRECTORY_IN_USE, "/srv/nút", 12345L);
    assertThat(Terminal.text(inUse, Terminal.language(Map.of("LANG", "vi_VN.UTF-8"))))
        .startsWith("ND-0101 Thư mục dữ liệu /srv/nút đang được tiến trình 12345");
    assertThat(Terminal.text(inUse, Terminal.language(Map.of())))
        .startsWith("ND-0101 The data directory /srv/nút is in use by process 12345.");
  }

  @Test
  void aCodeOfAnotherModuleIsShownAsItIs() {
    assertThat(Terminal.text(new RuleViolated(SharedError.NOT_FOUND, "x"), Locale.ENGLISH))
        .contains("SH-0002");
  }
}
