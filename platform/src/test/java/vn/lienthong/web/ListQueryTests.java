package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
