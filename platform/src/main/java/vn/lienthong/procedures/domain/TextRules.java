package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.LegalBasis;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.LintFacts.ExpiredText;
import vn.lienthong.shared.Text;

/** Rules on what a procedure rests on and what it ends with. */
final class TextRules {
  private TextRules() {}

  static Stream<Finding> basisExpired(
      ProcedureView procedure, LocalDate on, List<ExpiredText> expired) {
    return procedure.bases().stream()
        .flatMap(basis ->
            expired.stream()
                .filter(text -> on.isAfter(text.lastDay()) && names(basis, text))
                .map(text ->
                    finding(
                        procedure,
                        FindingCode.BASIS_EXPIRED,
                        text.number(),
                        text.lastDay().toString(),
                        text.replacedBy())));
  }

  private static boolean names(LegalBasis basis, ExpiredText text) {
    return Pattern.compile("(?<!\\d)" + Pattern.quote(Text.fold(text.number())) + "(?![a-z0-9-])")
        .matcher(Text.fold(basis.number()))
        .find();
  }

  static Stream<Finding> resultCode(ProcedureView procedure) {
    return procedure.results().stream()
        .filter(result -> result.code().isBlank())
        .map(result -> finding(procedure, FindingCode.RESULT_CODE_MISSING, result.name()));
  }

  private static Finding finding(ProcedureView procedure, FindingCode code, String... arguments) {
    return new Finding(code, procedure.code().value(), FindingPlace.WHOLE, List.of(arguments));
  }
}
