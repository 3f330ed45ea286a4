package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.edxml.StatusCode;

/** The words of the VXP SDK's sample files and the codes of QĐ 28/2018/QĐ-TTg. */
class StatusKeywordTests {
  @ParameterizedTest
  @CsvSource({
    "inbox, 01",
    "rejection, 02",
    "reject, 02",
    "acceptance, 03",
    "assignment, 04",
    "05, 05",
    "finish, 06",
    "change-acceptance, 15",
    "change-rejection, 16",
    "' Change-Acceptance ', 15",
    "15, 15",
    "16, 16",
    "1, 01"
  })
  void aStatusIsReadFromItsWordOrItsCode(String text, String code) {
    assertThat(StatusKeyword.parse(text).map(StatusCode::code)).contains(code);
  }

  /** The axis's own word for a delivery under way is not the status 05. */
  @ParameterizedTest
  @ValueSource(strings = {"", "processing", "done", "change", "7", "115"})
  void anythingElseIsNoStatus(String text) {
    assertThat(StatusKeyword.parse(text)).isEmpty();
  }
}
