package vn.lienthong.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pushing events to systems.
 *
 * @param privateHosts whether http and hosts of private networks may be called; without it a
 *     registered address cannot reach inside
 * @param most webhooks of one agency
 * @param every how often due webhooks are looked for
 * @param timeOut how long a target may take to answer
 * @param longestPause longest pause between two tries; pauses double from ten seconds
 * @param giveUpAfter a target that failed for so long is stopped until it is replayed
 */
@ConfigurationProperties("lienthong.webhooks")
public record WebhookSettings(
    @DefaultValue("false") boolean privateHosts,
    @DefaultValue("5") int most,
    @DefaultValue("500ms") Duration every,
    @DefaultValue("10s") Duration timeOut,
    @DefaultValue("6h") Duration longestPause,
    @DefaultValue("5d") Duration giveUpAfter) {}
