@NullMarked
package org.allmende.partners.web;

import org.jspecify.annotations.NullMarked;
