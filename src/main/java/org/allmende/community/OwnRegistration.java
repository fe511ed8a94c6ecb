package org.allmende.community;

/** A registration as who has its link sees it. */
public record OwnRegistration(
        String name, String email, RegistrationState state, String question, String reason) {}
