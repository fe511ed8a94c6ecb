/** Who asks, for which authority, and the fence that keeps one authority from seeing another. */
@NullMarked
package org.allmende.tenancy;

import org.jspecify.annotations.NullMarked;
