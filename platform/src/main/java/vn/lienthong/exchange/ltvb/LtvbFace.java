package vn.lienthong.exchange.ltvb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.exchange.face.FaceJson;
import vn.lienthong.exchange.face.RefusalText;
import vn.lienthong.exchange.face.Uploads;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * The provincial REST face. It holds no rule: it translates calls into those of the core. It is a
 * servlet of its own, because the framework would read a whole upload before anybody knew who sends
 * it.
 */
@Component(LtvbFace.NAME)
class LtvbFace implements HttpRequestHandler {
  static final String NAME = "ltvbFace";
  private static final Logger LOG = LoggerFactory.getLogger(LtvbFace.class);

  private final LtvbAuthenticator authenticator;
  private final LtvbCalls calls;
  private final RefusalText refusals;
  private final ExchangeSettings settings;

  LtvbFace(
      LtvbAuthenticator authenticator,
      LtvbCalls calls,
      RefusalText refusals,
      ExchangeSettings settings) {
    this.settings = settings;
    this.authenticator = authenticator;
    this.calls = calls;
    this.refusals = refusals;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var call = LtvbCall.of(request.getRequestURI());
    if (call.isEmpty()) {
      refuse(request, response, SharedError.NOT_FOUND, SharedError.NOT_FOUND.status());
    } else if (!call.get().method().equals(request.getMethod())) {
      response.setHeader("Allow", call.get().method());
      var notAllowed = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
      refuse(request, response, SharedError.INVALID_INPUT, notAllowed);
    } else {
      answer(call.get(), request, response);
    }
  }

  private void answer(LtvbCall call, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      perform(call, request, response);
    } catch (RuleViolated violated) {
      refuse(request, response, violated.error(), violated.error().status(), violated.arguments());
      Uploads.drain(request, violated.error(), settings.maxPacket().toBytes());
    } catch (IOException | RuntimeException fault) {
      var incident = Ids.next();
      LOG.error("incident {}", incident, fault);
      if (response.isCommitted()) {
        throw fault;
      }
      response.reset();
      refuse(request, response, SharedError.INTERNAL, SharedError.INTERNAL.status(), incident);
    }
  }

  private void perform(LtvbCall call, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = authenticator.authenticate(request);
    switch (call) {
      case SEND -> FaceJson.write(response, calls.send(caller, request));
      case LIST -> FaceJson.write(response, calls.list(caller, request));
      case GET -> calls.get(caller, request).write(response);
      case UPDATE -> FaceJson.write(response, calls.update(caller, request));
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      ErrorCode error,
      int status,
      Object... arguments)
      throws IOException {
    var listed = request.getRequestURI().equals(LtvbCall.LIST.path());
    var text = refusals.of(request, error, arguments);
    response.setStatus(status);
    FaceJson.write(response, LtvbAnswer.failure(listed, AxisCode.of(error), text));
  }
}
