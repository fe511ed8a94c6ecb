@NullMarked
package org.allmende.effort.web;

import org.jspecify.annotations.NullMarked;
