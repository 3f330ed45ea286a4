package vn.lienthong.casework.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.CalendarNews;
import vn.lienthong.casework.domain.Recount;
import vn.lienthong.casework.domain.Recounts;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;

/** Whenever a calendar changes, the dates of running dossiers are counted anew. */
@Component
class CalendarWatch implements JournalSubscriber {
  private static final Map<String, CalendarNews> TYPES =
      Arrays.stream(CalendarNews.values())
          .collect(Collectors.toMap(CalendarNews::type, type -> type));

  private static final String EVERYBODY = "all";

  private final Recounts recounts;

  CalendarWatch(Recounts recounts) {
    this.recounts = recounts;
  }

  @Override
  public String subscriber() {
    return "casework-calendar";
  }

  @Override
  public void accept(List<SequencedEntry> entries) {
    for (var entry : entries) {
      var news = TYPES.get(entry.type());
      if (news != null) {
        var asked = new Recount(entry.sequence(), entry.subject(), unit(news, entry), null, 0, 0);
        recounts.ask(asked, entry.at());
      }
    }
  }

  private static @Nullable AgencyCode unit(CalendarNews news, SequencedEntry entry) {
    return news == CalendarNews.HOURS_SET && !entry.subject().equals(EVERYBODY)
        ? new AgencyCode(entry.subject())
        : null;
  }
}
