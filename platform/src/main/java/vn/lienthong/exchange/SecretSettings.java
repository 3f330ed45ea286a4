package vn.lienthong.exchange;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Documents that are not exchanged on this axis: QCVN 102:2016/BTTTT (Thông tư 10/2016/TT-BTTTT)
 * sets no requirement for secret ones.
 *
 * @param marks marks of secrecy, each with the day from which it is one and, after another
 *     semicolon, the last day on which it is: {@code Tối mật; 2016-04-01}
 */
@ConfigurationProperties("lienthong.exchange.secrets")
public record SecretSettings(
    @DefaultValue({"Mật; 2016-04-01", "Tối mật; 2016-04-01", "Tuyệt mật; 2016-04-01"})
        List<String> marks) {
  public SecretSettings {
    marks = List.copyOf(marks);
  }
}
