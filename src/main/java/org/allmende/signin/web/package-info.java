/** Sign-in, profile and first run as pages; the filters and chains every request goes through. */
@NullMarked
package org.allmende.signin.web;

import org.jspecify.annotations.NullMarked;
