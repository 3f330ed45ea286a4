package vn.lienthong.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a registry numbers what it sends; the head of an agency decides on it (NĐ 30/2020/NĐ-CP).
 *
 * @param seriesByType true: each type of document (quyết định, công văn …) counts by itself in a
 *     year; false: all types share one series
 * @param leadingZero true: a number below 10 that the book gives is written with a zero before it
 */
@ConfigurationProperties("lienthong.exchange.books")
public record BookSettings(
    @DefaultValue("true") boolean seriesByType, @DefaultValue("true") boolean leadingZero) {}
