@NullMarked
package org.allmende.signoff.web;

import org.jspecify.annotations.NullMarked;
