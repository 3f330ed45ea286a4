package vn.lienthong.casework.application;

import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.ReportStore;

class InMemoryReportsTests extends ReportStoreContract {
  private InMemoryDossiers kept = new InMemoryDossiers();

  @Override
  protected DossierStore dossiers() {
    kept = new InMemoryDossiers();
    return kept;
  }

  @Override
  protected ReportStore reports() {
    return new InMemoryReports(kept);
  }
}
