package vn.lienthong.exchange.web;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import vn.lienthong.client.Patience;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.SignedAxisSettings;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.Patiently;

/** Systems that sign their calls to a node. */
record SignedSystems(Systems systems, int port) {
  SigningKey key(String id, String agency) throws GeneralSecurityException {
    systems.createSample(id, "Hệ thống " + agency, new AgencyCode(agency), "s");
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var pem = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
    systems.registerKey(
        Caller.node("test"),
        id,
        "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----");
    return new SigningKey(id, Algorithm.ED25519, pair.getPrivate());
  }

  SignedAxis axis(SigningKey key) {
    return new SignedAxis(
        new SignedAxisSettings(
            URI.create("http://localhost:" + port),
            key,
            new Patience(Patiently.LONG, Patiently.LONG, 1)));
  }
}
