package vn.lienthong.exchange.vxp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.face.FaceJson;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * A system registers agencies below its own and takes them off; it cannot touch anybody else's, nor
 * give a new agency a code or a name that makes it look like one. What is taken off is locked: it
 * gets nothing more, its history stays, and only an administrator opens it again.
 */
@Component
class VxpRegistration {
  private static final int DEEPEST = 8;
  private static final Pattern LETTER = Pattern.compile("[a-z0-9]");

  /** Letters and invisible characters that are left when the marks of Vietnamese are gone. */
  private static final Pattern STRANGE = Pattern.compile("[[\\p{L}\\p{Cf}]&&[^a-z]]");

  private final AgencyRegister register;
  private final Directory directory;
  private final Rights rights;
  private final BusinessClock clock;

  VxpRegistration(
      AgencyRegister register, Directory directory, Rights rights, BusinessClock clock) {
    this.register = register;
    this.directory = directory;
    this.rights = rights;
    this.clock = clock;
  }

  Map<String, Object> register(Caller caller, InputStream body) throws IOException {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var request = FaceJson.read(body, "code");
    var code = code(request, "code").orElseThrow(() -> missing("code"));
    var name =
        FaceJson.text(request, "name")
            .flatMap(VxpRegistration::readable)
            .orElseThrow(() -> missing("name"));
    var own = own(caller);
    var parent = code(request, "pcode").or(() -> code(request, "pid")).orElse(own);
    if (!find(parent).filter(agency -> isWithin(agency, own)).isPresent()) {
      throw new RuleViolated(ExchangeError.SENDER_NOT_YOURS, parent);
    }
    var known = find(code);
    if (known.isPresent()) {
      demandTheSame(known.get(), code, name, own);
    } else {
      demandFree(code, name, own);
      register.add(agency(code, name, parent, caller), () -> demandFree(code, name, own));
    }
    return VxpAnswer.ok("");
  }

  /** A registration that repeats what is on record is right, unless the agency is locked. */
  private void demandTheSame(AgencyView known, AgencyCode code, String name, AgencyCode own) {
    if (!isWithin(known, own) || !Text.fold(known.name()).equals(Text.fold(name))) {
      throw new RuleViolated(DirectoryError.CODE_TAKEN, code, known.name());
    }
    if (directory.addressee(code, clock.today()) instanceof Addressee.Locked) {
      throw new RuleViolated(ExchangeError.RECIPIENT_LOCKED, code);
    }
  }

  /**
   * The code lies in a range of the caller's, which a code of level 1 never does, and the name is
   * nobody else's.
   */
  private void demandFree(AgencyCode code, String name, AgencyCode own) {
    var holder =
        CodeLineage.above(code).stream()
            .flatMap(above -> find(above).stream())
            .findFirst()
            .orElseThrow(() -> new RuleViolated(ExchangeError.CODE_OUT_OF_RANGE, code, own));
    if (!isWithin(holder, own)) {
      throw new RuleViolated(DirectoryError.CODE_TAKEN, code, holder.name());
    }
    directory.named(name, clock.today()).stream()
        .filter(bearer -> !isWithin(bearer, own))
        .findFirst()
        .ifPresent(bearer -> {
          throw new RuleViolated(ExchangeError.NAME_TAKEN, name, bearer.code());
        });
  }

  private NewAgency agency(AgencyCode code, String name, AgencyCode parent, Caller caller) {
    return new NewAgency(
        code,
        List.of(),
        name,
        AgencyKind.OTHER,
        parent,
        clock.today(),
        null,
        "registerAgency " + caller.principal());
  }

  Map<String, Object> delete(Caller caller, String agencyCode) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var code = AgencyCode.parse(agencyCode).orElseThrow(() -> missing("AgencyCode"));
    var own = own(caller);
    if (!find(code).filter(a -> !a.codes().contains(own) && isWithin(a, own)).isPresent()) {
      throw new RuleViolated(ExchangeError.SENDER_NOT_YOURS, code);
    }
    register.lock(code, "deleteAgency " + caller.principal());
    return VxpAnswer.ok("");
  }

  private static AgencyCode own(Caller caller) {
    return Optional.ofNullable(caller.agency())
        .orElseThrow(() -> new RuleViolated(ExchangeError.SENDER_UNKNOWN, caller.principal()));
  }

  /** The caller's agency itself, or one that stands below it. */
  private boolean isWithin(AgencyView agency, AgencyCode own) {
    var next = Optional.of(agency);
    for (int level = 0; next.isPresent() && level < DEEPEST; level++) {
      if (next.get().codes().contains(own)) {
        return true;
      }
      next = next.map(AgencyView::parent).flatMap(this::find);
    }
    return false;
  }

  private Optional<AgencyView> find(AgencyCode code) {
    return directory.find(code, clock.today());
  }

  /** A name in the letters of Vietnamese: others look like them and name somebody else. */
  private static Optional<String> readable(String text) {
    var name = Text.clean(text);
    var folded = Text.fold(name);
    return STRANGE.matcher(folded).find() || !LETTER.matcher(folded).find()
        ? Optional.empty()
        : Optional.of(name);
  }

  private static Optional<AgencyCode> code(JsonNode request, String field) {
    return FaceJson.text(request, field)
        .filter(text -> !text.equals("0"))
        .flatMap(AgencyCode::parse);
  }

  private static RuleViolated missing(String field) {
    return new RuleViolated(ExchangeError.FIELD_MISSING, field);
  }
}
