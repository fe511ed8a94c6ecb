/** Pages of the questions. */
@NullMarked
package org.allmende.questions.web;

import org.jspecify.annotations.NullMarked;
