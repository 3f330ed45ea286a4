package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.identity.domain.SystemSecrets;
import vn.lienthong.shared.Ids;

/** The page on which administrators keep the systems of agencies; secrets are seen once. */
class SystemsPagesTests extends OnSampleNode {
  private static final String SYSTEMS = "/administration/systems";
  private static final Pattern SECRET = Pattern.compile("<code[^>]*>([A-Za-z0-9_-]{43,})</code>");
  @Autowired Systems systems;
  private Browser administrator;
  private String id;

  @BeforeEach
  void signIn() {
    administrator = signedIn("qt-" + Ids.next(), "Quản Trị Nút", Role.ADMINISTRATOR, null);
    id = "ht-" + Ids.next();
  }

  @Test
  void theSecretOfANewSystemIsShownOnceAndWorks() {
    var page = create(Map.of());
    var secret = secret(page);
    assertThat(page.body()).contains(id, "chỉ hiển thị một lần");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(authenticates(secret)).isTrue();
    assertThat(administrator.get(SYSTEMS).body()).contains(id).doesNotContain(secret);
    assertThat(entries(id)).isEqualTo(1);
  }

  @Test
  void aRotationShowsANewSecretAndTheOldOneWorksOn() {
    var old = secret(create(Map.of()));
    var fresh = secret(act("rotate", Map.of()));
    assertThat(fresh).isNotEqualTo(old);
    assertThat(authenticates(old)).isTrue();
    assertThat(authenticates(fresh)).isTrue();
    assertThat(entries(id)).isEqualTo(2);
  }

  @Test
  void aRevokedSystemStaysInTheListWithoutAnythingToDo() {
    var secret = secret(create(Map.of()));
    var page = act("revoke", Map.of());
    assertThat(page.body())
        .contains("Đã thu hồi hệ thống " + id)
        .doesNotContain(SYSTEMS + "/" + id + "/rotate");
    assertThat(authenticates(secret)).isFalse();
    var late = act("rotate", Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("ID-0026", id);
    assertThat(act("revoke", Map.of()).statusCode()).as("pressed twice").isEqualTo(200);
    assertThat(entries(id)).isEqualTo(2);
  }

  @Test
  void aPublicKeyIsRegisteredAndShownByItsFingerprint() throws Exception {
    create(Map.of());
    var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    var pem =
        "-----BEGIN PUBLIC KEY-----\r\n"
            + Base64.getEncoder().encodeToString(key.getEncoded())
            + "\r\n-----END PUBLIC KEY-----\r\n";
    var page = act("keys", Map.of("pem", pem));
    assertThat(page.body())
        .contains("Đã đăng ký khóa công khai")
        .containsPattern("EdDSA [0-9a-f]{64}");
    var refused = act("keys", Map.of("pem", "không phải khóa"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("ID-0017");
    assertThat(act("keys", Map.of()).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | '' | id | Hãy nhập mã hệ thống",
        "id | hệ thống | id | chỉ gồm chữ cái không dấu",
        "id | ../x | id | chỉ gồm chữ cái không dấu",
        "name | ' ' | name | Hãy nhập họ và tên hoặc tên hệ thống",
        "agency | '' | agency | chưa đúng dạng",
        "agency | Quảng Bình | agency | chưa đúng dạng",
        "agency | H99 | agency | Không có cơ quan nào mang mã"
      })
  void aMistakeIsShownAtItsFieldAndNothingIsMade(
      String name, String value, String field, String text) {
    var page = create(Map.of(name, value));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>Lỗi: ", "id=\"" + field + "-error\"", text)
        .doesNotContainPattern(SECRET);
    assertThat(entries(id)).isZero();
  }

  @Test
  void anIdThatIsTakenIsSaidAtItsField() {
    create(Map.of());
    var again = create(Map.of());
    assertThat(again.body())
        .contains("id=\"id-error\"", "Mã hệ thống " + id + " đã tồn tại")
        .doesNotContainPattern(SECRET);
    assertThat(create(Map.of("id", "", "agency", "")).body())
        .as("all mistakes at once")
        .contains("id=\"id-error\"", "id=\"agency-error\"");
  }

  @Test
  void anAdministratorOfAnAgencyKeepsItsOwnSystemsOnly() {
    create(Map.of("agency", "G22"));
    administrator = signedIn(id, "Quản Trị Tỉnh", Role.ADMINISTRATOR, "H46");
    assertThat(administrator.get(SYSTEMS).body()).doesNotContain(SYSTEMS + "/" + id);
    var refused = act("revoke", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ID-0022");
    id = "ht-" + Ids.next();
    assertThat(create(Map.of("agency", "G22")).body()).contains("id=\"agency-error\"");
    assertThat(secret(create(Map.of("agency", "H46")))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/{id}/rotate", "/{id}/revoke", "/{id}/keys"})
  void withoutTheTokenOfOurFormNothingHappens(String action) {
    var secret = secret(create(Map.of()));
    var path = SYSTEMS + action.replace("{id}", id);
    assertThat(administrator.post(path, form(Map.of())).statusCode()).isEqualTo(403);
    assertThat(authenticates(secret)).isTrue();
    assertThat(entries(id)).isEqualTo(1);
  }

  @Test
  void aSystemThatDoesNotExistIsNotFound() {
    id = "khong-co";
    assertThat(act("rotate", Map.of()).statusCode()).isEqualTo(404);
    assertThat(act("revoke", Map.of()).body()).contains("SH-0002");
  }

  @Test
  void aNameIsShownAsText() {
    var page = create(Map.of("name", "<img src=x onerror=alert(1)>"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(administrator.get(SYSTEMS).body())
        .contains("&lt;img src=x")
        .doesNotContain("<img src=x");
    act("revoke", Map.of());
  }

  @Test
  void thePageSpeaksEnglishToo() {
    assertThat(administrator.get(SYSTEMS + "?lang=en").body())
        .contains("Add a system", "Name of the system")
        .doesNotContain("Tên hệ thống");
  }

  private HttpResponse<String> create(Map<String, String> changed) {
    return administrator.submit(SYSTEMS, SYSTEMS, form(changed));
  }

  private Map<String, String> form(Map<String, String> changed) {
    var form = new LinkedHashMap<String, String>();
    form.put("id", id);
    form.put("name", "Quản lý văn bản");
    form.put("agency", "H46");
    form.putAll(changed);
    return form;
  }

  private HttpResponse<String> act(String action, Map<String, String> fields) {
    return administrator.submit(SYSTEMS, SYSTEMS + "/" + id + "/" + action, fields);
  }

  private boolean authenticates(String secret) {
    var mac = SystemSecrets.mac(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text");
    return systems.authenticate(id, "text", mac).isPresent();
  }

  private static String secret(HttpResponse<String> page) {
    var secret = SECRET.matcher(page.body());
    assertThat(secret.find()).as(page.body()).isTrue();
    return secret.group(1);
  }
}
