package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.lienthong.identity.IdentitySettings;

/** How dear a guess at a stored password is. */
class PasswordStrengthTests {
  private static IdentitySettings settings(Map<String, String> keys) {
    return new Binder(new MapConfigurationPropertySource(keys))
        .bindOrCreate("lienthong.identity", IdentitySettings.class);
  }

  private static IdentitySettings settings(int strength) {
    return settings(Map.of("lienthong.identity.password-strength", Integer.toString(strength)));
  }

  @Test
  void unlessToldOtherwiseAHashIsOfAThousandRounds() {
    assertThat(new Passwords(settings(Map.of())).encode("Mật khẩu")).startsWith("$2a$10$");
  }

  @Test
  void aStoredPasswordIsStillKnownWhenTheStrengthWasChanged() {
    var before = new Passwords(settings(4)).encode("Mật khẩu");

    assertThat(before).startsWith("$2a$04$");
    assertThat(new Passwords(settings(5)).matches("Mật khẩu", before)).isTrue();
    assertThat(new Passwords(settings(5)).matches("mật khẩu", before)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3", "17", "0", "-1"})
  void whatIsTooCheapOrWouldTakeHoursIsRefused(int strength) {
    assertThatThrownBy(() -> settings(strength))
        .rootCause()
        .hasMessageContaining("password-strength is 4 to 16");
  }
}
