package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTests {
  private static final List<String> SORTS = List.of("-sent", "number");

  private static ListQuery query(String... pairs) {
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], pairs[i + 1]);
    }
    return ListQuery.of("/inbox", parameters, SORTS);
  }

  @Test
  void withoutParametersTheFirstOrderAndPageCount() {
    var query = query();
    assertThat(query.sort()).isEqualTo("sent");
    assertThat(query.descending()).isTrue();
    assertThat(query.page()).isEqualTo(1);
    assertThat(query.pageLink(3)).isEqualTo("/inbox?sort=-sent&page=3");
  }

  @Test
  void anUnknownColumnOrPageIsReplacedNotObeyed() {
    var query = query("sort", "1; drop table", "page", "-7");
    assertThat(query.sort()).isEqualTo("sent");
    assertThat(query.page()).isEqualTo(1);
    assertThat(query("page", "x").page()).isEqualTo(1);
  }

  @Test
  void filtersStayInEveryLinkAndAreEscaped() {
    var query = query("q", "Tờ khai & đơn", "state", "", "page", "2", "lang", "en");
    assertThat(query.filters()).containsOnlyKeys("q");
    assertThat(query.pageLink(2))
        .isEqualTo("/inbox?q=T%E1%BB%9D%20khai%20%26%20%C4%91%C6%A1n&sort=-sent&page=2");
    assertThat(query.without("q")).isEqualTo("/inbox?sort=-sent");
  }

  @Test
  void theLinkOfTheColumnInOrderTurnsItsDirection() {
    assertThat(query("sort", "number").sortLink("number")).isEqualTo("/inbox?sort=-number");
    assertThat(query("sort", "-number").sortLink("number")).isEqualTo("/inbox?sort=number");
    assertThat(query("sort", "-number").sortLink("sent")).isEqualTo("/inbox?sort=sent");
  }

  @Test
  void theOrderAlwaysEndsWithTheTieBreaker() {
    var columns = Map.of("sent", "sent_at", "number", "doc_number");
    assertThat(query().orderBy(columns, "id")).isEqualTo(" order by sent_at desc, id desc");
    assertThat(query("sort", "number").orderBy(columns, "id"))
        .isEqualTo(" order by doc_number asc, id asc");
    assertThatThrownBy(() -> query().orderBy(Map.of(), "id"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1",
    "1,1",
    "2,2",
    "100000,100000",
    "100001,100000",
    "2147483647,100000",
    "2147483648,1",
    "-2147483648,1",
    "'',1",
    "' 2',1",
    "2.5,1",
    "1e3,1",
    "٣,3"
  })
  void aPageIsANumberFromOneToTheLast(String asked, int page) {
    assertThat(query("page", asked).page()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"1,50,0", "2,50,50", "100000,50,4999950", "100000,10000,999990000"})
  void theRowsBeforeAPageAreSkipped(String page, int size, int skipped) {
    assertThat(query("page", page).offset(size)).isEqualTo(skipped);
  }

  /** The column comes from the address, the SQL never does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--sent",
        "SENT",
        "sent ",
        " sent",
        "-sent;",
        "sent,number",
        "1",
        "sent desc"
      })
  void anOrderThatIsNotOfferedIsTheFirstOne(String order) {
    var query = query("sort", order);
    assertThat(query.order()).isEqualTo("-sent");
    assertThat(query.orderBy(Map.of("sent", "sent_at"), "id"))
        .isEqualTo(" order by sent_at desc, id desc");
  }

  @Test
  void everyColumnMayBeTurned() {
    assertThat(query("sort", "sent").descending()).isFalse();
    assertThat(query("sort", "-number").descending()).isTrue();
    assertThat(query("sort", "-number").order()).isEqualTo("-number");
  }

  @Test
  void filtersAreCleanedComposedAndBlankOnesLeftOut() {
    var query = query("q", "  To\u031b\u0300 khai ", "a", " ", "b", "\u3000", "sort", "number");
    assertThat(query.filter("q")).isEqualTo("T\u1edd khai");
    assertThat(query.filters()).doesNotContainKeys("a", "sort", "page", "lang");
    assertThat(query.filter("a")).isEmpty();
    assertThat(query.filter("never")).isEmpty();
  }

  @Test
  void turningTheOrderOrTakingAFilterAwayLeadsToTheFirstPage() {
    var query = query("q", "a", "state", "new", "page", "7", "sort", "number");
    assertThat(query.sortLink("sent")).isEqualTo("/inbox?q=a&state=new&sort=sent");
    assertThat(query.without("q")).isEqualTo("/inbox?state=new&sort=number");
    assertThat(query.without("never")).isEqualTo("/inbox?q=a&state=new&sort=number");
    assertThat(query.pageLink(1)).isEqualTo("/inbox?q=a&state=new&sort=number");
    assertThat(query.pageLink(8)).isEqualTo("/inbox?q=a&state=new&sort=number&page=8");
  }

  /** A value may hold anything, a hole of a template too; none of it may leave its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a&sort=b | a%26sort%3Db",
        "a#b      | a%23b",
        "{q}      | %7Bq%7D",
        "{x}      | %7Bx%7D",
        "a+b c    | a%2Bb%20c",
        "100%     | 100%25",
        "\"><b>    | %22%3E%3Cb%3E",
        "//evil   | %2F%2Fevil"
      })
  void aFilterCannotBreakOutOfALink(String value, String written) {
    assertThat(query("q", value).pageLink(1)).isEqualTo("/inbox?q=" + written + "&sort=-sent");
  }

  @Test
  void laterChangesOfTheRequestDoNotReachTheQuery() {
    var parameters = new LinkedHashMap<>(Map.of("q", "a"));
    var query = ListQuery.of("/inbox", parameters, SORTS);
    parameters.put("q", "b");
    assertThat(query.filter("q")).isEqualTo("a");
    assertThatThrownBy(() -> query.filters().put("q", "c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
