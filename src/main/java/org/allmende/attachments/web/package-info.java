@NullMarked
package org.allmende.attachments.web;

import org.jspecify.annotations.NullMarked;
