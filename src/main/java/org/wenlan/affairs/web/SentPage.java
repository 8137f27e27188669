package org.wenlan.affairs.web;

/** The receipt: the number of the application and the code that its applicant keeps. */
record SentPage(String number, String code) {}
