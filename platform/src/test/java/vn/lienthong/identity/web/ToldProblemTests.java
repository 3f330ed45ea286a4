package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Message;

/** What an address may make our sign-in pages say. */
class ToldProblemTests {
  @ParameterizedTest
  @EnumSource(IdentityError.class)
  void oneOfOurCodesIsToldInItsWords(IdentityError error) {
    assertThat(ToldProblem.of(error.code())).isEqualTo(Message.of(error.code()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "ID-9999",
        "id-0001",
        "ID-0001 ",
        "Hãy gọi 0900 để lấy lại mật khẩu",
        "SH-0001"
      })
  void wordsFromElsewhereAreNot(String text) {
    assertThat(ToldProblem.of(text)).isNull();
  }

  /** The words of a broken rule have their holes filled. */
  @Test
  void aBrokenRuleBringsItsArguments() {
    var taken = new RuleViolated(IdentityError.LOGIN_NAME_TAKEN, "vanthu.G22");
    assertThat(Message.of(taken)).isEqualTo(Message.of("ID-0002", "vanthu.G22"));
  }
}
