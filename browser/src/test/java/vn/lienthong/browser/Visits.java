package vn.lienthong.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * How each page is visited by the checks. The keys are the routes of {@code pages.txt}; a page
 * without an entry fails the build. A module adds its pages here.
 */
final class Visits {
  /**
   * One state of a page.
   *
   * @param login sample person, empty for a stranger
   * @param path with the parameters that lead to the state
   * @param list true for back-office lists, which may weigh more
   * @param follow selector of a link on {@code path} that leads to the page, empty for none
   * @param way what is done there to come to the page
   */
  record Visit(String login, String path, boolean list, String follow, Way way) {
    /** Between two links that are followed one after the other. */
    static final String THEN = " then ";

    static Visit open(String path) {
      return new Visit("", path, false, "", Way.NONE);
    }

    static Visit as(String login, String path) {
      return new Visit(login, path, false, "", Way.NONE);
    }

    static Visit listAs(String login, String path) {
      return new Visit(login, path, true, "", Way.NONE);
    }

    Visit following(String selector) {
      return new Visit(login, path, list, selector, way);
    }

    Visit then(Way further) {
      return new Visit(login, path, list, follow, further);
    }

    /** Brings the browser to this state. */
    void go(Page page) {
      page.navigate(BrowserTest.address(path));
      if (!follow.isEmpty()) {
        for (var link : follow.split(THEN)) {
          var before = page.url();
          page.locator(link).first().click();
          page.waitForURL(url -> !url.equals(before));
        }
      }
      way.go(page);
    }
  }

  private static final String CLERK = "vanthu.G22";
  private static final String LEADER = SigningFiles.LEADER;
  private static final String OFFICER = SigningFiles.OFFICER;
  private static final String CLERK_OF_PROVINCE = "vanthu.H46";
  private static final String FIRST_DOCUMENT = "main tbody a[href^='/exchange/documents/']";
  private static final String ADMINISTRATOR = "quantri.G22";
  private static final String ONE_STOP = "motcua.H46.31";
  private static final String OFFICER_OF_CITY = "chuyenvien.H46.31";
  private static final String OFFICER_OF_WARD = "diachinh.H46.31";
  private static final String LEADER_OF_CITY = "lanhdao.H46.31";
  private static final String FIRST_DOSSIER = "main tbody a[href^='/dossiers/']";

  /** Makes people and systems of its own agency without naming it. */
  private static final String OF_AN_AGENCY = "quantri.H46";

