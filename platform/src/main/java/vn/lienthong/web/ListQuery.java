package vn.lienthong.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/**
 * Search, filters, order and page of a list, kept in the address: every state of a list has a link.
 *
 * @param path of the list
 * @param filters by parameter name; blank ones are left out
 * @param sort name of the column in order, always one of those allowed
 * @param page from 1
 */
public record ListQuery(
    String path, Map<String, String> filters, String sort, boolean descending, int page) {
  private static final String SORT = "sort";
  private static final String PAGE = "page";
  private static final String DOWN = "-";
  private static final int LAST_PAGE = 100_000;

  public ListQuery {
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /**
   * Reads the parameters of a request: {@code sort=-sent} is descending; an unknown column or page
   * is replaced by the first of {@code sorts} and page 1.
   *
   * @param sorts allowed columns; the first is the default, with a leading {@code -} descending
   */
  public static ListQuery of(String path, Map<String, String> parameters, List<String> sorts) {
    var filters = new LinkedHashMap<String, String>();
    parameters.forEach((name, value) -> {
      var cleaned = Text.clean(value);
      if (!name.equals(SORT) && !name.equals(PAGE) && !name.equals("lang") && !cleaned.isEmpty()) {
        filters.put(name, cleaned);
      }
    });
    var asked = parameters.getOrDefault(SORT, sorts.get(0));
    var known = sorts.stream().map(ListQuery::column).anyMatch(column(asked)::equals);
    var order = known ? asked : sorts.get(0);
    return new ListQuery(
        path, filters, column(order), order.startsWith(DOWN), number(parameters.get(PAGE)));
  }

  /** Value of a filter or of the search box, empty when it is not set. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** Rows to skip for pages of {@code size}. */
  public int offset(int size) {
    return (page - 1) * size;
  }

  /**
   * The SQL order: the column chosen, then the tie-breaker in the same direction, so that no row is
   * shown twice or never.
   *
   * @param columns SQL expression by column name; both come from the code, never from the request
   * @param tieBreaker unique SQL expression
   */
  public String orderBy(Map<String, String> columns, String tieBreaker) {
    var expression = columns.get(sort);
    if (expression == null) {
      throw new IllegalArgumentException("no SQL for column " + sort);
    }
    var direction = descending ? " desc" : " asc";
    return " order by " + expression + direction + ", " + tieBreaker + direction;
  }

  /** Link that orders by a column, or turns the order of the column in use. */
  public String sortLink(String column) {
    var down = column.equals(sort) && !descending;
    return link(filters, (down ? DOWN : "") + column, 1);
  }

  public String pageLink(int number) {
    return link(filters, order(), number);
  }

  /** Where to go from a page that no longer exists: the last one; empty on every other page. */
  public Optional<String> beyond(Page<?> found) {
    return found.items().isEmpty() && found.total() > 0
        ? Optional.of(pageLink(found.pages()))
        : Optional.empty();
  }

  /** Link to the list without one of its filters. */
  public String without(String filter) {
    var less = new LinkedHashMap<>(filters);
    less.remove(filter);
    return link(less, order(), 1);
  }

  /** The order as the parameter {@code sort} carries it. */
  public String order() {
    return (descending ? DOWN : "") + sort;
  }

  private String link(Map<String, String> kept, String order, int number) {
    var uri = UriComponentsBuilder.fromPath(path);
    kept.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
    uri.queryParam(SORT, order);
    if (number > 1) {
      uri.queryParam(PAGE, number);
    }
    return uri.encode().buildAndExpand(kept).toUriString();
  }

  private static String column(String order) {
    return order.startsWith(DOWN) ? order.substring(1) : order;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 1 : Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(text)));
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }
}
