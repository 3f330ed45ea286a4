package vn.lienthong.portal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telling the national portal through the adapter of the province. What no published text confirms
 * is a key here.
 *
 * @param adapterUrl address of the adapter without a slash at its end; empty: everything waits (a
 *     sample node talks to its own simulator)
 * @param authEndpoint path of the log-in below the address
 * @param integrationEndpoint path of all other calls below the address
 * @param destination value of the header {@code dstcode}; empty: not sent
 * @param unit {@code madonvi} of the calls
 * @param username name under which this node logs in at the adapter
 * @param password secret with which this node logs in at the adapter
 * @param existsCodes values of {@code error_code} that say that there is such a dossier already
 * @param sessionCodes values of {@code error_code} that say that the session is over; HTTP 401 says
 *     it too
 * @param every how often is looked for what is due
 * @param timeOut how long the adapter may take for a whole answer
 * @param firstPause pause of the line after a first failure; pauses double
 * @param longestPause longest pause between two tries
 * @param refusals how often one item may be refused before it is laid aside
 * @param giveUpAfter an item at which the portal fails for so long, sent alone, is laid aside too
 * @param compareAt time of day, Viet Nam, after which the comparison of the night is made
 */
@ConfigurationProperties("lienthong.synchronisation")
public record SynchronisationSettings(
    @DefaultValue("") String adapterUrl,
    @DefaultValue("/mapi/login") String authEndpoint,
    @DefaultValue("/mapi/g") String integrationEndpoint,
    @DefaultValue("") String destination,
    @DefaultValue("") String unit,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue({"3", "-3"}) Set<String> existsCodes,
    @DefaultValue("-2") Set<String> sessionCodes,
    @DefaultValue("5s") Duration every,
    @DefaultValue("30s") Duration timeOut,
    @DefaultValue("15s") Duration firstPause,
    @DefaultValue("30m") Duration longestPause,
    @DefaultValue("3") int refusals,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("02:00") LocalTime compareAt) {
  public SynchronisationSettings {
    existsCodes = Set.copyOf(existsCodes);
    sessionCodes = Set.copyOf(sessionCodes);
  }
}
