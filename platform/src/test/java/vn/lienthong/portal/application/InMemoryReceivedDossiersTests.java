package vn.lienthong.portal.application;

import vn.lienthong.portal.domain.ReceivedDossiers;

class InMemoryReceivedDossiersTests extends ReceivedDossiersContract {
  @Override
  protected ReceivedDossiers dossiers() {
    return new InMemoryReceivedDossiers();
  }
}
