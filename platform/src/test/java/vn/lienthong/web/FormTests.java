package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTests {
  @Test
  void whatIsSentDecomposedIsReadComposed() {
    var form = Form.of(Map.of("name", List.of("  To\u031b\u0300 khai ")));
    assertThat(form.value("name")).isEqualTo("T\u1edd khai");
  }

  @Test
  void aFieldKeepsItsFirstErrorAndTheOthersTheirOrder() {
    var form =
        Form.of(Map.of("subject", List.of(" ")))
            .demand("subject", "missing")
            .demand("number", "missing-too")
            .refuse("subject", "second", 3);
    assertThat(form.refused()).isTrue();
    assertThat(form.refusedFields()).containsExactly("subject", "number");
    assertThat(form.error("subject")).isEqualTo(Message.of("missing"));
    assertThat(form.error("other")).isNull();
  }

  @Test
  void aBoxIsChosenWhenItsValueIsAmongThoseSent() {
    var form = Form.empty().with("to", "H46", "G22");
    assertThat(form.chosen("to", "G22")).isTrue();
    assertThat(form.chosen("to", "G01")).isFalse();
    assertThat(form.all("cc")).isEmpty();
  }
}
