package org.wenlan.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Clients.Issued;
import org.wenlan.account.Clients.Registered;

/**
 * All programs.
 *
 * @param issued key and secret of one that was just registered, shown this once
 */
record ClientsPage(List<Registered> clients, @Nullable Issued issued, String fault) {}
