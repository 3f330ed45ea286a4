package vn.lienthong.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When operators are warned, and what is kept for them.
 *
 * @param lookEvery numbers of the queue shown to operators are at most that old
 * @param deadLettersWarning so many dead letters are a warning
 * @param deadLettersAlarm so many dead letters are an alarm
 * @param oldestWarning a delivery that waited for so long is a warning
 * @param oldestAlarm a delivery that waited for so long is an alarm
 * @param arrivalAttempts an arrival whose status 01 failed so often is a dead letter
 * @param subscriberFailures a follower of the journal that failed so often in a row is a dead
 *     letter
 * @param subscriberLag a follower of the journal so many entries behind is a dead letter
 * @param flushEvery how often contacts and refused calls are written down
 * @param rejectedKept refused calls kept of each system
 * @param expiryWarning operators are warned when the last secret or key of a system ends within
 *     that time
 */
@ConfigurationProperties("lienthong.exchange.console")
public record ConsoleSettings(
    @DefaultValue("10s") Duration lookEvery,
    @DefaultValue("1") int deadLettersWarning,
    @DefaultValue("20") int deadLettersAlarm,
    @DefaultValue("1d") Duration oldestWarning,
    @DefaultValue("3d") Duration oldestAlarm,
    @DefaultValue("6") int arrivalAttempts,
    @DefaultValue("5") int subscriberFailures,
    @DefaultValue("100000") long subscriberLag,
    @DefaultValue("1m") Duration flushEvery,
    @DefaultValue("50") int rejectedKept,
    @DefaultValue("14d") Duration expiryWarning) {}
