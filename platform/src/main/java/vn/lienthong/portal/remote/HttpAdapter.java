package vn.lienthong.portal.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.procedures.ProcedureCode;

/**
 * The adapter over HTTP: one session for all calls; when it is over, one new log-in and the call
 * once more.
 */
@Component
class HttpAdapter implements Adapter {
  private static final String DONE = "0";

  /** Statuses that say something of what was sent, not of the line. */
  private static final Set<Integer> ABOUT_THE_ITEMS = Set.of(400, 409, 413, 422);

  /** Statuses of a portal that is not there, or has too much to do. */
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

  private static final int NOT_LOGGED_IN = 401;
  private static final int OK = 200;

  private final AdapterHttp http;
  private final Target target;
  private final SynchronisationSettings settings;
  private final AtomicReference<String> session = new AtomicReference<>("");

  HttpAdapter(AdapterHttp http, Target target, SynchronisationSettings settings) {
    this.http = http;
    this.target = target;
    this.settings = settings;
  }

  @Override
  public String target() {
    return target.address();
  }

  @Override
  public Answer send(Part part, boolean creates, List<Map<String, Object>> items)
      throws PortalSilent {
    var body = new LinkedHashMap<String, Object>();
    if (part == Part.DOSSIER) {
      body.put("isUpdating", creates ? "False" : "True");
    }
    body.put("data", items);
    var reply = call(part.service(), body);
    if (ABOUT_THE_ITEMS.contains(reply.status())) {
      return new Answer(Answer.Kind.REFUSED, "HTTP " + reply.status(), "");
    }
    demandOk(reply);
    var kind =
        reply.code().equals(DONE)
            ? Answer.Kind.TAKEN
            : settings.existsCodes().contains(reply.code())
                ? Answer.Kind.EXISTS
                : Answer.Kind.REFUSED;
    return new Answer(kind, reply.code(), reply.message());
  }

  @Override
  public Found lookup(String dossierCode) throws PortalSilent {
    var reply = call("TraCuuHoSo", Map.of("mahoso", dossierCode));
    demandOk(reply);
    if (!reply.code().equals(DONE)) {
      return new Found.Unsaid(reply.code(), reply.message());
    }
    var result = first(reply);
    return result.isObject() ? new Found.Dossier(texts(result)) : new Found.Nothing();
  }

  @Override
  public Optional<Sector> sector(ProcedureCode procedure) throws PortalSilent {
    var reply = call("LayThuTuc", Map.of("maTTHC", procedure.value()));
    demandOk(reply);
    var sector = first(reply).path("LINHVUCTHUCHIEN");
    var one = sector.isArray() ? sector.path(0) : sector;
    var code = one.path("MALINHVUC").asString("");
    return reply.code().equals(DONE) && !code.isEmpty()
        ? Optional.of(new Sector(code, one.path("TENLINHVUC").asString("")))
        : Optional.empty();
  }

  private static JsonNode first(AdapterHttp.Reply reply) {
    var result = reply.json().path("result");
    return result.isArray() ? result.path(0) : result;
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    object
        .properties()
        .forEach(field -> {
          if (field.getValue().isValueNode()) {
            texts.put(field.getKey(), field.getValue().asString(""));
          }
        });
    return texts;
  }

  private AdapterHttp.Reply call(String service, Map<String, Object> fields) throws PortalSilent {
    if (session.get().isEmpty()) {
      logIn();
    }
    var reply = callOnce(service, fields);
    if (!over(reply)) {
      return reply;
    }
    logIn();
    var second = callOnce(service, fields);
    if (over(second)) {
      session.set("");
      throw new PortalSilent(Outcome.SESSION_OVER, second.code() + " " + second.message());
    }
    return second;
  }

  private AdapterHttp.Reply callOnce(String service, Map<String, Object> fields)
      throws PortalSilent {
    var body = new LinkedHashMap<String, Object>();
    body.put("session", session.get());
    body.put("madonvi", target.unit());
    body.put("service", service);
    body.putAll(fields);
    return http.post(settings.integrationEndpoint(), body);
  }

  private boolean over(AdapterHttp.Reply reply) {
    return reply.status() == NOT_LOGGED_IN || settings.sessionCodes().contains(reply.code());
  }

  private void logIn() throws PortalSilent {
    session.set("");
    var body = Map.<String, Object>of("username", target.username(), "password", target.password());
    var reply = http.post(settings.authEndpoint(), body);
    var given = reply.json().path("session").asString("");
    if (reply.status() == NOT_LOGGED_IN || reply.status() == OK && !reply.code().equals(DONE)) {
      throw new PortalSilent(Outcome.LOGIN_REFUSED, reply.code() + " " + reply.message());
    }
    demandOk(reply);
    if (given.isEmpty()) {
      throw new PortalSilent(Outcome.CROOKED, "a log-in without session");
    }
    session.set(given);
  }

  private static void demandOk(AdapterHttp.Reply reply) throws PortalSilent {
    if (reply.status() != OK) {
      var away = AWAY.contains(reply.status());
      throw new PortalSilent(away ? Outcome.UNREACHABLE : Outcome.HTTP, "HTTP " + reply.status());
    }
  }
}
