package vn.lienthong.casework;

/**
 * One line of a report.
 *
 * @param key as {@link Grouping} says
 * @param name to show; empty when the key speaks for itself or stands for nobody
 */
public record ReportLine(String key, String name, ReportFigures figures) {}
