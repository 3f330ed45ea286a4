package vn.lienthong.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample country.
 *
 * @param sample follows the installation, set by nobody
 * @param documents how many letters of the three months before 12/02/2020 the first start sends
 */
@ConfigurationProperties("lienthong.sample-country")
public record SampleSettings(
    @DefaultValue("false") boolean sample, @DefaultValue("5000") int documents) {}
