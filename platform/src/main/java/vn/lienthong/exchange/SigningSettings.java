package vn.lienthong.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Letters on their way to a signature.
 *
 * @param maxPdf larger PDF files cannot be signed
 * @param leaderWidth width of the leader's visible mark, in millimetres
 * @param leaderHeight height of the leader's visible mark, in millimetres
 * @param leaderPage page of the mark in a letter that does not hold the name of its signer; below 0
 *     counted from the last one
 * @param leaderLeft distance of the leader's visible mark from the left edge in a letter that does
 *     not hold the name of its signer, in millimetres
 * @param leaderTop distance of the leader's visible mark from the top edge in a letter that does
 *     not hold the name of its signer, in millimetres
 */
@ConfigurationProperties("lienthong.exchange.signing")
public record SigningSettings(
    @DefaultValue("50MB") DataSize maxPdf,
    @DefaultValue("60") float leaderWidth,
    @DefaultValue("14") float leaderHeight,
    @DefaultValue("-1") int leaderPage,
    @DefaultValue("115") float leaderLeft,
    @DefaultValue("225") float leaderTop) {}
