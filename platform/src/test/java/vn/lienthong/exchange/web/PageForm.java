package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form as a browser without scripts sends it: the controls of the page, some filled anew. */
final class PageForm {
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input ((?:[^>\"]|\"[^\"]*\")*)>|<textarea ([^>]*)>(.*?)</textarea>|<select ([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option ([^>]*)>");

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private PageForm() {}

  /** The form of a page that posts to {@code action}. */
  static PageForm of(String page, String action) {
    var start = page.indexOf("action=\"" + action + "\"");
    assertThat(start).as("form to " + action).isNotNegative();
    var controls = CONTROL.matcher(page.substring(start, page.indexOf("</form>", start)));
    var form = new PageForm();
    while (controls.find()) {
      if (controls.group(1) != null) {
        form.input(controls.group(1));
      } else if (controls.group(2) != null) {
        form.add(attribute(controls.group(2), "name"), HtmlUtils.htmlUnescape(controls.group(3)));
      } else {
        form.select(attribute(controls.group(4), "name"), controls.group(5));
      }
    }
    return form;
  }

  private void input(String attributes) {
    var type = attribute(attributes, "type");
    var choice = type.equals("checkbox") || type.equals("radio");
    if (!type.equals("file") && (!choice || attributes.contains(" checked"))) {
      add(attribute(attributes, "name"), attribute(attributes, "value"));
    }
  }

  private void select(String name, String options) {
    var option = OPTION.matcher(options);
    String value = "";
    for (boolean first = true; option.find(); first = false) {
      if (first || option.group(1).contains(" selected")) {
        value = attribute(option.group(1), "value");
      }
    }
    add(name, value);
  }

  private void add(String name, String value) {
    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
  }

  PageForm fill(String name, String... values) {
    fields.put(name, List.of(values));
    return this;
  }

  PageForm date(String name, int day, int month, int year) {
    return fill(name + "-day", String.valueOf(day))
        .fill(name + "-month", String.valueOf(month))
        .fill(name + "-year", String.valueOf(year));
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  String value(String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
