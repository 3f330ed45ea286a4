package vn.lienthong.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * What a person entered and what is wrong with it: the parts of a form show both. Values are
 * cleaned text (NFC), so that nothing else ever reaches a command.
 *
 * @param values by field name, every value of a field in order
 * @param errors by field name, in the order of the fields; shown in the summary and at the field
 */
public record Form(Map<String, List<String>> values, Map<String, Message> errors) {
  public Form {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  public static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  /** The form as it was sent: {@code @RequestParam MultiValueMap<String, String>}. */
  public static Form of(Map<String, List<String>> sent) {
    var cleaned = new LinkedHashMap<String, List<String>>();
    sent.forEach((name, texts) -> cleaned.put(name, texts.stream().map(Text::clean).toList()));
    return new Form(cleaned, Map.of());
  }

  /** The first value of a field, empty when there is none. */
  public String value(String field) {
    var all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean chosen(String field, String value) {
    return all(field).contains(value);
  }

  /** The same form with another value in a field. */
  public Form with(String field, String... texts) {
    var more = new LinkedHashMap<>(values);
    more.put(field, List.of(texts));
    return new Form(more, errors);
  }

  /** The same form with an error at a field; the first error of a field stays. */
  public Form refuse(String field, String key, Object... arguments) {
    var more = new LinkedHashMap<>(errors);
    more.putIfAbsent(field, Message.of(key, arguments));
    return new Form(values, more);
  }

  /** The same form, refused with {@code key} where a field is blank. */
  public Form demand(String field, String key) {
    return value(field).isBlank() ? refuse(field, key) : this;
  }

  public @Nullable Message error(String field) {
    return errors.get(field);
  }

  public boolean refused() {
    return !errors.isEmpty();
  }

  /** Names of the fields with an error, in order. */
  public List<String> refusedFields() {
    return new ArrayList<>(errors.keySet());
  }
}
