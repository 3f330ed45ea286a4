package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;

/**
 * A desk list as its address asks for it.
 *
 * @param form the filters as entered; a date that is none is refused there and filters nothing
 */
public record DeskQuery(ListQuery query, DeskFilter filter, Form form) {
  private static final int PAGE_SIZE = 50;

  static DeskQuery of(String path, Map<String, String> parameters) {
    var query = ListQuery.of(path, parameters, List.of("-arrived"));
    var entered =
        Form.of(
            parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
    var form = DateFields.check(DateFields.check(entered, "from"), "to");
    var filter =
        new DeskFilter(
            form.value("q"),
            form.value("status"),
            form.chosen("urgent", "1"),
            DateFields.read(form, "from").orElse(null),
            DateFields.read(form, "to").orElse(null),
            query.page(),
            PAGE_SIZE);
    return new DeskQuery(query, filter, form);
  }
}
