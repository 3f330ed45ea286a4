package vn.lienthong.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is numbered and signed.
 *
 * @param keys folder of the signing key and of the last head signed here
 * @param batchEvery shortest time between two passes of the sequencer while there is news
 * @param headEvery shortest time between two signed heads while there is news
 * @param lookEvery how often the sequencer looks for commits of other processes when it is idle
 */
@ConfigurationProperties("lienthong.journal")
public record JournalSettings(
    @DefaultValue("data/keys") Path keys,
    @DefaultValue("20ms") Duration batchEvery,
    @DefaultValue("20ms") Duration headEvery,
    @DefaultValue("20ms") Duration lookEvery) {}
