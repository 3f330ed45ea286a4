package vn.lienthong.casework.application;

import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.WorkStore;

class InMemoryWorkTests extends WorkStoreContract {
  @Override
  protected DossierStore dossiers() {
    return new InMemoryDossiers();
  }

  @Override
  protected WorkStore works(DossierStore dossiers) {
    return new InMemoryWork(dossiers);
  }
}
