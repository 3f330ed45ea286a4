package vn.lienthong.documents;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A remote signing service (Cloud Signature Consortium API, version 2): keys of people and agencies
 * that never leave it.
 *
 * @param address base address of the service, with the path before {@code credentials/list}, for
 *     instance {@code https://ky-so.example/csc/v2}; https, or http on this machine; empty = none
 * @param token sent as {@code Authorization: Bearer …}; empty = none
 * @param pin authorises each signature where a credential asks for it
 * @param pinName how the service names that PIN among its authentication objects
 * @param credentials whose key is which: {@code <person or agency>=<credentialID>}
 * @param byHolder true: whoever is not among {@code credentials} is looked for as a user of the
 *     service under its id
 * @param timeOut how long an answer is waited for
 * @param refresh certificates are asked for again after this time
 */
@ConfigurationProperties("lienthong.remote-signing")
public record RemoteSigningSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String token,
    @DefaultValue("") String pin,
    @DefaultValue("PIN") String pinName,
    @DefaultValue List<String> credentials,
    @DefaultValue("false") boolean byHolder,
    @DefaultValue("30s") Duration timeOut,
    @DefaultValue("10m") Duration refresh) {
  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

  public RemoteSigningSettings {
    credentials = List.copyOf(credentials);
    demandSafe(address);
    credentialOf(credentials);
  }

  /** Id of the credential of each holder. */
  public Map<String, String> credentialOf() {
    return credentialOf(credentials);
  }

  private static Map<String, String> credentialOf(List<String> credentials) {
    var known = new HashMap<String, String>();
    for (var entry : credentials) {
      int sign = entry.indexOf('=');
      if (sign < 1 || sign == entry.length() - 1) {
        throw new IllegalArgumentException("not <holder>=<credentialID>: " + entry);
      }
      known.put(entry.substring(0, sign).strip(), entry.substring(sign + 1).strip());
    }
    return known;
  }

  /** Token and PIN would be read by whoever listens on the way. */
  private static void demandSafe(String address) {
    if (address.isEmpty()) {
      return;
    }
    var uri = URI.create(address);
    var scheme = String.valueOf(uri.getScheme());
    boolean safe =
        scheme.equals("https")
            || (scheme.equals("http") && HERE.contains(String.valueOf(uri.getHost())));
    if (uri.getHost() == null || !safe) {
      throw new IllegalArgumentException("neither https nor http on this machine: " + address);
    }
  }

  /** Token and PIN stay out of logs. */
  @Override
  public String toString() {
    return "RemoteSigningSettings[" + address + ", " + credentials.size() + " credentials]";
  }
}
