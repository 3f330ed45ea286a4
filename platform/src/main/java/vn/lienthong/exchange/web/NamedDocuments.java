package vn.lienthong.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Form;

/** The earlier documents that a letter in the making names; the form carries their DocIds. */
@Component
class NamedDocuments {
  static final String FIELD = "related";
  private static final int MOST = 20;

  private final Desk desk;

  NamedDocuments(Desk desk) {
    this.desk = desk;
  }

  /** Those that the writer may read, in order; anything else in the form means nothing. */
  Map<UUID, DocumentReference> of(Form form, Caller caller) {
    var asked = UuidTexts.of(form.all(FIELD)).stream().limit(MOST).toList();
    var found = desk.references(caller, asked);
    var named = new LinkedHashMap<UUID, DocumentReference>();
    asked.stream().filter(found::containsKey).forEach(id -> named.put(id, found.get(id)));
    return named;
  }

  List<DocumentReference> references(Form form, Caller caller) {
    return List.copyOf(of(form, caller).values());
  }

  static Form without(Form form, String document) {
    return form.with(
        FIELD,
        form.all(FIELD).stream().filter(one -> !one.equals(document)).toArray(String[]::new));
  }
}
