package vn.lienthong.web;

import java.time.Instant;

/**
 * One step of a story, newest or oldest first as the page decides.
 *
 * @param by who did it, empty when nobody is named
 * @param text more about it, empty when there is nothing to add
 */
public record TimelineItem(Instant at, String title, Tone tone, String by, String text) {}
