/** The pages of proposals, on both sides. */
@NullMarked
package org.allmende.contribution.web;

import org.jspecify.annotations.NullMarked;
