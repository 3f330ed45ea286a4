package vn.lienthong.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A procedure with sound defaults; what a test is about is set by name. */
public final class ProcedureFixture {
  private final ProcedureCode code;
  private int version = 1;
  private LocalDate from = LocalDate.of(2020, 1, 1);
  private @Nullable LocalDate to;
  private String name = "Thủ tục đăng ký khai sinh";
  private String sector = "Hộ tịch";
  private String owner = "bo-tu-phap";
  private boolean published = true;
  private Set<Level> levels = Set.of(Level.COMMUNE);
  private final List<ProcedureCase> cases = new ArrayList<>();

  private ProcedureFixture(String code) {
    this.code = new ProcedureCode(code);
  }

  public static ProcedureFixture aProcedure(String code) {
    return new ProcedureFixture(code);
  }

  public ProcedureFixture named(String text) {
    name = text;
    return this;
  }

  public ProcedureFixture inSector(String text) {
    sector = text;
    return this;
  }

  public ProcedureFixture ownedBy(String text) {
    owner = text;
    return this;
  }

  public ProcedureFixture at(Level... all) {
    levels = Set.of(all);
    return this;
  }

  public ProcedureFixture version(int number, String first, @Nullable String last) {
    version = number;
    from = LocalDate.parse(first);
    to = last == null ? null : LocalDate.parse(last);
    return this;
  }

  public ProcedureFixture unpublished() {
    published = false;
    return this;
  }

  /** One more case with these terms and no papers. */
  public ProcedureFixture withCase(String caseName, ChannelTerms... terms) {
    cases.add(new ProcedureCase(cases.size() + 1, caseName, List.of(terms), List.of()));
    return this;
  }

  public ProcedureFixture withCase(ProcedureCase whole) {
    cases.add(whole);
    return this;
  }

  /** Terms without a fee; amount and unit as the source gives them. */
  public static ChannelTerms terms(
      Channel channel, @Nullable Integer amount, @Nullable LimitUnit unit) {
    var limit = amount == null ? null : new TimeLimit(BigDecimal.valueOf(amount), unit);
    return new ChannelTerms(channel, limit, List.of(), "");
  }

  public ProcedureView build() {
    return new ProcedureView(
        code,
        version,
        from,
        to,
        name,
        "",
        sector,
        owner,
        "163/QĐ-BTP",
        published,
        levels,
        List.of("Công dân Việt Nam"),
        List.of("Nộp hồ sơ", "Nhận kết quả"),
        "",
        cases,
        List.of(new ProcedureResult("KQ.G15.000031", "Giấy khai sinh")),
        List.of(new LegalBasis("123/2015/NĐ-CP", "Nghị định về hộ tịch")),
        "");
  }
}
