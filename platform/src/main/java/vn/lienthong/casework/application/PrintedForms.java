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
  private final ControlSlipContent slips;
  private final OneStopForms forms;
  private final KeptForms kept;
  private final BusinessClock clock;

  PrintedForms(
      Dossiers dossiers,
      FormContent content,
      ControlSlipContent slips,
      OneStopForms forms,
      KeptForms kept,
      BusinessClock clock) {
    this.dossiers = dossiers;
    this.content = content;
    this.slips = slips;
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

  @Override
  public Optional<byte[]> controlSlip(DossierId id, Caller caller) {
    var now = clock.now();
    return slips
        .of(dossiers.dossier(id, caller), clock.today())
        .map(slip -> forms.render(slip, now));
  }
}
