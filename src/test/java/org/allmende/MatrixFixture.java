package org.allmende;

import java.util.Map;
import java.util.function.Function;

/**
 * What a module puts into the path variables of its routes for {@link AccessMatrixTest}. Each
 * module adds one as a bean of its tests. A key is a variable's name ({@code project}), or route
 * and name where names meet ({@code /profil/tokens/{id}#id}). The function is asked for each
 * request, so that a route may use up what it gets.
 */
public interface MatrixFixture {

    Map<String, Function<Cast.Town, String>> variables();
}
