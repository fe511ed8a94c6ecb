/** Pages of files, the way in for uploads and out for downloads. */
@NullMarked
package org.allmende.files.web;

import org.jspecify.annotations.NullMarked;
