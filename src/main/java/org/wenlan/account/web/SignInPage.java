package org.wenlan.account.web;

/**
 * A form that asks who somebody is.
 *
 * @param to where they wanted to go
 * @param fault empty the first time
 * @param elsewhere whether one may sign in at a provider too
 */
record SignInPage(String name, String to, String fault, boolean elsewhere) {}
