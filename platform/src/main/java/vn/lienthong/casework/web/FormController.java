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
    var name = ContentDisposition.inline().filename("form-" + number + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(pdf);
  }
}
