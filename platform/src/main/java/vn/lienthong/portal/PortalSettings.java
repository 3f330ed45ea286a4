package vn.lienthong.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Being the national portal: taking the calls that provinces make.
 *
 * @param national whether this node is the national portal
 * @param sample follows the installation, set by nobody; a sample node takes the calls too and has
 *     the switches of the simulator
 * @param callsPerMinute calls of the face {@code /adapter} taken from one source address in a
 *     minute
 * @param largestCall largest body of a call of the face {@code /adapter}
 * @param sessionLength how long the session of a province lasts
 * @param slowness how long the simulated portal waits when it is switched to slow
 */
@ConfigurationProperties("lienthong.portal")
public record PortalSettings(
    @DefaultValue("false") boolean national,
    @DefaultValue("false") boolean sample,
    @DefaultValue("6000") int callsPerMinute,
    @DefaultValue("2MB") DataSize largestCall,
    @DefaultValue("30m") Duration sessionLength,
    @DefaultValue("45s") Duration slowness) {
  /** Whether the calls of provinces are taken. */
  public boolean open() {
    return national || sample;
  }
}
