package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.AttachmentView;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.Tone;

class DeskPartsTests {
  @Test
  void thereAreTheTwentyNineTypesOfDecree30() {
    var types = new DocumentTypes().all();
    assertThat(types).hasSize(29);
    assertThat(new HashSet<>(types)).hasSize(29);
    assertThat(types)
        .contains(new DocumentType("Quyết định", "QĐ", "decision"))
        .contains(new DocumentType("Công văn", "", "official letter"));
    assertThat(types.stream().filter(type -> type.abbreviation().isEmpty()))
        .extracting(DocumentType::name)
        .containsExactly("Công văn", "Thư công");
  }

  @ParameterizedTest
  @CsvSource({
    "1,2,2020,true",
    "01,02,2020,true",
    "29,2,2020,true",
    "29,2,2019,false",
    "x,2,2020,false",
    "1,2,20,false",
    "1,,2020,false"
  })
  void aDateIsThreeNumbersThatExist(String day, String month, String year, boolean good) {
    var form =
        Form.empty()
            .with("date-day", day)
            .with("date-month", month == null ? "" : month)
            .with("date-year", year);
    assertThat(DateFields.read(form, "date").isPresent()).isEqualTo(good);
    assertThat(DateFields.check(form, "date").refused()).isEqualTo(!good);
  }

  @Test
  void anEmptyDateIsNoError() {
    assertThat(DateFields.check(Form.empty(), "date").refused()).isFalse();
  }

  @Test
  void theAddressOfAListSaysWhatItShows() {
    var asked =
        DeskQuery.of(
            "/exchange/inbox",
            Map.of(
                "q",
                " kstt ",
                "status",
                "03",
                "urgent",
                "1",
                "page",
                "3",
                "from-day",
                "1",
                "from-month",
                "2",
                "from-year",
                "2020",
                "to-day",
                "31",
                "to-month",
                "2",
                "to-year",
                "2020"));
    var filter = asked.filter();
    assertThat(filter.text()).isEqualTo("kstt");
    assertThat(filter.status()).isEqualTo("03");
    assertThat(filter.urgent()).isTrue();
    assertThat(filter.number()).isEqualTo(3);
    assertThat(filter.from()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(filter.to()).isNull();
    assertThat(asked.form().refusedFields()).containsExactly("to");
    assertThat(asked.query().pageLink(4)).contains("q=kstt").contains("page=4");
  }

  @Test
  void everyStateHasAWordAndAnUnknownCodeIsShownAsItIs() {
    assertThat(Labels.status("").key()).isEqualTo("exchange.status.sent");
    assertThat(Labels.status("03").tone()).isEqualTo(Tone.GOOD);
    assertThat(Labels.status("77").key()).isEmpty();
    assertThat(Labels.status("77").code()).isEqualTo("77");
    assertThat(Labels.urgency(3).tone()).isEqualTo(Tone.BAD);
    assertThat(Labels.urgency(99).key()).isEqualTo("exchange.urgency.4");
    assertThat(Labels.business(-1).key()).isEqualTo("exchange.business.0");
  }

  @Test
  void onlyAWholePdfIsFramedAndOnlyHarmlessKindsAreShown() {
    assertThat(line("application/pdf", false).framed()).isTrue();
    assertThat(line("application/pdf", true).framed()).isFalse();
    assertThat(line("image/png", false).framed()).isFalse();
    for (var shown : List.of("application/pdf", "image/png", "image/jpeg", "text/plain")) {
      assertThat(line(shown, false).viewable()).as(shown).isTrue();
    }
    for (var saved : List.of("text/html", "image/svg+xml", "application/xml", "image/gif")) {
      assertThat(line(saved, false).viewable()).as(saved).isFalse();
    }
    assertThat(line("application/pdf", false).shortHash()).isEqualTo("abcdefabcdef…");
  }

  private static AttachmentLine line(String mediaType, boolean damaged) {
    return new AttachmentLine(
        new AttachmentView(0, "tệp", mediaType, 5, "abcdef".repeat(10) + "abcd", damaged), "/x");
  }
}
