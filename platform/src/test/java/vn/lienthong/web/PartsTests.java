package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.shared.Page;

/** Forms, tables, paging and filters, part by part: what they show, and that text stays text. */
class PartsTests {
  private static final String HOSTILE = "\"><script>alert('1')</script>&amp;";
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final PageFrame FRAME = new PlainFrame();

  /** Each part with hostile text wherever text may come from a person. */
  static Stream<Map.Entry<String, Map<String, Object>>> partsWithHostileText() {
    var form = Form.empty().with("f", HOSTILE).refuse("f", HOSTILE);
    var choices = List.of(new Choice(HOSTILE, HOSTILE, HOSTILE), Choice.of("b", HOSTILE));
    var query = ListQuery.of("/list", Map.of("q", HOSTILE, "x", HOSTILE), List.of("a", "b"));
    var field = field(form, "hint", HOSTILE);
    return Stream.of(
        Map.entry("input", field),
        Map.entry("textarea", field),
        Map.entry("select", with(field, "choices", choices)),
        Map.entry("radios", with(field, "choices", choices)),
        Map.entry("checkboxes", with(field, "choices", choices)),
        Map.entry("dateInput", field(form.with("f-day", HOSTILE), "hint", HOSTILE)),
        Map.entry("fileUpload", with(with(field, "kinds", HOSTILE), "maxBytes", 10L)),
        Map.entry("errorSummary", Map.of("frame", FRAME, "form", form)),
        Map.entry("fieldError", Map.of("frame", FRAME, "form", form, "name", "f")),
        Map.entry("button", Map.of("text", HOSTILE, "name", "n", "value", HOSTILE)),
        Map.entry("back", Map.of("frame", FRAME, "path", "/a?b=" + HOSTILE, "text", HOSTILE)),
        Map.entry("warning", Map.of("frame", FRAME, "text", HOSTILE)),
        Map.entry("tag", Map.of("tone", Tone.BAD, "text", HOSTILE)),
        Map.entry("empty", Map.of("title", HOSTILE, "text", HOSTILE)),
        Map.entry("panel", Map.of("title", HOSTILE)),
        Map.entry("progress", Map.of("label", HOSTILE, "value", 1L, "max", 2L, "text", HOSTILE)),
        Map.entry("filters", Map.of("frame", FRAME, "query", query, "searchLabel", HOSTILE)),
        Map.entry("sortHeader", Map.of("query", query, "column", "b", "label", HOSTILE)),
        Map.entry(
            "pagination",
            Map.of("frame", FRAME, "query", query, "page", new Page<>(List.of(), 2, 10, 50))),
        Map.entry(
            "summaryList",
            Map.of("frame", FRAME, "rows", List.of(new SummaryRow(HOSTILE, HOSTILE, "/c")))),
        Map.entry(
            "tabs",
            Map.of(
                "frame", FRAME,
                "label", HOSTILE,
                "tabs", List.of(new Tab(HOSTILE, "/t", true, 1L)))),
        Map.entry(
            "timeline",
            Map.of(
                "frame",
                FRAME,
                "items",
                List.of(new TimelineItem(Instant.EPOCH, HOSTILE, Tone.GOOD, HOSTILE, HOSTILE)))));
  }

  @ParameterizedTest
  @MethodSource("partsWithHostileText")
  void whatPeopleWroteIsShownAsTextAndLeavesItsPlaceNowhere(
      Map.Entry<String, Map<String, Object>> part) {
    var html = rendered(part.getKey(), part.getValue());
    assertThat(html).doesNotContain("<script>alert").doesNotContain("\"><script");
    assertThat(html.replaceAll("\\s", "")).isNotEmpty();
  }

  @Test
  void aFieldShowsItsValueAndNothingWrongWhenNothingIs() {
    var html = rendered("input", field(Form.empty().with("f", "Đà Nẵng"), "hint", ""));
    assertThat(html)
        .contains("<label class=\"govuk-label\" for=\"f\">", "value=\"Đà Nẵng\"")
        .doesNotContain("error", "aria-describedby", "-hint");
  }

