package org.allmende.formats;

/** Whether somebody has something to give or looks for it. */
public enum OfferSide {
    OFFERS,
    SEEKS
}
