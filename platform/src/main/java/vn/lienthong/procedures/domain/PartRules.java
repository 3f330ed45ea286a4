package vn.lienthong.procedures.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.ProcedureView;

/** Parts that NĐ 63/2010 article 8 (amended by NĐ 92/2017) asks of every procedure. */
final class PartRules {
  private PartRules() {}

  static Stream<Finding> name(ProcedureView procedure) {
    return missing(procedure, FindingCode.NAME_MISSING, procedure.name().isBlank());
  }

  static Stream<Finding> steps(ProcedureView procedure) {
    return missing(procedure, FindingCode.STEPS_MISSING, procedure.steps().isEmpty());
  }

  static Stream<Finding> ways(ProcedureView procedure) {
    return missing(
        procedure,
        FindingCode.WAYS_MISSING,
        procedure.cases().stream().allMatch(found -> found.terms().isEmpty()));
  }

  static Stream<Finding> applicants(ProcedureView procedure) {
    return missing(procedure, FindingCode.APPLICANT_MISSING, procedure.applicants().isEmpty());
  }

  static Stream<Finding> agency(ProcedureView procedure) {
    return missing(procedure, FindingCode.AGENCY_MISSING, procedure.levels().isEmpty());
  }

  private static Stream<Finding> missing(
      ProcedureView procedure, FindingCode code, boolean missing) {
    return missing
        ? Stream.of(new Finding(code, procedure.code().value(), FindingPlace.WHOLE, List.of()))
        : Stream.empty();
  }

  static Stream<Finding> documents(ProcedureView procedure) {
    return procedure.cases().stream()
        .filter(found -> found.components().isEmpty())
        .map(found ->
            new Finding(
                FindingCode.DOCUMENTS_MISSING,
                procedure.code().value(),
                FindingPlace.of(found),
                List.of()));
  }

  /** No shape of file states the number of sets; of each paper it states how many there are. */
  static Stream<Finding> copies(ProcedureView procedure) {
    return papers(
        procedure,
        FindingCode.COPIES_MISSING,
        paper -> paper.originals() == 0 && paper.copies() == 0,
        paper -> List.of(paper.name()));
  }

  static Stream<Finding> manyCopies(ProcedureView procedure, int most) {
    return papers(
        procedure,
        FindingCode.COPIES_IMPROBABLE,
        paper -> paper.originals() > most || paper.copies() > most,
        paper ->
            List.of(
                paper.name(), String.valueOf(paper.originals()), String.valueOf(paper.copies())));
  }

  private static Stream<Finding> papers(
      ProcedureView procedure,
      FindingCode code,
      Predicate<Component> wrong,
      Function<Component, List<String>> arguments) {
    return procedure.cases().stream()
        .flatMap(found ->
            found.components().stream()
                .filter(wrong)
                .map(paper ->
                    new Finding(
                        code,
                        procedure.code().value(),
                        FindingPlace.of(found),
                        arguments.apply(paper))));
  }
}
