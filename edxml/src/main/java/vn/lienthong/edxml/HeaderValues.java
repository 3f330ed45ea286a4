package vn.lienthong.edxml;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Reads values out of header elements and reports what is odd about them. */
final class HeaderValues {
  private final Findings findings;

  HeaderValues(Findings findings) {
    this.findings = findings;
  }

  String text(Element element) {
    if (!Normalizer.isNormalized(element.rawText(), Normalizer.Form.NFC)) {
      findings.add(EdxCode.TEXT_NOT_NFC, element, element.name());
    }
    return element.text();
  }

  String text(Element parent, String child) {
    return text(parent.first(child));
  }

  @Nullable Integer number(Element parent, String child) {
    var element = parent.first(child);
    if (!element.exists()) {
      return null;
    }
    var text = element.text();
    if (text.isEmpty()) {
      findings.add(EdxCode.NUMBER_BLANK, element, child, child);
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException unreadable) {
      findings.add(EdxCode.NUMBER_UNREADABLE, element, child, child, text);
      return null;
    }
  }

  EdxmlDate date(Element parent, String child) {
    var element = parent.first(child);
    var date = new EdxmlDate(element.text());
    if (!date.isBlank() && date.value().isEmpty()) {
      findings.add(EdxCode.DATE_UNREADABLE, element, child, child, date.raw());
    } else if (!date.isBlank() && !date.inNormalForm()) {
      findings.add(EdxCode.DATE_FORM, element, child, child, date.raw());
    }
    return date;
  }

  Organization organization(Element element) {
    return new Organization(
        text(element, "OrganId"),
        text(element, "OrganizationInCharge"),
        text(element, "OrganName"),
        text(element, "OrganAdd"),
        text(element, "Email"),
        text(element, "Telephone"),
        text(element, "Fax"),
        text(element, "Website"));
  }

  ResponseFor responseFor(Element element) {
    return new ResponseFor(
        text(element, "OrganId"),
        text(element, "Code"),
        date(element, "PromulgationDate"),
        text(element, "DocumentId"));
  }

  Staff staff(Element element) {
    return new Staff(
        text(element, "DepartmentId"),
        text(element, "StaffId"),
        text(element, "Department"),
        text(element, "Staff"),
        text(element, "Email"),
        text(element, "Mobile"));
  }
}
