package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/** An agency to put on record, open without limit unless a test says otherwise. */
public record AgencyFixture(NewAgency build) {

  public static AgencyFixture anAgency(String code) {
    return new AgencyFixture(
        new NewAgency(
            new AgencyCode(code),
            List.of(),
            "Cơ quan " + code,
            AgencyKind.DEPARTMENT,
            null,
            null,
            null,
            "thử"));
  }

  public AgencyFixture named(String name) {
    return with(build.otherCodes(), name, build.kind(), build.parent());
  }

  public AgencyFixture ofKind(AgencyKind kind) {
    return with(build.otherCodes(), build.name(), kind, build.parent());
  }

  public AgencyFixture alsoFoundBy(String... codes) {
    var others = Arrays.stream(codes).map(AgencyCode::new).toList();
    return with(others, build.name(), build.kind(), build.parent());
  }

  public AgencyFixture under(String parent) {
    return with(build.otherCodes(), build.name(), build.kind(), new AgencyCode(parent));
  }

  /** Days as {@code 2020-02-12}; empty is without limit. */
  public AgencyFixture open(String from, String to) {
    return new AgencyFixture(
        new NewAgency(
            build.code(),
            build.otherCodes(),
            build.name(),
            build.kind(),
            build.parent(),
            day(from),
            day(to),
            build.source()));
  }

  private AgencyFixture with(
      List<AgencyCode> others, String name, AgencyKind kind, @Nullable AgencyCode parent) {
    return new AgencyFixture(
        new NewAgency(
            build.code(),
            others,
            name,
            kind,
            parent,
            build.validFrom(),
            build.validTo(),
            build.source()));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
