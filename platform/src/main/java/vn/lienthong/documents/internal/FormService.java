package vn.lienthong.documents.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.documents.OneStopForms;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.documents.QrCodes;

@Component
class FormService implements OneStopForms {
  static final Map<Class<? extends OneStopForm>, String> TEMPLATES =
      Map.of(
          OneStopForm.Receipt.class, "receipt",
          OneStopForm.SupplementRequest.class, "supplement",
          OneStopForm.Refusal.class, "refusal",
          OneStopForm.Apology.class, "apology",
          OneStopForm.StopNotice.class, "stop",
          OneStopForm.ControlSlip.class, "control",
          OneStopForm.Register.class, "register");

  private final PdfRenderer renderer;
  private final TemplateEngine templates;
  private final QrCodes codes;

  FormService(PdfRenderer renderer, TemplateEngine templates, QrCodes codes) {
    this.renderer = renderer;
    this.templates = templates;
    this.codes = codes;
  }

  @Override
  public byte[] render(OneStopForm form, Instant created) {
    var page = new StringOutput(8192);
    templates.render(
        "documents/forms/" + TEMPLATES.get(form.getClass()) + ".jte",
        Map.of("form", form, "codes", codes),
        page);
    return renderer.render(page.toString(), created);
  }
}
