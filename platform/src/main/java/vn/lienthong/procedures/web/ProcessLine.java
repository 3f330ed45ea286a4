package vn.lienthong.procedures.web;

import vn.lienthong.procedures.InternalProcess;

/** A process in a list, with the name of its procedure. */
public record ProcessLine(InternalProcess process, String name) {}
