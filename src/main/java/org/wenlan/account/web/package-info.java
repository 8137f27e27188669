/** Sign-in, people, clients, and the doorman before every address. */
@NullMarked
package org.wenlan.account.web;

import org.jspecify.annotations.NullMarked;
