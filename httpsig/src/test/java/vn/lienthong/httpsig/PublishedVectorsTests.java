package vn.lienthong.httpsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.httpsig.SignatureRefused.Reason;

/** The examples of RFC 9421, appendix B.2 to B.4, made by other people's signers. */
class PublishedVectorsTests {
  private static final String CLIENT_CERT =
      ":MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncyBBdXRoZW50aWNhdGUxGzAZBgNV"
          + "BAMMEkxBIEludGVybWVkaWF0ZSBDQTAeFw0yMDAxMTQyMjU1MzNaFw0yMTAxMjMyMjU1MzNaMA0xCzAJBgNVBA"
          + "MMAkJDMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8YnXXfaUgmnMtOXU/IncWalRhebrXmckC8vdgJ1p5Be5"
          + "F/3YC8OthxM4+k1M6aEAEFcGzkJiNy6J84y7uzo9M6NyMHAwCQYDVR0TBAIwADAfBgNVHSMEGDAWgBRm3WjLa3"
          + "8lbEYCuiCPct0ZaSED2DAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYBBQUHAwIwHQYDVR0RAQH/BBMw"
          + "EYEPYmRjQGV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAMEUCIBHda/r1vaL6G3VliL4/Di6YK0Q6bMjeSkC3dF"
          + "COOB8TAiEAx/kHSB4urmiZ0NX5r5XarmPk0wmuydBVoU4hBVZ1yhk=:";
  private static final String TRANSFORM_INPUT =
      "transform=(\"@method\" \"@path\" \"@authority\" \"accept\");created=1618884473"
          + ";keyid=\"test-key-ed25519\"";
  private static final String TRANSFORM =
      "transform=:ZT1kooQsEHpZ0I1IjCqtQppOmIqlJPeo7DHR3SoMn0s5JZ1eRGS0A+vyYP9t/LXlh5QMFFQ6cpLt2m0p"
          + "mj3NDA==:";

  static Stream<Arguments> vectors() {
    return Stream.of(
        vector(
            "B.2.1",
            Algorithm.RSA_PSS_SHA512,
            Keys.rsaPss(),
            SampleMessage.request(),
            "sig-b21=();created=1618884473;keyid=\"test-key-rsa-pss\""
                + ";nonce=\"b3k2pp5k7z-50gnwp.yemd\"",
            "sig-b21=:d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U"
                + "7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxb"
                + "R/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKW"
                + "mAvtl6UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8I"
                + "U1bLhdxO5Nyt8C8ssinQ98Xw9Q==:"),
        vector(
            "B.2.2",
            Algorithm.RSA_PSS_SHA512,
            Keys.rsaPss(),
            SampleMessage.request(),
            "sig-b22=(\"@authority\" \"content-digest\" \"@query-param\";name=\"Pet\")"
                + ";created=1618884473;keyid=\"test-key-rsa-pss\";tag=\"header-example\"",
            "sig-b22=:LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N"
                + "4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0nxKyB09RNrCQibbUjsLS/2YyFYXE"
                + "u4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N"
                + "6wiKYd4je2U/lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0"
                + "aaUEb0rQl3/XaVe4bXTugEjHSw==:"),
        vector(
            "B.2.3",
            Algorithm.RSA_PSS_SHA512,
            Keys.rsaPss(),
            SampleMessage.request(),
            "sig-b23=(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \"content-type\" "
                + "\"content-digest\" \"content-length\");created=1618884473"
                + ";keyid=\"test-key-rsa-pss\"",
            "sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVx"
                + "FkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1"
                + "TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65"
                + "ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyo"
                + "EZAFL2FUo5fTIztsDZKEgM4cUA==:"),
        vector(
            "B.2.4",
            Algorithm.ECDSA_P256_SHA256,
            Keys.p256(),
            SampleMessage.response(),
            "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ecc-p256\"",
            "sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkL"
                + "Ij+32oiasw==:"),
        vector(
            "B.2.5",
            Algorithm.HMAC_SHA256,
            Keys.shared(),
            SampleMessage.request(),
            "sig-b25=(\"date\" \"@authority\" \"content-type\");created=1618884473"
                + ";keyid=\"test-shared-secret\"",
            "sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:"),
        vector(
            "B.2.6",
            Algorithm.ED25519,
            Keys.ed25519(),
            SampleMessage.request(),
            "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" "
                + "\"content-length\");created=1618884473;keyid=\"test-key-ed25519\"",
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lI"
                + "p5WPpBKRCw==:"),
        vector(
            "B.3",
            Algorithm.ECDSA_P256_SHA256,
            Keys.p256(),
            SampleMessage.to(
                    "POST", "https://" + "service.internal.example/foo?param=Value&Pet=dog")
                .with("Client-Cert", CLIENT_CERT),
            "ttrp=(\"@path\" \"@query\" \"@method\" \"@authority\" \"client-cert\")"
                + ";created=1618884473;keyid=\"test-key-ecc-p256\"",
            "ttrp=:xVMHVpawaAC/0SbHrKRs9i8I3eOs5RtTMGCWXm/9nvZzoHsIg6Mce9315T6xoklyy0yzhD9ah4JHRwML"
                + "Ogmizw==:"));
  }

