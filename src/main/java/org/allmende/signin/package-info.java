/**
 * Who somebody is, before anybody knows: accounts, passwords, sessions, tokens, the first run, and
 * the security chains of the whole application.
 */
@NullMarked
package org.allmende.signin;

import org.jspecify.annotations.NullMarked;
