/** What became of messages to programs. */
@NullMarked
package org.wenlan.webhooks.web;

import org.jspecify.annotations.NullMarked;
