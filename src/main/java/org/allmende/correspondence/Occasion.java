package org.allmende.correspondence;

import java.util.Optional;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;

/**
 * Things two people may write about: each module that has such things gives a bean. It alone knows
 * who may be asked; of the thing itself a conversation keeps the title and the path, so that it
 * stays readable when the thing is gone.
 */
public interface Occasion {

    /** What these things are called in an address. */
    String word();

    /**
     * Somebody of another authority who may be asked about a thing, or nobody: because the thing is
     * not the viewer’s to see or because that person does not stand ready for it.
     *
     * @param key what the thing is called in an address
     */
    Optional<Addressee> addressee(Viewer viewer, String key, PersonId person);
}
