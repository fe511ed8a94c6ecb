@NullMarked
package org.allmende.baselines.web;

import org.jspecify.annotations.NullMarked;
