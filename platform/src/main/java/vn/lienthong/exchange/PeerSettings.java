package vn.lienthong.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Exchange with other nodes.
 *
 * @param every how often is looked for peers that are due
 * @param roundEvery how often a peer is asked which agencies it serves, and for its newest head
 * @param timeOut how long a peer may take to answer; a packet gets a second more for each megabyte
 * @param firstPause pause after a first failure; pauses double
 * @param longestPause longest pause between two tries
 */
@ConfigurationProperties("lienthong.peers")
public record PeerSettings(
    @DefaultValue("500ms") Duration every,
    @DefaultValue("60s") Duration roundEvery,
    @DefaultValue("30s") Duration timeOut,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("10m") Duration longestPause) {}
