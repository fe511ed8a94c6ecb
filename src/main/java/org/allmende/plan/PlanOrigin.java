package org.allmende.plan;

/**
 * Which plan a document is a variant of.
 *
 * @param id name of the other document, with “@” and its server where it came from another one
 * @param version the version up to which the variant has followed it: the base of the next merge
 * @throws PlanRefused {@code plan.document.variantOf}
 */
public record PlanOrigin(String id, String version) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9.:-]+)?";
    private static final int LONGEST_ID = 300;

    public PlanOrigin {
        if (id.length() > LONGEST_ID || !id.matches(ID) || !version.matches(PlanDocument.VERSION)) {
            throw new PlanRefused("plan.document.variantOf", id, version);
        }
    }
}
