package vn.lienthong.exchange.vxp;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * A system registers agencies directly below its own and those below them, and takes them off; it
 * cannot touch anybody else's. What is taken off is locked: it gets nothing more, its history
 * stays.
 */
@Component
class VxpRegistration {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final AgencyImport register;
  private final AgencyAdministration administration;
  private final Directory directory;
  private final Rights rights;
  private final BusinessClock clock;

  VxpRegistration(
      AgencyImport register,
      AgencyAdministration administration,
      Directory directory,
      Rights rights,
      BusinessClock clock) {
    this.register = register;
    this.administration = administration;
    this.directory = directory;
    this.rights = rights;
    this.clock = clock;
  }

  Map<String, Object> register(Caller caller, InputStream body) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var request = read(body);
    var code = code(request, "code").orElseThrow(() -> missing("code"));
    var name = text(request, "name").map(Text::clean).orElseThrow(() -> missing("name"));
    var own = own(caller);
    var parent = code(request, "pcode").or(() -> code(request, "pid")).orElse(own);
    if (!parent.equals(own) && !isBelow(parent, own)) {
      throw new RuleViolated(ExchangeError.SENDER_NOT_YOURS, parent);
    }
    var agency =
        new NewAgency(
            code,
            List.of(),
            name,
            AgencyKind.OTHER,
            parent,
            clock.today(),
            null,
            "registerAgency " + caller.principal());
    var result =
        register.importAgencies(
            List.of(agency), Origin.REAL, Caller.node("registerAgency"), ImportProgress.SILENT);
    if (result instanceof ImportResult.Refused refused) {
      var problem = refused.problems().get(0);
      throw new RuleViolated(problem.error(), problem.arguments().toArray());
    }
    return VxpAnswer.ok("");
  }

  Map<String, Object> delete(Caller caller, String agencyCode) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var code = AgencyCode.parse(agencyCode).orElseThrow(() -> missing("AgencyCode"));
    if (!isBelow(code, own(caller))) {
      throw new RuleViolated(ExchangeError.SENDER_NOT_YOURS, code);
    }
    administration.lock(code, "deleteAgency " + caller.principal(), Caller.node("deleteAgency"));
    return VxpAnswer.ok("");
  }

  private static AgencyCode own(Caller caller) {
    return Optional.ofNullable(caller.agency())
        .orElseThrow(() -> new RuleViolated(ExchangeError.SENDER_UNKNOWN, caller.principal()));
  }

  private boolean isBelow(AgencyCode code, AgencyCode own) {
    return directory
        .find(code, clock.today())
        .filter(agency -> own.equals(agency.parent()))
        .isPresent();
  }

  private static JsonNode read(InputStream body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException malformed) {
      throw missing("code");
    }
  }

  private static Optional<String> text(JsonNode request, String field) {
    return Optional.ofNullable(request.get(field))
        .filter(JsonNode::isString)
        .map(node -> node.asString().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<AgencyCode> code(JsonNode request, String field) {
    return text(request, field).filter(text -> !text.equals("0")).flatMap(AgencyCode::parse);
  }

  private static RuleViolated missing(String field) {
    return new RuleViolated(ExchangeError.FIELD_MISSING, field);
  }
}
