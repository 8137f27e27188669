package org.wenlan.consultation.web;

/** The question for number and code; {@code wrong} when they did not fit each other. */
record TrackPage(String number, boolean wrong) {}
