package org.bantin.workflow.notice;

/** A person has a new notice; said after the commit, to be shown at once. */
public record NoticeAdded(String to) {}