  @Test
  void aFieldThatWasRefusedIsDescribedByHintAndError() {
    var form = Form.empty().with("f", "").refuse("f", "missing");
    assertThat(rendered("input", field(form, "hint", "Ví dụ H46")))
        .contains("aria-describedby=\"f-hint f-error\"", "id=\"f-error\"", "id=\"f-hint\"")
        .contains("govuk-input--error");
  }

  @Test
  void theSummaryNamesEveryMistakeOnceInOrderAndLeadsToItsField() {
    var form =
        Form.empty().refuse("b", "second").refuse("a", "first").refuse("b", "not shown again");
    var html = rendered("errorSummary", Map.of("frame", FRAME, "form", form));
    assertThat(html).containsSubsequence("href=\"#b\">second", "href=\"#a\">first");
    assertThat(html).doesNotContain("not shown again");
    assertThat(rendered("errorSummary", Map.of("frame", FRAME, "form", Form.empty())).strip())
        .isEmpty();
  }

  @Test
  void theChosenOptionsAreMarkedAndNoOthers() {
    var choices = List.of(Choice.of("a", "A"), Choice.of("b", "B"), Choice.of("c", "C"));
    var form = Form.empty().with("f", "a", "c");
    var boxes = rendered("checkboxes", with(field(form, "hint", ""), "choices", choices));
    assertThat(boxes.split(" checked", -1)).hasSize(3);
    var radios =
        rendered(
            "radios", with(field(Form.empty().with("f", "b"), "hint", ""), "choices", choices));
    assertThat(radios).containsPattern("value=\"b\" checked").containsOnlyOnce(" checked");
    var select =
        rendered(
            "select", with(field(Form.empty().with("f", "x"), "hint", ""), "choices", choices));
    assertThat(select).doesNotContain(" selected");
  }

  /** The first mistake of a group leads to its first box, so that has the name as its id. */
  @Test
  void theFirstOptionOfAGroupHasTheIdThatTheSummaryLeadsTo() {
    var choices = List.of(Choice.of("a", "A"), Choice.of("b", "B"));
    for (var part : List.of("radios", "checkboxes")) {
      assertThat(rendered(part, with(field(Form.empty(), "hint", ""), "choices", choices)))
          .containsOnlyOnce("id=\"f\"")
          .containsOnlyOnce("id=\"f-2\"");
    }
  }

  @Test
  void aDateKeepsItsThreePartsAsTheyWereTyped() {
    var form = Form.empty().with("f-day", "31").with("f-month", "2").with("f-year", "20x0");
    assertThat(rendered("dateInput", field(form, "hint", "")))
        .contains("id=\"f-day\"", "value=\"31\"", "value=\"2\"", "value=\"20x0\"")
        .contains("<div class=\"govuk-form-group\" id=\"f\">");
  }

  @Test
  void aTextWithALimitSaysHowManyCharactersItHolds() {
    var limited = with(field(Form.empty(), "hint", ""), "limit", 500);
    assertThat(rendered("textarea", limited))
        .contains("data-maxlength=\"500\"", "aria-describedby=\"f-info\"", "id=\"f-info\"");
    assertThat(rendered("textarea", field(Form.empty(), "hint", "")))
        .doesNotContain("maxlength", "-info");
  }

  /** HTML drops a line break right behind the opening tag; a text must not lose its first one. */
  @Test
  void aTextKeepsItsLines() {
    var form = Form.empty().with("f", "một\nhai");
    assertThat(rendered("textarea", field(form, "hint", ""))).contains(">một\nhai</textarea>");
  }

  @ParameterizedTest
  @CsvSource({"1,1,false,false", "1,3,false,true", "2,3,true,true", "3,3,true,false"})
  void thePagesBeforeAndAfterAreOfferedWhereThereAreSome(
      int here, int pages, boolean before, boolean after) {
    var html = pagination(here, pages);
    assertThat(html.contains("rel=\"prev\"")).isEqualTo(before);
    assertThat(html.contains("rel=\"next\"")).isEqualTo(after);
    assertThat(html.isBlank()).as("one page needs no numbers").isEqualTo(pages == 1);
  }

