package vn.lienthong.procedures.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * A value of a catalogue file and where it stands, so that whoever sent the file finds it.
 *
 * @param place for instance {@code procedures[3].channels[0]}
 */
record Field(JsonNode node, String place) {
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final int LONGEST_SHOWN = 80;

  Field at(String name) {
    return new Field(node.path(name), place.isEmpty() ? name : place + "." + name);
  }

  /** Missing and null are the same: the source says nothing. */
  boolean silent() {
    return node.isMissingNode() || node.isNull();
  }

  boolean has(String name) {
    return !at(name).silent();
  }

  /** A text or a number as written; empty when the source says nothing. */
  String text() {
    if (silent()) return "";
    if (!node.isString() && !node.isNumber()) throw wrong(CatalogueFileError.TEXT_EXPECTED);
    return Text.clean(node.asString());
  }

  String text(String name) {
    return at(name).text();
  }

  /** A number of things; 0 when the source gives none. */
  int count(String name) {
    var field = at(name);
    var text = field.text();
    if (text.isEmpty()) return 0;
    if (!COUNT.matcher(text).matches()) throw field.wrong(CatalogueFileError.COUNT_EXPECTED);
    return Integer.parseInt(text);
  }

  /** The objects of a list; none when the source says nothing. */
  List<Field> objects(String name) {
    return at(name).items().stream().map(Field::object).toList();
  }

  Field object() {
    if (!node.isObject()) throw wrong(CatalogueFileError.OBJECT_EXPECTED);
    return this;
  }

  List<String> texts(String name) {
    return at(name).items().stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
  }

  List<Field> items() {
    if (silent()) return List.of();
    if (!node.isArray()) throw wrong(CatalogueFileError.LIST_EXPECTED);
    var items = new ArrayList<Field>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Field(node.path(i), place + "[" + i + "]"));
    }
    return items;
  }

  RuleViolated wrong(CatalogueFileError error) {
    return new RuleViolated(error, where());
  }

  /** The place as a message names it; the whole file has none. */
  String where() {
    return place.isEmpty() ? "$" : place;
  }

  /** Of a text from outside what a message can hold. */
  static String shown(String text) {
    var line = Text.clean(text).replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
