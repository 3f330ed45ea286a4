package vn.lienthong.exchange.vxp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.exchange.face.FaceJson;
import vn.lienthong.exchange.face.RefusalText;
import vn.lienthong.exchange.face.Uploads;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * The face that unmodified clients of the VXP Java SDK 2.0.x speak to, also under the path their
 * adapters use. It holds no rule: it translates headers into calls of the core and answers into the
 * JSON its readers accept. The HTTP status is always 200, for its readers ignore it.
 */
@Controller
class VxpController {
  private static final Logger LOG = LoggerFactory.getLogger(VxpController.class);

  private final VxpAuthenticator authenticator;
  private final VxpCalls calls;
  private final RefusalText refusals;
  private final ExchangeSettings settings;

  VxpController(
      VxpAuthenticator authenticator,
      VxpCalls calls,
      RefusalText refusals,
      ExchangeSettings settings) {
    this.settings = settings;
    this.authenticator = authenticator;
    this.calls = calls;
    this.refusals = refusals;
  }

  @RequestMapping(
      path = {"/vxp/{operation}", "/XrdAdapter/RestService/forward/vpcp/{operation}"},
      method = {RequestMethod.GET, RequestMethod.POST})
  void call(
      @PathVariable String operation, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var known = VxpOperation.of(operation);
    if (known.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      FaceJson.write(response, failure(VxpOperation.UPDATE_STATUS, SharedError.NOT_FOUND, request));
      return;
    }
    try {
      perform(known.get(), request, response);
    } catch (RuleViolated violated) {
      FaceJson.write(
          response, failure(known.get(), violated.error(), request, violated.arguments()));
      Uploads.drain(request, violated.error(), settings.maxPacket().toBytes());
    } catch (IOException | RuntimeException fault) {
      var incident = Ids.next();
      LOG.error("incident {}", incident, fault);
      if (response.isCommitted()) {
        throw fault;
      }
      response.reset();
      FaceJson.write(response, failure(known.get(), SharedError.INTERNAL, request, incident));
    }
  }

  private void perform(
      VxpOperation operation, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var who = authenticator.authenticate(request);
    switch (operation) {
      case GET -> writeFile(response, calls.fetch(who));
      case DOWNLOAD -> stream(response, calls.fetch(who));
      case SEND -> FaceJson.write(response, calls.send(who, request.getInputStream()));
      case REGISTER_AGENCY ->
          FaceJson.write(response, calls.register(who, request.getInputStream()));
      case AGENCIES, AGENCIES_QD20, SYNCHRONIZE_UNITS -> {
        FaceJson.type(response);
        calls.agencies(operation, response.getOutputStream());
      }
      default -> FaceJson.write(response, calls.simple(operation, who));
    }
  }

  private Map<String, Object> failure(
      VxpOperation operation, ErrorCode error, HttpServletRequest request, Object... arguments) {
    return VxpAnswer.failure(operation, AxisCode.of(error), refusals.of(request, error, arguments));
  }

  /**
   * The packet as base64 inside JSON, streamed: it is never held whole. It is opened before the
   * first byte of the answer, so that a lost file is still a failure its reader understands.
   */
  private static void writeFile(HttpServletResponse response, Mailbox.Content content)
      throws IOException {
    try (var in = content.open()) {
      FaceJson.type(response);
      var out = response.getOutputStream();
      out.write(
          "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":\""
              .getBytes(StandardCharsets.US_ASCII));
      try (var base64 = Base64.getEncoder().wrap(new KeepOpen(out))) {
        in.transferTo(base64);
      }
      out.write("\"}".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void stream(HttpServletResponse response, Mailbox.Content content)
      throws IOException {
    try (var in = content.open()) {
      response.setContentType("application/octet-stream");
      response.setContentLengthLong(content.size());
      in.transferTo(response.getOutputStream());
    }
  }

  /** The base64 stream writes its last group when closed; the answer goes on behind it. */
  private static final class KeepOpen extends FilterOutputStream {
    KeepOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
