package org.allmende.people;

/** What sort of administration an authority is. The names are in the messages. */
public enum AuthorityKind {
    /** Gemeinde, also Markt. */
    MUNICIPALITY,
    /** Stadt, kreisangehörig. */
    TOWN,
    /** Kreisangehörige Stadt mit Kreisaufgaben, as Große Kreisstadt. */
    TOWN_WITH_DISTRICT_TASKS,
    /** Kreisfreie Stadt, Stadtkreis. */
    INDEPENDENT_CITY,
    /** Landkreis, Kreis. */
    DISTRICT,
    /** Amt, Samtgemeinde, Verbandsgemeinde, Verwaltungsgemeinschaft. */
    MUNICIPAL_ASSOCIATION,
    /** Höherer Kommunalverband. */
    HIGHER_ASSOCIATION,
    /** Bezirk eines Stadtstaats. */
    BOROUGH,
    /** Zweckverband. */
    SPECIAL_PURPOSE_ASSOCIATION,
    /** Anstalt des öffentlichen Rechts. */
    PUBLIC_INSTITUTION,
    /** Eigenbetrieb. */
    MUNICIPAL_UTILITY,
    /** Kommunaler IT-Dienstleister. */
    IT_PROVIDER,
    /** Landesbehörde. */
    STATE_AUTHORITY,
    /** Bundesbehörde. */
    FEDERAL_AUTHORITY,
    /** Kammer, Sozialversicherung, Hochschule. */
    OTHER_CORPORATION,
    /** Kommunales Unternehmen in privater Rechtsform. */
    MUNICIPAL_COMPANY,
    /** Kommunaler Spitzenverband. */
    UMBRELLA_ASSOCIATION,
    /** Studieninstitut, Verwaltungsschule. */
    TRAINING_INSTITUTE
}
