package vn.lienthong.portal;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What is announced of the talk with the national portal. */
public enum PortalNews implements EntryType {
  /** The portal took it; the subject is the id of the dossier. */
  DOSSIER_TOLD("dossier-told", "agency", "part", "event", "state"),
  /** The subject is the id of the dossier. */
  LAID_ASIDE("laid-aside", "agency", "part", "event", "outcome"),
  /** The subject is the id of the dossier. */
  SENT_AGAIN("sent-again", "agency", "part", "event"),
  /** The nightly comparison; the subject is the id of the dossier. */
  DIFFERENCE_FOUND("difference-found", "agency", "field"),
  SIMULATOR_SWITCHED("simulator-switched", "mode"),
  /** As the national portal; the subject is the system that told. */
  DOSSIERS_RECEIVED("dossiers-received", "part", "stored", "unchanged");

  private final String type;
  private final List<String> facts;

  PortalNews(String name, String... facts) {
    this.type = "portal." + name;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
