package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of lists as strangers type them. */
class ListQueryEdgesTests {
  private static final List<String> SORTS = List.of("-sent", "number", "name");

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0, 1",
    "-1, 1",
    "2, 2",
    "100000, 100000",
    "100001, 100000",
    "2147483647, 100000",
    "2147483648, 1",
    "1e3, 1",
    "' 2', 1",
    "٣, 3",
    "'', 1"
  })
  void aPageIsANumberWithinBounds(String text, int page) {
    assertThat(ListQuery.of("/l", Map.of("page", text), SORTS).page()).isEqualTo(page);
  }

  @Test
  void theOffsetOfTheLastPageIsNoOverflow() {
    assertThat(ListQuery.of("/l", Map.of("page", "100000"), SORTS).offset(200)).isPositive();
    assertThat(ListQuery.of("/l", Map.of(), SORTS).offset(200)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "sent, sent, false",
    "-sent, sent, true",
    "name, name, false",
    "-name, name, true",
    "--name, sent, true",
    "Name, sent, true",
    "'name ', sent, true",
    "'name,id', sent, true",
    "-, sent, true",
    "'', sent, true"
  })
  void onlyAColumnOfTheListOrdersIt(String asked, String column, boolean descending) {
    var query = ListQuery.of("/l", Map.of("sort", asked), SORTS);
    assertThat(query.sort()).isEqualTo(column);
    assertThat(query.descending()).isEqualTo(descending);
    assertThat(query.order()).isEqualTo((descending ? "-" : "") + column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a&sort=x",
        "a#b",
        "a=b",
        "{name}",
        "%7Bq%7D",
        "a+b c",
        "\"><script>",
        "Đắk Lắk",
        "a;b",
        "../x",
        "100%"
      })
  void aFilterComesBackFromItsOwnLink(String value) {
    var link = ListQuery.of("/l", Map.of("q", value), SORTS).pageLink(2);
    assertThat(link).doesNotContain("<", ">", "\"", " ").startsWith("/l?q=").endsWith("page=2");
    var read = new LinkedHashMap<String, String>();
    for (var pair : link.substring(link.indexOf('?') + 1).split("&")) {
      var parts = pair.split("=", 2);
      read.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    assertThat(read).containsEntry("q", value).hasSize(3);
  }

  @Test
  void oneFilterLessKeepsTheOthersAndTheOrderOfAllAndBeginsAtPageOne() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("q", "a");
    parameters.put("status", "03");
    parameters.put("sort", "-name");
    parameters.put("page", "7");
    var query = ListQuery.of("/l", parameters, SORTS);
    assertThat(query.without("q")).isEqualTo("/l?status=03&sort=-name");
    assertThat(query.without("nothing")).isEqualTo("/l?q=a&status=03&sort=-name");
    assertThat(query.filter("q")).isEqualTo("a");
    assertThat(query.filter("nothing")).isEmpty();
    assertThat(query.sortLink("name")).isEqualTo("/l?q=a&status=03&sort=name");
  }

  @Test
  void aFilterIsCleanedText() {
    var query = ListQuery.of("/l", Map.of("q", "  To\u031b\u0300 khai\u0000 "), SORTS);
    assertThat(query.filter("q")).isEqualTo("T\u1edd khai");
  }
}
