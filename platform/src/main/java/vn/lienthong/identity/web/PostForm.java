package vn.lienthong.identity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/** The fields of a post or a period in a form. */
final class PostForm {
  private PostForm() {}

  /** A new post starts today, at the agency of the administrator. */
  static Form begin(Caller caller, LocalDate today) {
    var agency = caller.agency();
    return Form.empty()
        .with("agency", agency == null ? "" : agency.value())
        .with("role", Role.CLERK.key())
        .with("from-day", String.valueOf(today.getDayOfMonth()))
        .with("from-month", String.valueOf(today.getMonthValue()))
        .with("from-year", String.valueOf(today.getYear()));
  }

  static Form checked(Form form) {
    var checked = dates(form, true);
    if (Role.of(form.value("role")).isEmpty()) {
      checked = checked.refuse("role", "identity.required");
    }
    var agency = form.value("agency");
    return agency.isEmpty() || AgencyCode.parse(agency).isPresent()
        ? checked
        : checked.refuse("agency", "identity.agency-refused");
  }

  /** The period: both ends, or an open end where that is allowed. */
  static Form dates(Form form, boolean openEnd) {
    var checked = form;
    if (date(form, "from").isEmpty()) {
      checked = checked.refuse("from", "identity.date-refused");
    }
    var blankEnd = openEnd && form.value("to-year").isEmpty() && form.value("to-day").isEmpty();
    return blankEnd || date(form, "to").isPresent()
        ? checked
        : checked.refuse("to", "identity.date-refused");
  }

  /** The post of a form that was checked. */
  static NewPost post(Form form) {
    return new NewPost(
        Role.of(form.value("role")).orElseThrow(),
        agency(form),
        date(form, "from").orElseThrow(),
        date(form, "to").orElse(null));
  }

  static Optional<LocalDate> date(Form form, String field) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(form.value(field + "-year")),
              Integer.parseInt(form.value(field + "-month")),
              Integer.parseInt(form.value(field + "-day"))));
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** The broken rule at the field it speaks of; one that speaks of none is not for the form. */
  static Form refused(Form form, RuleViolated violated) {
    if (!(violated.error() instanceof IdentityError error)) {
      throw violated;
    }
    var field =
        switch (error) {
          case LOGIN_NAME_REFUSED, LOGIN_NAME_TAKEN -> "login";
          case AGENCY_REQUIRED, AGENCY_UNKNOWN, NOT_YOUR_AGENCY -> "agency";
          case PERIOD_REVERSED -> "to";
          case ROLES_NOT_COMBINED -> "role";
          default -> throw violated;
        };
    return form.refuse(field, error.code(), violated.arguments());
  }

  static List<Choice> roles(PageFrame frame) {
    return Arrays.stream(Role.values())
        .map(role -> Choice.of(role.key(), frame.text("identity.role." + role.key())))
        .toList();
  }

  private static @Nullable AgencyCode agency(Form form) {
    return AgencyCode.parse(form.value("agency")).orElse(null);
  }
}
