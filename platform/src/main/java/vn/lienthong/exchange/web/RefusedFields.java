package vn.lienthong.exchange.web;

import java.util.Map;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

/** At which field of a form the reader is told of a broken rule. */
record RefusedFields(Map<ErrorCode, String> fields) {
  /** The form with the rule at its field; what belongs to no field is thrown on. */
  Form of(Form form, RuleViolated violated) {
    var field = fields.get(violated.error());
    if (field == null) {
      throw violated;
    }
    return form.refuse(field, violated.error().code(), violated.arguments());
  }
}
