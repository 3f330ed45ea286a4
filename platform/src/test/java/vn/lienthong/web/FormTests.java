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

  /** Đ has two look-alikes on foreign keyboards; what is stored has one. */
  @Test
  void theLookAlikesOfTheLetterWithAStrokeAreReadAsIt() {
    var form = Form.of(Map.of("name", List.of("\u00d0\u00e0 N\u1eb5ng", "\u0189\u1ed3ng Nai")));
    assertThat(form.all("name")).containsExactly("\u0110\u00e0 N\u1eb5ng", "\u0110\u1ed3ng Nai");
  }

  @Test
  void whatWasNotSentIsEmptyNotMissing() {
    assertThat(Form.empty().value("x")).isEmpty();
    assertThat(Form.of(Map.of("x", List.of())).value("x")).isEmpty();
    assertThat(Form.empty().chosen("x", "")).isFalse();
    assertThat(Form.empty().refused()).isFalse();
  }

  @Test
  void ofSeveralValuesTheFirstCountsAndAllAreKeptInOrder() {
    var form = Form.of(Map.of("to", List.of("H46", "G22", "H46")));
    assertThat(form.value("to")).isEqualTo("H46");
    assertThat(form.all("to")).containsExactly("H46", "G22", "H46");
  }

  @Test
  void aFieldThatHoldsSomethingIsNotRefused() {
    var form = Form.of(Map.of("a", List.of("0"), "b", List.of("\u00a0"), "c", List.of("\n\t ")));
    assertThat(form.demand("a", "missing").refused()).isFalse();
    assertThat(form.demand("c", "missing").refusedFields()).containsExactly("c");
  }

  @Test
  void anErrorNamesWhatFillsIt() {
    var form = Form.empty().refuse("to", "unknown", "H99", 3);
    assertThat(form.error("to")).isEqualTo(Message.of("unknown", "H99", 3));
    assertThat(form.error("to").arguments()).containsExactly("H99", "3");
  }

  @Test
  void aFormIsNeverChangedOnlyReplaced() {
    var first = Form.empty().with("a", "1");
    var second = first.with("a", "2").refuse("a", "wrong");
    assertThat(first.value("a")).isEqualTo("1");
    assertThat(first.refused()).isFalse();
    assertThat(second.value("a")).isEqualTo("2");
    assertThat(second.with("b", "3").refused()).as("errors stay").isTrue();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> first.values().put("b", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** A message of an action waits in the session, which lies in the database. */
  @Test
  void aMessageSurvivesTheSession() throws Exception {
    var message = Message.of("exchange.sent", "12/VPCP", 3);
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.io.ObjectOutputStream(bytes)) {
      out.writeObject(message);
    }
    try (var in =
        new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(message);
    }
  }
}
