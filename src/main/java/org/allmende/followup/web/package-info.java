@NullMarked
package org.allmende.followup.web;

import org.jspecify.annotations.NullMarked;
