package vn.lienthong.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.directory.MovedItem;

/** The reorganisations on record. */
public interface Plans {
  void add(Reorganisation reorganisation);

  Optional<Reorganisation> find(UUID id);

  /** All, the latest day first. */
  List<Reorganisation> list();

  /** Approved ones whose day has come. */
  List<Reorganisation> due(LocalDate today);

  /** Writes state and signatures; false when somebody else was faster. */
  boolean replace(Reorganisation reorganisation);

  /** Notes that people have been told it is due; false when they had been. */
  boolean noteDue(UUID id, Instant at);

  void addReport(UUID reorganisation, List<ReportLine> lines);

  List<ReportLine> report(UUID reorganisation);

  /** A moved item with the main codes of the two agencies. */
  record ReportLine(MovedItem item, String closed, String successor) {}
}
