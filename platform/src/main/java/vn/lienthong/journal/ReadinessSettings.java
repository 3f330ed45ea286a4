package vn.lienthong.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the node says that it is not ready.
 *
 * @param clockSkew the clock of the machine may be apart from that of the database, and behind the
 *     time of the last signed head, by so much
 * @param standstill numbered entries without a signed head, or own work that is due, may lie so
 *     long without any progress
 */
@ConfigurationProperties("lienthong.readiness")
public record ReadinessSettings(
    @DefaultValue("5m") Duration clockSkew, @DefaultValue("2m") Duration standstill) {}
