package vn.lienthong.portal;

/** What is told of an event of a dossier. */
public enum Part {
  /** The dossier as it stands. */
  DOSSIER("DongBoHoSoMC"),
  /** The step of the work. */
  PROGRESS("CapNhatTienDoHoSoMC");

  private final String service;

  Part(String service) {
    this.service = service;
  }

  /** Value of {@code service} in its call. */
  public String service() {
    return service;
  }
}
