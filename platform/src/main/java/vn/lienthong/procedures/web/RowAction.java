package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.web.ProcessDraft.Asked;
import vn.lienthong.procedures.web.ProcessDraft.Row;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** What a button of the form does to its rows; nothing that was typed elsewhere is lost. */
final class RowAction {
  private static final Pattern FORM =
      Pattern.compile("(add|up|down|remove|ask|drop)(?::(\\d{1,2}))?(?::(\\d{1,2}))?");

  private RowAction() {}

  /** The rows after the action; the same when it names a row that is none. */
  static ProcessDraft apply(String action, ProcessDraft draft) {
    var asked = FORM.matcher(action);
    if (!asked.matches()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "action");
    }
    var rows = new ArrayList<>(draft.rows());
    int row = number(asked, 2) - 1;
    if (asked.group(1).equals("add")) {
      if (rows.size() < ProcessEditing.MOST_STEPS) {
        rows.add(Row.empty());
      }
    } else if (row >= 0 && row < rows.size()) {
      change(asked, rows, row);
    }
    return new ProcessDraft(rows);
  }

  private static int number(Matcher asked, int group) {
    var text = asked.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static void change(Matcher asked, List<Row> rows, int row) {
    switch (asked.group(1)) {
      case "up" -> swap(rows, row, row - 1);
      case "down" -> swap(rows, row, row + 1);
      case "remove" -> rows.remove(row);
      case "ask" -> rows.set(row, more(rows.get(row)));
      default -> rows.set(row, less(rows.get(row), number(asked, 3) - 1));
    }
  }

  private static void swap(List<Row> rows, int one, int other) {
    if (other >= 0 && other < rows.size()) {
      Collections.swap(rows, one, other);
    }
  }

  private static Row more(Row row) {
    var asked = new ArrayList<>(row.asked());
    if (asked.size() < ProcessEditing.MOST_CONSULTED) {
      asked.add(Asked.empty());
    }
    return row.with(asked);
  }

  private static Row less(Row row, int place) {
    var asked = new ArrayList<>(row.asked());
    if (place >= 0 && place < asked.size()) {
      asked.remove(place);
    }
    return row.with(asked);
  }
}
