@NullMarked
package org.allmende.steering.web;

import org.jspecify.annotations.NullMarked;
