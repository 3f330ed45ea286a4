package vn.lienthong.casework.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lienthong.casework.DossierForms;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** The forms of a dossier, to be shown and printed by the browser. */
@Controller
class FormController {
  private final DossierForms forms;

  FormController(DossierForms forms) {
    this.forms = forms;
  }

  @GetMapping(DossierController.PATH + "/{id}/forms/{event}")
  ResponseEntity<byte[]> form(@PathVariable String id, @PathVariable String event, Caller caller) {
    var number = event.matches("\\d{1,6}") ? Integer.parseInt(event) : 0;
    var pdf =
        forms
            .form(DossierController.id(id), number, caller)
            .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    return pdf("form-" + number, pdf);
  }

  @GetMapping(DossierController.PATH + "/{id}/control-slip")
  ResponseEntity<byte[]> controlSlip(@PathVariable String id, Caller caller) {
    var pdf =
        forms
            .controlSlip(DossierController.id(id), caller)
            .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    return pdf("control-slip", pdf);
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    var file = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(content);
  }
}
