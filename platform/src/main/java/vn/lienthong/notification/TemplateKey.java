package vn.lienthong.notification;

/**
 * Which text: of which event, for which channel, in which language.
 *
 * @param language {@code vi} or {@code en}
 */
public record TemplateKey(NoticeTemplates kind, NoticeChannel channel, String language) {
  @Override
  public String toString() {
    return kind.key() + "/" + channel.key() + "/" + language;
  }
}