  private static Arguments vector(
      String section,
      Algorithm algorithm,
      Key key,
      SampleMessage message,
      String input,
      String value) {
    return Arguments.of(section, algorithm, key, message.signed(input, value));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void aPublishedSignatureVerifies(
      String section, Algorithm algorithm, Key key, SampleMessage message) throws SignatureRefused {
    MessageSignature.of(message).get(0).verify(message, algorithm, key);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void noneVerifiesOnceItsParametersAreChanged(
      String section, Algorithm algorithm, Key key, SampleMessage message) throws SignatureRefused {
    var later =
        SampleMessage.request()
            .with("Client-Cert", CLIENT_CERT)
            .signed(
                message.field("signature-input").get(0).replace("1618884473", "1618884474"),
                message.field("signature").get(0));
    var changed = new SampleMessage("POST", message.target(), message.status(), later.fields());
    var signature = MessageSignature.of(changed).get(0);
    assertThatExceptionOfType(SignatureRefused.class)
        .isThrownBy(() -> signature.verify(changed, algorithm, key))
        .extracting(SignatureRefused::reason)
        .isEqualTo(Reason.WRONG);
  }

  @Test
  void ourOwnEd25519SignatureIsThePublishedOneByteForByte() throws SignatureRefused {
    var key =
        new MessageSignature.SigningKey(
            "test-key-ed25519", Algorithm.ED25519, Keys.ed25519Secret());
    var components =
        List.of("date", "@method", "@path", "@authority", "content-type", "content-length");
    var made =
        MessageSignature.sign(
            SampleMessage.request(), components, key, Instant.ofEpochSecond(1_618_884_473), "n1");
    assertThat(made.get(MessageSignature.INPUT_FIELD))
        .isEqualTo(
            "sig=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" "
                + "\"content-length\");created=1618884473;nonce=\"n1\";keyid=\"test-key-ed25519\"");
    var message = SampleMessage.request().signed(made);
    assertThatCode(() ->
            MessageSignature.of(message).get(0).verify(message, Algorithm.ED25519, Keys.ed25519()))
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> transformations() {
    var demo = "https://example.org/demo?name1=Value1&Name2=value2";
    return Stream.of(
        Arguments.of("as signed", accepting(SampleMessage.to("GET", demo)), true),
        Arguments.of(
            "a query parameter and a field more",
            accepting(SampleMessage.to("GET", demo + "&param=added"))
                .with("Accept-Language", "en-US,en;q=0.5"),
            true),
        Arguments.of(
            "lines of a field joined",
            SampleMessage.to("GET", demo).with("Accept", "application/json, */*"),
            true),
        Arguments.of(
            "another method and authority",
            accepting(
                SampleMessage.to("POST", "https://example.com/demo?name1=Value1&Name2=value2")),
            false),
        Arguments.of(
            "lines of a field in another order",
            SampleMessage.to("GET", demo).with("Accept", "*/*").with("Accept", "application/json"),
            false));
  }

  private static SampleMessage accepting(SampleMessage message) {
    return message.with("Accept", "application/json").with("Accept", "*/*");
  }

  /** Appendix B.4: what an intermediary may do to a message, and what it may not. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("transformations")
  void aMessageChangedOnItsWayVerifiesAsTheStandardSays(
      String change, SampleMessage message, boolean valid) throws SignatureRefused {
    var signed = message.signed(TRANSFORM_INPUT, TRANSFORM);
    var signature = MessageSignature.of(signed).get(0);
    if (valid) {
      signature.verify(signed, Algorithm.ED25519, Keys.ed25519());
    } else {
      assertThatExceptionOfType(SignatureRefused.class)
          .isThrownBy(() -> signature.verify(signed, Algorithm.ED25519, Keys.ed25519()));
    }
  }
}
