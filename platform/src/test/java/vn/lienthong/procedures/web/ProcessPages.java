package vn.lienthong.procedures.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

/** What a person does on the pages of processes: fills the form, presses a button, looks. */
final class ProcessPages {
  static final String H46 = "000.00.00.H46";
  static final String H45 = "000.00.00.H45";

  private final int port;
  private final String procedure;

  ProcessPages(int port, String procedure) {
    this.port = port;
    this.procedure = procedure;
  }

  /** A leader of Quảng Bình is signed in, and reads Vietnamese. */
  static void signIn(int port) {
    signInAs(H46);
    PageSlice.get(port, "/procedures?lang=vi", "text/html");
  }

  static void signInAs(@Nullable String agency) {
    PageSlice.signIn(
        new Caller(
            Caller.Kind.PERSON,
            "leader-1",
            "Trần Thị Dung",
            agency == null ? null : new AgencyCode(agency),
            agency == null ? "administrator" : "leader",
            ""));
  }

  String path() {
    return "/procedures/" + procedure + "/process";
  }

  HttpResponse<String> look(String query) {
    return PageSlice.get(port, path() + query, "text/html");
  }

  HttpResponse<String> press(String action, Map<String, String> form) {
    var sent = new LinkedHashMap<>(form);
    sent.put("action", action);
    return PageSlice.post(port, path() + "/edit", sent);
  }

  /** A first version for Quảng Bình from today on: an officer, who asks two ministries at once. */
  static Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("agency", H46);
    form.put("version", "1");
    form.put("from-day", "12");
    form.put("from-month", "02");
    form.put("from-year", "2020");
    form.put("steps", "2");
    step(form, 1, "Thẩm định hồ sơ", "OFFICER", "1,5", "WORKING_DAY");
    form.put("step-1-asked", "2");
    asked(form, 1, 1, "G09", "Cho ý kiến về cư trú");
    asked(form, 1, 2, "000.00.00.G17", "Cho ý kiến về xây dựng");
    form.put("step-1-lead", "2");
    step(form, 2, "Ký duyệt kết quả", "LEADER", "4", "WORKING_HOUR");
    return form;
  }

  static Map<String, String> form(String field, String value) {
    var form = form();
    form.put(field, value);
    return form;
  }

  private static void step(
      Map<String, String> form, int number, String name, String role, String amount, String unit) {
    var prefix = "step-" + number;
    form.put(prefix + "-name", name);
    form.put(prefix + "-role", role);
    form.put(prefix + "-amount", amount);
    form.put(prefix + "-unit", unit);
    form.put(prefix + "-asked", "0");
  }

  private static void asked(
      Map<String, String> form, int step, int place, String agency, String task) {
    var prefix = "step-" + step + "-asked-" + place;
    form.put(prefix + "-agency", agency);
    form.put(prefix + "-task", task);
    form.put(prefix + "-amount", "1");
    form.put(prefix + "-unit", "WORKING_DAY");
  }
}
