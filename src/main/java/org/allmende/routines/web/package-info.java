@NullMarked
package org.allmende.routines.web;

import org.jspecify.annotations.NullMarked;
