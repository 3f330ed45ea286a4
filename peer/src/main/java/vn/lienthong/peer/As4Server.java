package vn.lienthong.peer;

import com.helger.base.state.ETriState;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.servlet.AS4Servlet;
import com.helger.phase4.wss.EWSSVersion;
import com.helger.photon.io.WebFileIO;
import com.helger.web.scope.mgr.WebScopeManager;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** phase4 behind Jetty, with one agreement: one way, pushed, signed, with a signed receipt. */
final class As4Server implements AutoCloseable {
  static final String SENDER = "G22";
  static final String RECEIVER = "H46";
  static final String SENDER_ROLE = "urn:sender";
  static final String RECEIVER_ROLE = "urn:receiver";
  static final String AGREEMENT = "urn:lienthong:bench";
  static final String SERVICE = "urn:lienthong:bench:service";
  static final String ACTION = "urn:lienthong:bench:letter";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  As4Server(Path data) throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    context.setBaseResourceAsPath(data);
    context.addEventListener(
        new ServletContextListener() {
          @Override
          public void contextInitialized(ServletContextEvent event) {
            WebScopeManager.onGlobalBegin(event.getServletContext());
            WebFileIO.initPaths(data.toFile(), data.toString(), false);
            AS4ServerInitializer.initAS4Server();
          }
        });
    context.addServlet(AS4Servlet.class, "/as4");
    server.setHandler(context);
    server.start();
    MetaAS4Manager.getPModeMgr().createOrUpdatePMode(agreement(address()));
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/as4";
  }

  static PMode agreement(String address) {
    var security = new PModeLegSecurity();
    security.setWSSVersion(EWSSVersion.WSS_111);
    security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.RSA_SHA_256);
    security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    security.setSendReceipt(true);
    security.setSendReceiptNonRepudiation(true);
    security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
    var leg =
        new PModeLeg(
            PModeLegProtocol.createForDefaultSoapVersion(address),
            PModeLegBusinessInformation.create(SERVICE, ACTION, null, null),
            null,
            null,
            security);
    return new PMode(
        AGREEMENT,
        PModeParty.createSimple(SENDER, SENDER_ROLE),
        PModeParty.createSimple(RECEIVER, RECEIVER_ROLE),
        AGREEMENT,
        EMEP.ONE_WAY,
        EMEPBinding.PUSH,
        leg,
        null,
        null,
        new PModeReceptionAwareness(ETriState.TRUE, ETriState.FALSE, 0, 1000, ETriState.TRUE));
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
