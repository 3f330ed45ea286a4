package vn.lienthong.sample.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Ids;

/** What invented citizens hand in at the counter. */
@Component
class SampleReception {
  private static final int FIRST_PERSON = 510;
  private static final List<String> PROCEDURES =
      List.of("1.004222", "1.004194", "1.013225", "1.012753", "2.000986", "1.001193", "2.000635");
  private static final List<String> STREETS =
      List.of("Trần Hưng Đạo", "Lý Thường Kiệt", "Quang Trung", "Hùng Vương", "Nguyễn Du");

  private final Procedures procedures;

  SampleReception(Procedures procedures) {
    this.procedures = procedures;
  }

  /** The dossier of that number. */
  ReceiveDossier command(int n) {
    var code = new ProcedureCode(Invented.pick(PROCEDURES, n));
    var procedure =
        procedures.find(code, LocalDate.ofInstant(Story.START, BusinessClock.ZONE)).orElseThrow();
    var chosen = procedure.cases().get(0);
    var channel = channel(n, chosen);
    var name = Invented.person(FIRST_PERSON + n);
    var applicant =
        new Applicant(
            name,
            Applicant.Kind.CITIZEN,
            "04408%07d".formatted(1_000_003L * (n + 1) % 10_000_000),
            (n * 7 % 200 + 1) + " " + Invented.pick(STREETS, n) + ", Đồng Hới",
            "0912%06d".formatted(n * 7919 % 1_000_000),
            "");
    return new ReceiveDossier(
        new DossierId(Ids.next()),
        code,
        1,
        channel,
        applicant,
        procedure.name(),
        papers(chosen),
        fees(chosen, channel));
  }

  private static Channel channel(int n, ProcedureCase chosen) {
    var wanted = n % 5 == 4 ? Channel.ONLINE : Channel.COUNTER;
    return chosen.terms().stream().anyMatch(one -> one.channel() == wanted)
        ? wanted
        : chosen.terms().get(0).channel();
  }

  private static List<Paper> papers(ProcedureCase chosen) {
    return chosen.components().stream()
        .map(paper -> new Paper(paper.code(), paper.name(), paper.originals(), paper.copies()))
        .toList();
  }

  private static List<FeeLine> fees(ProcedureCase chosen, Channel channel) {
    return chosen.terms().stream()
        .filter(one -> one.channel() == channel)
        .limit(1)
        .flatMap(one -> one.fees().stream())
        .filter(fee -> fee.dong() != null && fee.dong() > 0)
        .map(fee -> new FeeLine(fee.code(), fee.name(), fee.dong(), true))
        .toList();
  }
}
