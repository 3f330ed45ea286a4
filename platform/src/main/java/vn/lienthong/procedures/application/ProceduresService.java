package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.Settlements;
import vn.lienthong.procedures.domain.Settling;
import vn.lienthong.shared.Page;

@Service
class ProceduresService implements Procedures {
  private static final int ROWS = 25;

  private final Catalogue catalogue;
  private final Settlements settlements;

  ProceduresService(Catalogue catalogue, Settlements settlements) {
    this.catalogue = catalogue;
    this.settlements = settlements;
  }

  @Override
  public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
    return catalogue
        .find(code, on)
        .map(published -> Settling.apply(published, settlements.of(List.of(code)), on));
  }

  @Override
  public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page) {
    var found = catalogue.search(filter, on, Math.max(1, page), ROWS);
    var settled = settlements.of(found.items().stream().map(ProcedureView::code).toList());
    return found.map(published -> Settling.apply(published, settled, on));
  }

  @Override
  public List<ProcedureView> versions(ProcedureCode code) {
    return catalogue.versions(code);
  }

  @Override
  public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
    return catalogue.variants(national, on);
  }

  @Override
  public List<String> sectors(LocalDate on) {
    return catalogue.sectors(on);
  }

  @Override
  public List<String> owners(LocalDate on) {
    return catalogue.owners(on);
  }
}
