package vn.lienthong.casework.application;

import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.RegisterStore;

class InMemoryRegisterTests extends RegisterStoreContract {
  private InMemoryDossiers kept = new InMemoryDossiers();

  @Override
  protected DossierStore dossiers() {
    kept = new InMemoryDossiers();
    return kept;
  }

  @Override
  protected RegisterStore register() {
    return new InMemoryRegister(kept);
  }
}
