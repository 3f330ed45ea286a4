package vn.lienthong.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sending of messages.
 *
 * @param sample follows the installation, set by nobody: everything is captured
 * @param every how often messages that are due are looked for
 * @param lease a message that a process took and did not settle within this time is free again;
 *     longer than any gateway may take to answer
 * @param most tries before a message is given up
 * @param firstPause pause after the first failure; it doubles with each further one
 * @param longestPause longest pause between two tries
 */
@ConfigurationProperties("lienthong.notification")
public record NotificationSettings(
    @DefaultValue("false") boolean sample,
    @DefaultValue("1s") Duration every,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("8") int most,
    @DefaultValue("30s") Duration firstPause,
    @DefaultValue("2h") Duration longestPause) {}
