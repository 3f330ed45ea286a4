package vn.lienthong.browser;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import vn.lienthong.identity.domain.Totp;

/** A link that works once and a person with a device, made when the first visit needs them. */
final class OnceOnly {
  static final String PASSWORD = "Mật khẩu dài 1";
  private static final String ADMINISTRATOR = "quantri.H46";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OnceOnly() {}

  /** The whole address of a link for a person who never follows it to the end. */
  static String invitation() {
    return Invitation.LINK;
  }

  /** Login of an administrator who signs in with {@link #PASSWORD} and a code. */
  static String administrator() {
    return Administrator.LOGIN;
  }

  /** The link of a node that knows nobody; it is never followed to the end. */
  static String firstAdministrator() {
    return EmptyNode.LINK;
  }

  private static final class EmptyNode {
    private static final String LINK = start();

    private static String start() {
      var node = Node.start("--empty");
      Runtime.getRuntime().addShutdownHook(new Thread(node::close));
      return node.firstLink();
    }
  }

  private static final class Invitation {
    private static final String LINK = invite("clerk").link();
  }

  private static final class Administrator {
    private static final String LOGIN = enrolled(invite("administrator"));
  }

  private record Invited(String login, String link) {}

  private static Invited invite(String role) {
    var invited = new AtomicReference<Invited>();
    BrowserTest.visit(
        BrowserTest.DESKTOP,
        ADMINISTRATOR,
        page -> {
          page.navigate(BrowserTest.address("/administration/people/new"));
          var login = Way.createPerson(page, role);
          invited.set(new Invited(login, page.locator("main code.lt-code").innerText().strip()));
        });
    return invited.get();
  }

  private static String enrolled(Invited invited) {
    BrowserTest.visit(
        BrowserTest.DESKTOP,
        "",
        page -> {
          page.navigate(invited.link());
          var secret = bytes(page.locator("main code").first().innerText().strip());
          page.locator("#password").fill(PASSWORD);
          page.locator("#code").fill(Totp.code(secret, Instant.now()));
          page.locator("form[action='/invitation'] button").click();
          page.waitForURL(BrowserTest.address("/sign-in"));
        });
    return invited.login();
  }

  /** A typed secret (RFC 4648 base 32, 160 bits). */
  private static byte[] bytes(String typed) {
    var number = BigInteger.ONE;
    for (var letter : typed.toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    var marked = number.toByteArray();
    return Arrays.copyOfRange(marked, 1, marked.length);
  }
}