  static final Map<String, List<Visit>> BY_PAGE =
      Map.ofEntries(
          Map.entry("/", List.of(Visit.open("/"), Visit.open("/?lang=en"), Visit.as(CLERK, "/"))),
          Map.entry("/account", List.of(Visit.as(CLERK, "/account"))),
          Map.entry("/account/password", List.of(Visit.as(CLERK, "/account/password"))),
          Map.entry(
              "/administration/exchange",
              List.of(
                  Visit.as(ADMINISTRATOR, "/administration/exchange"),
                  Visit.as(ADMINISTRATOR, "/administration/exchange?lang=en"))),
          Map.entry(
              "/administration/exchange/dead-letters",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/exchange/dead-letters"))),
          Map.entry(
              "/administration/exchange/dead-letters/report",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/exchange/dead-letters/report"))),
          Map.entry(
              "/administration/exchange/systems",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/systems"),
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/systems?q=khong+co+gi"))),
          Map.entry(
              "/administration/exchange/systems/rejected",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/exchange/systems/rejected"))),
          Map.entry(
              "/administration/exchange/webhooks",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/exchange/webhooks"))),
          Map.entry(
              "/administration/exchange/retention",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/retention"),
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/retention?lang=en"))),
          Map.entry(
              "/administration/exchange/messages",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/messages"),
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/messages?sender=G22"),
                  Visit.as(ADMINISTRATOR, "/administration/exchange/messages?q=a"))),
          Map.entry(
              "/administration/exchange/messages/{id}",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/exchange/messages?sender=G22")
                      .following("main tbody a"))),
          Map.entry(
              "/administration/encryption-keys",
              List.of(
                  Visit.as(ADMINISTRATOR, "/administration/encryption-keys"),
                  Visit.as(OF_AN_AGENCY, "/administration/encryption-keys")
                      .then(Way.ENCRYPTION_KEY_PUBLISHED))),
          Map.entry(
              "/administration/people",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/people"))),
          Map.entry(
              "/administration/people/new",
              List.of(
                  Visit.as(ADMINISTRATOR, "/administration/people/new"),
                  Visit.as(OF_AN_AGENCY, "/administration/people/new").then(Way.PERSON_CREATED))),
          Map.entry(
              "/administration/people/{id}",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/people")
                      .following("main tbody a[href^='/administration/people/']"))),
          Map.entry(
              "/administration/peers",
              List.of(
                  Visit.as(ADMINISTRATOR, "/administration/peers"),
                  Visit.as(ADMINISTRATOR, "/administration/peers").then(Way.PEER_SAVED))),
          Map.entry(
              "/administration/systems",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/systems"),
                  Visit.as(OF_AN_AGENCY, "/administration/systems").then(Way.SYSTEM_CREATED))),
          Map.entry(
              "/administration/conformance",
              List.of(Visit.as(OF_AN_AGENCY, "/administration/conformance"))),
          Map.entry(
              "/administration/conformance/{id}",
              List.of(
                  Visit.as(OF_AN_AGENCY, "/administration/conformance")
                      .then(Way.CONFORMANCE_STARTED))),
          Map.entry("/calendar", List.of(Visit.as(CLERK, "/calendar"))),
          Map.entry(
              "/calendar/{year}",
              List.of(
                  Visit.as(CLERK, "/calendar/2020"),
                  Visit.as(ADMINISTRATOR, "/calendar/2020"),
                  Visit.as(OF_AN_AGENCY, "/calendar/2020"))),
          Map.entry("/directory", List.of(Visit.listAs(CLERK, "/directory"))),
          Map.entry(
              "/directory/agencies/{code}",
              List.of(Visit.as(CLERK, "/directory/agencies/000.00.00.H46"))),
          Map.entry(
              "/directory/reorganisations",
              List.of(Visit.listAs(ADMINISTRATOR, "/directory/reorganisations"))),
          Map.entry(
              "/directory/reorganisations/new",
              List.of(Visit.as(ADMINISTRATOR, "/directory/reorganisations/new"))),
          Map.entry(
              "/directory/reorganisations/{id}",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/directory/reorganisations")
                      .following("main tbody a"))),
          Map.entry("/directory/transfer", List.of(Visit.as(ADMINISTRATOR, "/directory/transfer"))),
          Map.entry(
              "/dossiers",
              List.of(
                  Visit.listAs(ONE_STOP, "/dossiers"),
                  Visit.listAs(ONE_STOP, "/dossiers?show=overdue&lang=en"),
                  Visit.listAs(ONE_STOP, "/dossiers?q=khong+co+gi"))),
          Map.entry(
              "/dossiers/{id}",
              List.of(
                  Visit.listAs(ONE_STOP, "/dossiers").following(FIRST_DOSSIER),
                  Visit.listAs(ONE_STOP, "/dossiers?show=waiting").following(FIRST_DOSSIER),
                  Visit.listAs(ONE_STOP, "/dossiers?show=finished&lang=en")
                      .following(FIRST_DOSSIER))),
          Map.entry(
              "/dossiers/{id}/acts/{act}",
              List.of(
                  Visit.listAs(ONE_STOP, "/dossiers?show=to-return")
                      .following(FIRST_DOSSIER + Visit.THEN + "a[href$='/acts/return']"),
                  Visit.listAs(OFFICER_OF_CITY, "/dossiers")
                      .following(FIRST_DOSSIER + Visit.THEN + "a[href$='/acts/ask-supplement']"))),
          Map.entry(
              "/national-dossiers",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/national-dossiers"),
                  Visit.listAs(ADMINISTRATOR, "/national-dossiers?state=4&lang=en"))),
          Map.entry(
              "/synchronisation",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/synchronisation"),
                  Visit.listAs(ADMINISTRATOR, "/synchronisation?show=sent"),
                  Visit.listAs(ADMINISTRATOR, "/synchronisation?show=differences&lang=en"))),
          Map.entry(
              "/synchronisation/dossiers/{id}",
              List.of(
                  Visit.listAs(ONE_STOP, "/dossiers?show=finished")
                      .following(
                          FIRST_DOSSIER + Visit.THEN + "a[href^='/synchronisation/dossiers/']"))),
          Map.entry(
              "/synchronisation/simulator",
              List.of(Visit.as(ADMINISTRATOR, "/synchronisation/simulator"))),
          Map.entry(
              "/dossiers/{id}/acts/consult",
              List.of(
                  Visit.listAs(OFFICER_OF_CITY, "/dossiers")
                      .following(FIRST_DOSSIER + Visit.THEN + "a[href$='/acts/consult']"))),
          Map.entry(
              "/opinions",
              List.of(
                  Visit.listAs(OFFICER_OF_WARD, "/opinions"),
                  Visit.listAs(OFFICER_OF_WARD, "/opinions?show=closed&lang=en"))),
          Map.entry(
              "/notices",
              List.of(Visit.as(ONE_STOP, "/notices"), Visit.as(ADMINISTRATOR, "/notices?lang=en"))),
          Map.entry(
              "/notices/captured",
              List.of(
                  Visit.listAs(ONE_STOP, "/notices/captured"),
                  Visit.listAs(ONE_STOP, "/notices/captured?channel=sms&lang=en"),
                  Visit.as(ONE_STOP, "/notices/captured?q=khong+co+gi"))),
          Map.entry(
              "/administration/notices",
              List.of(
                  Visit.listAs(ADMINISTRATOR, "/administration/notices"),
                  Visit.listAs(ADMINISTRATOR, "/administration/notices?channel=sms&lang=en"),
                  Visit.as(ADMINISTRATOR, "/administration/notices?q=khong-co-gi"))),
          Map.entry(
              "/administration/notices/templates",
              List.of(Visit.listAs(ADMINISTRATOR, "/administration/notices/templates"))),
          Map.entry(
              "/administration/notices/templates/{kind}/{channel}/{language}",
              List.of(
                  Visit.as(
                          ADMINISTRATOR,
                          "/administration/notices/templates/dossier-accepted/sms/vi")
                      .then(Way.NOTICE_PREVIEWED),
                  Visit.as(
                      ADMINISTRATOR,
                      "/administration/notices/templates/dossier-extended/email/vi?lang=en"))),
          Map.entry(
              "/reception",
              List.of(
                  Visit.as(ONE_STOP, "/reception?q=dang+ky"),
                  Visit.as(ONE_STOP, "/reception?q=zzzz&lang=en"))),
          Map.entry(
              "/reception/{code}",
              List.of(
                  Visit.as(ONE_STOP, "/reception/1.004222"),
                  Visit.as(ONE_STOP, "/reception/1.004222?q=nguyen"),
                  Visit.as(ONE_STOP, "/reception/1.004222?q=khong-co-ai&lang=en"),
                  Visit.as(ONE_STOP, "/reception/1.001193?lang=en"))),
          Map.entry(
              "/reports/punctuality",
              List.of(
                  Visit.listAs(LEADER_OF_CITY, "/reports/punctuality?from=2020-01-01"),
                  Visit.listAs(
                      LEADER_OF_CITY, "/reports/punctuality?from=2020-01-01&by=month&lang=en"),
                  Visit.listAs(LEADER_OF_CITY, "/reports/punctuality?from=x&by=person"))),
          Map.entry(
              "/reports/dossiers",
              List.of(
                  Visit.listAs(LEADER_OF_CITY, "/reports/dossiers?column=received&from=2020-01-01"),
                  Visit.listAs(
                      LEADER_OF_CITY,
                      "/reports/dossiers?column=stopped&by=channel&key=POST&lang=en"))),
          Map.entry(
              "/reports/indices",
              List.of(
                  Visit.listAs(LEADER_OF_CITY, "/reports/indices"),
                  Visit.listAs(LEADER_OF_CITY, "/reports/indices?quarter=2019-Q4&lang=en"))),
          Map.entry(
              "/reports/indices/{number}/entries",
              List.of(
                  Visit.as(LEADER_OF_CITY, "/reports/indices/7/entries"),
                  Visit.as(LEADER_OF_CITY, "/reports/indices/9/entries?lang=en"))),
          Map.entry(
              "/reports/register",
              List.of(
                  Visit.listAs(ONE_STOP, "/reports/register?from=2020-01-01"),
                  Visit.listAs(LEADER_OF_CITY, "/reports/register?from=x&lang=en"))),
          Map.entry(
              "/procedures",
              List.of(
                  Visit.listAs(CLERK, "/procedures"),
                  Visit.listAs(CLERK, "/procedures?q=zzz"),
                  Visit.listAs(ADMINISTRATOR, "/procedures?q=khai+sinh&level=COMMUNE"))),
          Map.entry(
              "/procedures/findings",
              List.of(
                  Visit.listAs(CLERK, "/procedures/findings"),
                  Visit.listAs(CLERK, "/procedures/findings?owner=x"),
                  Visit.listAs(
                      ADMINISTRATOR, "/procedures/findings?owner=bo-tu-phap&severity=ERROR"))),
          Map.entry("/procedures/loading", List.of(Visit.as(ADMINISTRATOR, "/procedures/loading"))),
          Map.entry(
              "/procedures/processes",
              List.of(
                  Visit.listAs(ONE_STOP, "/procedures/processes"),
                  Visit.listAs(CLERK, "/procedures/processes"),
                  Visit.listAs(ADMINISTRATOR, "/procedures/processes"))),
          Map.entry(
              "/procedures/{code}/process",
              List.of(
                  Visit.as(ONE_STOP, "/procedures/1.013225/process"),
                  Visit.as(LEADER_OF_CITY, "/procedures/1.012753/process?lang=en"),
                  Visit.as(CLERK, "/procedures/1.004222/process"),
                  Visit.as(ADMINISTRATOR, "/procedures/1.004222/process"))),
          Map.entry(
              "/procedures/{code}/process/edit",
              List.of(
                  Visit.as(LEADER_OF_CITY, "/procedures/1.013225/process/edit"),
                  Visit.as(LEADER_OF_CITY, "/procedures/1.013225/process/edit")
                      .then(Way.PROCESS_REFUSED),
                  Visit.as(
                      ADMINISTRATOR, "/procedures/1.004222/process/edit?agency=000.00.00.H46"))),
          Map.entry(
              "/procedures/{code}",
              List.of(
                  Visit.as(CLERK, "/procedures/1.004222"),
                  Visit.as(CLERK, "/procedures/1.004222?on=2018-01-01"),
                  Visit.as(ADMINISTRATOR, "/procedures/1.001193"))),
          Map.entry(
              "/exchange/inbox",
              List.of(
                  Visit.listAs(CLERK, "/exchange/inbox"),
                  Visit.listAs(CLERK, "/exchange/inbox?q=khong+co+gi"),
                  Visit.listAs(CLERK, "/exchange/inbox?from-day=31&from-month=2"))),
          Map.entry(
              "/exchange/books/{book}",
              List.of(
                  Visit.listAs(CLERK, "/exchange/books/arrivals"),
                  Visit.listAs(CLERK, "/exchange/books/departures"),
                  Visit.listAs(CLERK, "/exchange/books/arrivals?q=khong+co+gi"))),
          Map.entry(
              "/exchange/books/{book}/print",
              List.of(
                  Visit.listAs(CLERK, "/exchange/books/departures/print?q=quyet+dinh&lang=en"))),
          Map.entry(
              "/exchange/inbox/answers/refuse",
              List.of(Visit.as(CLERK, "/exchange/inbox?status=01").then(Way.MANY_REFUSED))),
          Map.entry(
              "/exchange/inbox/answers/assign",
              List.of(Visit.as(CLERK, "/exchange/inbox?status=03").then(Way.MANY_ASSIGNED))),
          Map.entry(
              "/exchange/inbox/answers/report",
              List.of(Visit.as(CLERK, "/exchange/inbox?status=01").then(Way.MANY_REPORTED))),
          Map.entry(
              "/exchange/statistics",
              List.of(
                  Visit.listAs(CLERK_OF_PROVINCE, "/exchange/statistics"),
                  Visit.listAs(CLERK, "/exchange/statistics?from-day=31&from-month=2&lang=en"),
                  Visit.listAs(
                      CLERK,
                      "/exchange/statistics?from-day=1&from-month=2&from-year=2020"
                          + "&to-day=12&to-month=2&to-year=2020"))),
          Map.entry("/exchange/outbox", List.of(Visit.listAs(CLERK, "/exchange/outbox"))),
          Map.entry(
              "/exchange/compose",
              List.of(
                  Visit.as(CLERK, "/exchange/compose"),
                  Visit.as(CLERK, "/exchange/compose").then(Way.LETTER_CHECKED),
                  Visit.as(CLERK, "/exchange/compose?q=quang&lang=en"))),
          Map.entry("/exchange/compose/check", List.of(Visit.as(CLERK, "/exchange/compose/check"))),
          Map.entry("/exchange/templates", List.of(Visit.as(CLERK, "/exchange/templates"))),
          Map.entry(
              "/exchange/documents/{id}",
              List.of(
                  fromInbox("", ""),
                  Visit.as(CLERK_OF_PROVINCE, "/exchange/inbox?status=asked")
                      .following(FIRST_DOCUMENT))),
          Map.entry(
              "/exchange/documents/{id}/decline",
              List.of(
                  Visit.as(CLERK_OF_PROVINCE, "/exchange/inbox?status=asked")
                      .following(FIRST_DOCUMENT + Visit.THEN + "main a[href$='/decline']"))),
          Map.entry(
              "/exchange/documents/{id}/recall", List.of(fromOutbox("main a[href$='/recall']"))),
          Map.entry(
              "/exchange/documents/{id}/refuse",
              List.of(
                  fromInbox("?status=01", "main a[href$='/refuse']"),
                  fromInbox("?status=03", "").then(Way.ANSWERED_TWICE))),
          Map.entry(
              "/exchange/documents/{id}/assign",
              List.of(fromInbox("?status=03", "main a[href$='/assign']"))),
          Map.entry(
              "/exchange/documents/{id}/forward",
              List.of(fromInbox("?status=03", "main a[href$='/forward']"))),
          Map.entry(
              "/exchange/work",
              List.of(
                  Visit.listAs(CLERK, "/exchange/work"),
                  Visit.listAs(CLERK, "/exchange/work?show=finished&lang=en"),
                  Visit.listAs(OFFICER, "/exchange/work?show=informed"))),
          Map.entry(
              "/exchange/signings",
              List.of(
                  Visit.listAs(LEADER, "/exchange/signings"),
                  Visit.listAs(OFFICER, "/exchange/signings?q=khong+co+gi&lang=en"))),
          Map.entry(
              "/exchange/signings/new",
              List.of(Visit.as(OFFICER, "/exchange/compose").then(Way.LETTER_TO_SIGN))),
          Map.entry(
              "/exchange/signings/{id}",
              List.of(
                  Visit.as(LEADER, "/exchange/signings").then(Way.TO_READ),
                  Visit.as(CLERK, "/exchange/signings").then(Way.SIGNED))),
          Map.entry(
              "/exchange/signings/{id}/sign",
              List.of(Visit.as(LEADER, "/exchange/signings").then(Way.TO_SIGN))),
          Map.entry(
              "/exchange/signings/{id}/return",
              List.of(Visit.as(LEADER, "/exchange/signings").then(Way.TO_RETURN))),
          Map.entry(
              "/exchange/signings/{id}/send",
              List.of(Visit.as(CLERK, "/exchange/signings").then(Way.TO_SEND))),
          Map.entry("/exchange/documents/{id}/sent", List.of(fromOutbox("main a[href$='/sent']"))),
          Map.entry(
              "/exchange/documents/{id}/trace",
              List.of(
                  Visit.as(CLERK, "/exchange/outbox").following("main tbody a[href$='/trace']"))),
          Map.entry(
              "/first-administrator",
              List.of(
                  Visit.open("/first-administrator?token=x"),
                  Visit.open("/").then(Way.FIRST),
                  Visit.open("/").then(Way.FIRST_REFUSED))),
          Map.entry(
              "/invitation",
              List.of(Visit.open("/invitation?token=x"), Visit.open("/").then(Way.INVITED))),
          Map.entry("/help", List.of(Visit.open("/help"))),
          Map.entry("/accessibility", List.of(Visit.open("/accessibility"))),
          Map.entry("/developers", List.of(Visit.open("/developers"))),
          Map.entry(
              "/developers/conformance",
              List.of(
                  Visit.open("/developers/conformance"),
                  Visit.open("/developers/conformance?lang=en"))),
          Map.entry("/developers/errors", List.of(Visit.open("/developers/errors"))),
          Map.entry(
              "/kit",
              List.of(
                  Visit.listAs(CLERK, "/kit"),
                  Visit.listAs("", "/kit?page=3&sort=subject"),
                  Visit.listAs("", "/kit?q=khong+co+gi"),
                  Visit.listAs("", "/kit?errors=1"))),
          Map.entry(
              "/sign-in",
              List.of(
                  Visit.open("/sign-in"),
                  Visit.open("/sign-in?problem=ID-0003"),
                  Visit.open("/sign-in?q=quang+binh"),
                  Visit.open("/sign-in?q=khong+co+ai"))),
          Map.entry("/sign-in/second-factor", List.of(Visit.open("/").then(Way.PASSWORD_GIVEN))));

  private static Visit fromInbox(String filter, String further) {
    return Visit.as(CLERK, "/exchange/inbox" + filter)
        .following("main tbody a[href^='/exchange/documents/']" + then(further));
  }

  private static Visit fromOutbox(String further) {
    return Visit.as(CLERK, "/exchange/outbox")
        .following("main tbody a[href^='/exchange/documents/']" + then(further));
  }

  /** Links are followed one after the other. */
  private static String then(String further) {
    return further.isEmpty() ? "" : Visit.THEN + further;
  }

  /** States that belong to no route: error pages. */
  static final List<Visit> BESIDES =
      List.of(Visit.open("/kit/khong-co-trang-nay"), Visit.as(CLERK, "/khong-co-trang-nay"));

  private Visits() {}
}
