package vn.lienthong.portal.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.lienthong.portal.IntakeCall;
import vn.lienthong.portal.NationalIntake;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Simulator;
import vn.lienthong.shared.Caller;

/** The calls of the portal where there is none, and where something breaks behind them. */
class ClosedFaceTests {
  private static AdapterFace face(boolean national) {
    var settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("lienthong.portal.national", String.valueOf(national))))
            .bindOrCreate("lienthong.portal", PortalSettings.class);
    return new AdapterFace(
        new Broken(),
        new Behaviour(new NotSimulated(), settings),
        settings,
        new StaticMessageSource());
  }

  private static MockHttpServletRequest request(String body) {
    var request = new MockHttpServletRequest("POST", "/adapter/mapi/g");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  @Test
  void aPlainNodeHasNoSuchAddress() throws Exception {
    assertThat(face(false).logIn(request("{}")).getStatusCode().value()).isEqualTo(404);
    assertThat(face(false).call(request("{}")).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void aFaultBehindIsAnAnswerWithAnIncidentAndNoInnerText() throws Exception {
    var answer = face(true).call(request("{}"));

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody())
        .containsEntry("error_code", 1)
        .containsEntry("result", List.of())
        .satisfies(body -> assertThat(String.valueOf(body.get("message"))).startsWith("PO-0214"));
    assertThat(String.valueOf(answer.getBody())).doesNotContain("inner");
  }

  private static final class Broken implements NationalIntake {
    @Override
    public String logIn(String system, String secret) {
      throw new IllegalStateException("inner");
    }

    @Override
    public List<Map<String, Object>> take(IntakeCall call) {
      throw new IllegalStateException("inner");
    }
  }

  private static final class NotSimulated implements Simulator {
    @Override
    public Mode mode() {
      return Mode.NORMAL;
    }

    @Override
    public void switchTo(Mode mode, Caller caller) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forgetSessions(Caller caller) {
      throw new UnsupportedOperationException();
    }
  }
}