  @Test
  void thePageAtHandIsMarkedOnceAndLinksKeepFilterAndOrder() {
    var html = pagination(7, 40);
    assertThat(html).containsOnlyOnce("aria-current=\"page\"").contains("⋯");
    assertThat(html).contains("/list?q=t%E1%BB%9D&amp;sort=-b&amp;page=8");
    assertThat(html).contains("/list?q=t%E1%BB%9D&amp;sort=-b\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1,10,0,web.parts.count-none",
    "1,10,7,'web.parts.count 1 7 7'",
    "2,10,20,'web.parts.count 11 20 20'",
    "3,10,21,'web.parts.count 21 21 21'"
  })
  void theCountSaysWhichRowsAreShown(int number, int size, long total, String text) {
    var page = new Page<>(List.of(), number, size, total);
    assertThat(rendered("resultCount", Map.of("frame", FRAME, "page", page))).contains(text);
  }

  @Test
  void aColumnSaysItsOrderAndItsLinkTurnsIt() {
    var query = ListQuery.of("/list", Map.of("sort", "-b"), List.of("a", "b"));
    assertThat(rendered("sortHeader", Map.of("query", query, "column", "b", "label", "B")))
        .contains("aria-sort=\"descending\"", "href=\"/list?sort=b\"");
    assertThat(rendered("sortHeader", Map.of("query", query, "column", "a", "label", "A")))
        .contains("aria-sort=\"none\"", "href=\"/list?sort=a\"");
  }

  @Test
  void aSearchKeepsItsOrderAndOffersToClearOnlyWhatIsThere() {
    var plain = ListQuery.of("/list", Map.of(), List.of("-a"));
    var html = rendered("filters", Map.of("frame", FRAME, "query", plain, "searchLabel", "Tìm"));
    assertThat(html)
        .contains("name=\"sort\" value=\"-a\"", "method=\"get\"")
        .doesNotContain("web.parts.clear");
    var asked = ListQuery.of("/list", Map.of("q", "tờ"), List.of("-a"));
    assertThat(rendered("filters", Map.of("frame", FRAME, "query", asked, "searchLabel", "Tìm")))
        .contains("value=\"tờ\"", "web.parts.clear", "href=\"/list\"");
  }

  @Test
  void everyToneHasItsColourAndItsWord() {
    for (var tone : Tone.values()) {
      assertThat(rendered("tag", Map.of("tone", tone, "text", "Đã gửi")))
          .contains("govuk-tag--" + tone.colour(), ">Đã gửi<");
    }
    assertThat(Stream.of(Tone.values()).map(Tone::colour)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,2", "5,5", "0,9"})
  void progressNeverDividesByNothing(long value, long max) {
    var html = rendered("progress", Map.of("label", "L", "value", value, "max", max, "text", "T"));
    assertThat(html).contains("max=\"" + Math.max(1, max) + "\"", "value=\"" + value + "\"");
  }

  @Test
  void withoutATokenAFormHasNoHiddenField() {
    assertThat(rendered("csrf", Map.of("frame", FRAME)).strip()).isEmpty();
  }

  @Test
  void longListsOfPagesStayShort() {
    var shown =
        IntStream.rangeClosed(1, 500).map(here -> pagination(here, 500).split("<li ").length - 1);
    assertThat(shown.max().orElseThrow()).isLessThanOrEqualTo(7);
  }

  private static String pagination(int here, int pages) {
    var query = ListQuery.of("/list", Map.of("q", "tờ", "sort", "-b"), List.of("a", "b"));
    var page = new Page<>(List.of(), here, 10, pages * 10L);
    return rendered("pagination", Map.of("frame", FRAME, "query", query, "page", page));
  }

  private static Map<String, Object> field(Form form, String more, Object value) {
    return Map.of("frame", FRAME, "form", form, "name", "f", "label", "Trường", more, value);
  }

  private static Map<String, Object> with(Map<String, Object> given, String name, Object value) {
    var more = new HashMap<>(given);
    more.put(name, value);
    return more;
  }

  private static String rendered(String part, Map<String, Object> parameters) {
    var output = new StringOutput();
    ENGINE.render("web/parts/" + part + ".jte", parameters, output);
    return output.toString();
  }
}
