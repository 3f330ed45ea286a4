package vn.lienthong.exchange;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The document axis.
 *
 * @param directory where large packets and packets on their way in are kept
 * @param maxPacket largest packet taken; a larger one is refused with the limit in the text
 * @param rowLimit packets up to this size are kept in the database, larger ones as files
 * @param vxpMaxAge oldest time stamp of a VXP call; 0 = not looked at, because SDK clients keep the
 *     time at which they were built
 * @param axisCode agency code the axis writes into the TraceHeader it adds
 * @param vxpCallsPerMinute calls of the VXP face taken from one source address in a minute
 * @param apiCallsPerMinute calls of the signed face {@code /api/exchange} taken from one source
 *     address in a minute
 * @param ltvbCallsPerMinute calls of the face {@code /ltvb} taken from one source address in a
 *     minute
 * @param signatureWindow how far the time of a signature may lie before or after the node's
 * @param arrivalsEvery how often arrivals at desks are told to their senders (status 01)
 */
@ConfigurationProperties("lienthong.exchange")
public record ExchangeSettings(
    @DefaultValue("data/packets") Path directory,
    @DefaultValue("500MB") DataSize maxPacket,
    @DefaultValue("1MB") DataSize rowLimit,
    @DefaultValue("0s") Duration vxpMaxAge,
    @DefaultValue("000.00.00.G22") String axisCode,
    @DefaultValue("60000") int vxpCallsPerMinute,
    @DefaultValue("60000") int apiCallsPerMinute,
    @DefaultValue("60000") int ltvbCallsPerMinute,
    @DefaultValue("5m") Duration signatureWindow,
    @DefaultValue("200ms") Duration arrivalsEvery) {}
