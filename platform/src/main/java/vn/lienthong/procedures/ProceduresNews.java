package vn.lienthong.procedures;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What the catalogue announces. The subject is the code of a procedure or the id of a load. */
public enum ProceduresNews implements EntryType {
  CATALOGUE_LOADED(
      "catalogue-loaded", "from", "full", "added", "changed", "unchanged", "deactivated"),
  VERSION_RECORDED("version-recorded", "version", "from", "decision", "published"),
  PROCEDURE_DEACTIVATED("procedure-deactivated", "version", "from"),
  LIMIT_SETTLED(
      "limit-settled", "case", "channel", "listing", "published", "amount", "unit", "from"),
  PROCEDURE_PUBLISHED("procedure-published", "version", "from", "decision"),
  PROCESS_CHANGED("process-changed", "procedure", "agency", "version");

  private final String name;
  private final List<String> facts;

  ProceduresNews(String name, String... facts) {
    this.name = name;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return "procedures." + name;
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
