/**
 * The rules of {@code ArchitectureTest}, and beside each a test that shows it bite: a rule that was
 * never seen to fail proves nothing.
 */
@org.jspecify.annotations.NullMarked
package org.allmende.rules;
