package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.domain.SecretMarks.Mark;

/** What is a mark of secrecy and what only sounds like one. */
class SecretMarksTests {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);
  private static final SecretMarks MARKS =
      new SecretMarks(
          List.of(
              Mark.of("Mật; 2016-04-01"),
              Mark.of("Tối mật; 2016-04-01"),
              Mark.of("Tuyệt mật; 2016-04-01")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mật",
        "MẬT",
        "mật",
        " Tối mật ",
        "TUYỆT MẬT.",
        "[MẬT]",
        "[MẬT] Báo cáo tình hình",
        "Báo cáo tình hình quý I (Mật)",
        "Kế hoạch diễn tập (Tối mật) năm 2020",
        "Kế hoạch ** TUYỆT MẬT **",
        "V/v báo cáo “Mật”",
        "((MẬT))",
        "[ Tối  mật ] V/v họp",
        "(Độ mật: Tối mật) V/v họp",
        "Độ mật: Mật",
        "Mức độ mật: Tuyệt mật, hỏa tốc",
        "độ mật - Tối mật",
        "MẬT: Báo cáo tình hình",
        "MẬT - Báo cáo tình hình",
        "MẬT – V/v họp",
        "MẬT. Báo cáo",
        "MẬT Báo cáo tình hình",
        "MẬT V/v họp giao ban",
        "TỐI MẬT BÁO CÁO TÌNH HÌNH",
        "TUYỆT MẬT V/v họp",
        "Báo cáo tình hình – TUYỆT MẬT",
        "Báo cáo tình hình - MẬT",
        "MAT",
        "[MAT] Bao cao",
        "Bao cao (TOI MAT)",
        "toi mat",
        "TUYET MAT"
      })
  void aMark(String text) {
    assertThat(MARKS.inText(text, DAY)).isPresent();
    assertThat(MARKS.inText(Normalizer.normalize(text, Normalizer.Form.NFD), DAY)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "V/v đổi mật khẩu tài khoản",
        "MẬT KHẨU VÀ TÀI KHOẢN",
        "Mật khẩu: cách đặt",
        "(mật khẩu)",
        "Mật độ dân số các tỉnh",
        "MẬT ĐỘ DÂN SỐ",
        "MẬT độ dân số",
        "Mật ong xuất khẩu",
        "MẬT ONG RỪNG",
        "Mật báo viên",
        "Bảo mật thông tin",
        "BẢO MẬT",
        "[BẢO MẬT] Kế hoạch",
        "Kế hoạch an toàn - BẢO MẬT",
        "AN TOÀN – MẬT",
        "Quy định về độ mật của tài liệu",
        "Độ mật: Không",
        "Độ mật: thường",
        "độ mật",
        "Danh mục bí mật nhà nước độ Mật, Tối mật, Tuyệt mật",
        "Luật Bảo vệ bí mật nhà nước",
        "Ủy ban MẶT TRẬN Tổ quốc",
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "MẶT",
        "(Mất)",
        "[MẮT]",
        "Mật mã dân sự",
        "MẬT MÃ DÂN SỰ",
        "Bí mật kinh doanh (mật mã)",
        "Cơ mật viện",
        "Khám mắt (Mắt)",
        "Lưu hành nội bộ",
        "Toi mat khau"
      })
  void noMark(String text) {
    assertThat(MARKS.inText(text, DAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BC-MẬT",
        "MẬT/VPCP",
        "VPCP-TỐI MẬT",
        "BCA–TUYỆT MẬT",
        "MẬT",
        "12/BC(MẬT)",
        "tối mật"
      })
  void aMarkInANotation(String notation) {
    assertThat(MARKS.inNotation(notation, DAY)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "VPCP-KSTT", "CV-MAT", "BQP-MTTQ", "BC-MẶT", "QĐ-BẢOMẬT", "KH-Mật"})
  void noMarkInANotation(String notation) {
    assertThat(MARKS.inNotation(notation, DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2016-03-31, false", "2016-04-01, true", "2020-06-30, true", "2020-07-01, false"})
  void aMarkIsOneWhileItIsInForce(LocalDate day, boolean found) {
    var marks = new SecretMarks(List.of(Mark.of("Kín; 2016-04-01; 2020-06-30")));
    assertThat(marks.inText("[KÍN] Báo cáo", day).isPresent()).isEqualTo(found);
    assertThat(marks.inNotation("BC-KÍN", day).isPresent()).isEqualTo(found);
  }

  /**
   * A header may hold eight million characters: each is looked at a few times, not each by each.
   */
  @Timeout(120)
  @ParameterizedTest
  @ValueSource(strings = {"(", "! ", "độ mật: ", "(a", " "})
  void aHostileSubjectIsLookedThroughLikeAnyOther(String piece) {
    var subject = "x" + piece.repeat(400_000 / piece.length());
    assertThat(MARKS.inText(subject + "y", DAY)).isEmpty();
    assertThat(MARKS.inNotation(subject + "y", DAY)).isEmpty();
    assertThat(MARKS.inText(subject + " [Tối mật]", DAY)).map(Mark::word).contains("Tối mật");
  }

  @Test
  void theLongerMarkIsNamed() {
    assertThat(MARKS.inText("(Tối mật) V/v họp", DAY)).map(Mark::word).contains("Tối mật");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mật", "; 2016-04-01", "Mật; 2016-4-1", "Mật; 2016-04-01; x"})
  void whatIsNoMarkIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Mark.of(text));
  }
}
