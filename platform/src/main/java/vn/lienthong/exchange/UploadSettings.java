package vn.lienthong.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Packets that systems hand in by pieces.
 *
 * @param most unfinished uploads of one system
 * @param mostBytes what the unfinished uploads of one system may announce together
 * @param maxPiece largest piece taken
 * @param forgetAfter an upload to which nothing came for so long is forgotten with its bytes; what
 *     was completed is answered again for so long
 * @param every how often forgotten uploads are removed
 */
@ConfigurationProperties("lienthong.packet-uploads")
public record UploadSettings(
    @DefaultValue("20") int most,
    @DefaultValue("2GB") DataSize mostBytes,
    @DefaultValue("64MB") DataSize maxPiece,
    @DefaultValue("1d") Duration forgetAfter,
    @DefaultValue("10m") Duration every) {}
