package org.allmende.community;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about oneself.
 *
 * @param shows names of the details one agrees to show
 */
public record ShowingForm(String function, String topics, String about, List<String> shows) {

    public static final int LONGEST_TOPICS = 300;
    public static final int LONGEST_ABOUT = 4000;

    public ShowingForm(
            @Nullable String function,
            @Nullable String topics,
            @Nullable String about,
            @Nullable List<String> shows) {
        this.function = requireNonNullElse(function, "");
        this.topics = requireNonNullElse(topics, "");
        this.about = requireNonNullElse(about, "");
        this.shows = shows == null ? List.of() : List.copyOf(shows);
    }

    static ShowingForm of(CommunityProfile profile) {
        return new ShowingForm(
                profile.value(ProfileDetail.FUNCTION),
                profile.value(ProfileDetail.TOPICS),
                profile.value(ProfileDetail.ABOUT),
                profile.details().keySet().stream().map(ProfileDetail::name).toList());
    }

    public boolean shows(ProfileDetail detail) {
        return shows.contains(detail.name());
    }

    /**
     * What is to be shown.
     *
     * @param given name, unit and mail address as they are known
     */
    Map<ProfileDetail, String> read(Map<ProfileDetail, String> given) {
        var problems = new Problems();
        var all = new EnumMap<ProfileDetail, String>(given);
        all.put(ProfileDetail.FUNCTION, problems.text("function", function, 200));
        all.put(ProfileDetail.TOPICS, problems.text("topics", topics, LONGEST_TOPICS));
        all.put(ProfileDetail.ABOUT, problems.text("about", about, LONGEST_ABOUT));
        problems.refuseIfAny();
        all.entrySet().removeIf(one -> one.getValue().isEmpty() || !shows(one.getKey()));
        return all;
    }
}
