package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.asked;
import static vn.lienthong.procedures.ProcessFixture.days;
import static vn.lienthong.procedures.ProcessFixture.leading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.web.ProcessDrawing.Box;
import vn.lienthong.procedures.web.ProcessDrawing.Kind;
import vn.lienthong.procedures.web.ProcessDrawing.Line;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.SaidFrame;

class ProcessDrawingTests {
  private static final String BUILDING = "000.00.09.H46";
  private static final String LAND = "000.00.10.H46";

  @Test
  void eachStepIsABoxBelowTheOneBefore() {
    var drawing =
        draw(
            aProcess("1.013225")
                .step("Thẩm định hồ sơ", StepRole.OFFICER, days("2"))
                .step("Ký duyệt", StepRole.LEADER, null)
                .build());

    assertThat(drawing.boxes())
        .extracting(Box::kind)
        .containsExactly(Kind.END, Kind.STEP, Kind.STEP, Kind.END);
    assertThat(texts(drawing.boxes().get(1))).startsWith("1. Thẩm định hồ sơ");
    assertThat(texts(drawing.boxes().get(2))).startsWith("2. Ký duyệt");
    assertThat(drawing.bars()).isEmpty();
    nothingOverlaps(drawing);
  }

  @Test
  void whoIsAskedAtOnceHangsBetweenAForkAndAJoinAndTheLeadIsMarked() {
    var drawing =
        draw(
            aProcess("1.013225")
                .step(
                    "Xin ý kiến",
                    StepRole.OFFICER,
                    days("5"),
                    leading(BUILDING, days("5")),
                    asked(LAND, days("3")))
                .build());

    assertThat(drawing.boxes())
        .extracting(Box::kind)
        .containsExactly(Kind.END, Kind.STEP, Kind.LEAD, Kind.ASKED, Kind.END);
    assertThat(texts(drawing.boxes().get(2))).contains("★").contains("Sở Xây dựng");
    assertThat(texts(drawing.boxes().get(3))).doesNotContain("★").contains(LAND);
    assertThat(drawing.bars()).hasSize(2);
    var fork = drawing.bars().get(0).y();
    var join = drawing.bars().get(1).y();
    assertThat(drawing.boxes().subList(2, 4))
        .allMatch(box -> box.y() > fork && box.y() + box.height() < join);
    var lower = drawing.boxes().get(3);
    var middle = lower.y() + lower.height() / 2;
    assertThat(drawing.lines())
        .as("down from the fork to the last one, from each to the join")
        .contains("M14 " + (fork + 4) + "V" + middle, "M14 " + middle + "H38")
        .contains("M290 " + middle + "H314")
        .anyMatch(line -> line.startsWith("M314 ") && line.endsWith("V" + join));
    nothingOverlaps(drawing);
  }

  @Test
  void whoIsAskedAloneLeadsNobody() {
    var drawing =
        draw(
            aProcess("1.013225")
                .step("Xin ý kiến", StepRole.OFFICER, null, leading(BUILDING, days("5")))
                .build());

    assertThat(drawing.boxes()).extracting(Box::kind).contains(Kind.ASKED);
    assertThat(drawing.boxes()).extracting(Box::kind).doesNotContain(Kind.LEAD);
  }

  @Test
  void longNamesAreBrokenAndEveryLineStaysInItsBox() {
    var drawing =
        draw(
            aProcess("1.013225")
                .step("Kiểm tra ".repeat(22).strip(), StepRole.HEAD, days("0.5"))
                .step("x".repeat(200), StepRole.REGISTRY, null, asked(LAND, days("1")))
                .build());

    for (var box : drawing.boxes()) {
      assertThat(box.texts())
          .allMatch(line -> line.y() > box.y() && line.y() < box.y() + box.height())
          .allMatch(line -> line.text().length() <= 32);
      assertThat(box.x() + box.width()).isLessThan(ProcessDrawing.WIDTH);
    }
    nothingOverlaps(drawing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c | 3 | a b/c",
        "  a   b | 9 | a b",
        "abcdefgh | 3 | abc/def/gh",
        "ab cdefgh | 4 | ab/cdef/gh",
        "abc def | 3 | abc/def",
        "'' | 5 | ''"
      })
  void textIsBrokenBetweenWordsWhereThatIsPossible(String text, int letters, String lines) {
    assertThat(String.join("/", WrappedText.lines(text, letters))).isEqualTo(lines);
  }

  @Test
  void theDescriptionTellsTheSame() {
    var process =
        aProcess("1.013225")
            .step("Xin ý kiến", StepRole.OFFICER, null, leading(BUILDING, days("5")))
            .build();

    assertThat(ProcessWords.description(SaidFrame.frame(), shown(process)))
        .contains("1. Xin ý kiến", "procedures-process.no-limit")
        .contains("procedures-process.asked-line [Sở Xây dựng, Chủ trì, tổng hợp ý kiến");
  }

  private static ProcessDrawing draw(InternalProcess process) {
    return ProcessDrawing.of(SaidFrame.frame(), shown(process));
  }

  private static ShownProcess shown(InternalProcess process) {
    return new ShownProcess(process, Map.of(new AgencyCode(BUILDING), "Sở Xây dựng"));
  }

  private static String texts(Box box) {
    return box.texts().stream().map(Line::text).collect(Collectors.joining(" "));
  }

  private static void nothingOverlaps(ProcessDrawing drawing) {
    List<Box> boxes = drawing.boxes();
    for (int i = 1; i < boxes.size(); i++) {
      var above = boxes.get(i - 1);
      assertThat(boxes.get(i).y()).isGreaterThan(above.y() + above.height());
    }
    var last = boxes.get(boxes.size() - 1);
    assertThat(last.y() + last.height()).isLessThanOrEqualTo(drawing.height());
  }
}
