package vn.lienthong.exchange.web;

import vn.lienthong.exchange.WorkItem;

/** A line of a work list with what its deadline says. */
public record WorkLine(WorkItem item, Label due) {}
