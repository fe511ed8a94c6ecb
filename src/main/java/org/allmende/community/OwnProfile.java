package org.allmende.community;

import java.util.Map;

/**
 * One's own profile.
 *
 * @param given name, unit and mail address as they are known
 */
public record OwnProfile(
        CommunityProfile now, Map<ProfileDetail, String> given, ShowingForm form) {}
