package vn.lienthong.casework.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.casework.DossierForms;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.domain.KeptForms;
import vn.lienthong.documents.OneStopForms;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

@Service
class PrintedForms implements DossierForms {
  private final Dossiers dossiers;
  private final FormContent content;
  private final OneStopForms forms;
  private final KeptForms kept;
  private final BusinessClock clock;

  PrintedForms(
      Dossiers dossiers,
      FormContent content,
      OneStopForms forms,
      KeptForms kept,
      BusinessClock clock) {
    this.dossiers = dossiers;
    this.content = content;
    this.forms = forms;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> form(DossierId id, int number, Caller caller) {
    var dossier = dossiers.dossier(id, caller);
    return dossier.events().stream()
        .filter(event -> event.number() == number)
        .findFirst()
        .flatMap(event ->
            kept.find(id, number)
                .or(() ->
                    content
                        .of(dossier, event)
                        .map(form ->
                            kept.keep(id, number, forms.render(form, event.at()), clock.now()))));
  }
}
