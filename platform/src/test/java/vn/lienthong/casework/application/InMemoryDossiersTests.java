package vn.lienthong.casework.application;

import vn.lienthong.casework.domain.DossierStore;

class InMemoryDossiersTests extends DossierStoreContract {
  @Override
  protected DossierStore store() {
    return new InMemoryDossiers();
  }
}
