/** Pages of the BehördenTalk. */
@NullMarked
package org.allmende.talks.web;

import org.jspecify.annotations.NullMarked;
