package vn.lienthong.journal.remote;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.TimeStampAuthority;

/** Asks for imprint, nonce and certificate, and believes no answer before it is checked. */
final class CheckedAuthority implements TimeStampAuthority {
  private static final int NONCE = 8;

  private final StampService service;
  private final TrustFolder trust;

  CheckedAuthority(StampService service, TrustFolder trust) {
    this.service = service;
    this.trust = trust;
  }

  @Override
  public byte[] stamp(byte[] sha256) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    var nonce = new BigInteger(1, Ids.bytes(NONCE));
    var request = generator.generate(TSPAlgorithms.SHA256, sha256, nonce);
    var der = answered(request);
    var token = StampToken.of(der);
    token.check(sha256);
    token.checkTrust(trust.certificates());
    return der;
  }

  /** The token, after status, nonce and imprint of the answer were compared with the request. */
  private byte[] answered(TimeStampRequest request) throws IOException {
    var answer = service.answer(request.getEncoded());
    try {
      var response = new TimeStampResponse(answer);
      response.validate(request);
      var token = response.getTimeStampToken();
      if (token == null) {
        throw new IOException(
            "the authority refuses: status %d %s"
                .formatted(response.getStatus(), String.valueOf(response.getStatusString())));
      }
      return token.getEncoded();
    } catch (TSPException | RuntimeException e) {
      throw new IOException("the answer of the authority does not fit: " + e.getMessage(), e);
    }
  }
}
