package org.allmende.community;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people show of themselves, each detail by their own consent. */
@Component
public class ProfileShowing {

    private final Profiles profiles;
    private final ContributionDoor door;
    private final TransactionTemplate transaction;

    ProfileShowing(
            Profiles profiles, ContributionDoor door, PlatformTransactionManager transactions) {
        this.profiles = profiles;
        this.door = door;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One's own, ready to be changed. */
    @Transactional(readOnly = true)
    public OwnProfile own(Viewer viewer) {
        check(viewer);
        CommunityProfile now =
                profiles.visibleTo(viewer, viewer.person())
                        .orElse(new CommunityProfile(viewer.person(), "", Map.of(), null));
        return new OwnProfile(now, profiles.given(viewer), ShowingForm.of(now));
    }

    /** Somebody's. */
    @Transactional(readOnly = true)
    public CommunityProfile of(Viewer viewer, PersonId person) {
        check(viewer);
        return profiles.visibleTo(viewer, person).orElseThrow(NotFound::new);
    }

    /**
     * Shows what was agreed to.
     *
     * @param today the day of the consent
     * @return whether others read what was written at once
     */
    public ContributionState show(Viewer viewer, ShowingForm form, LocalDate today) {
        check(viewer);
        Map<ProfileDetail, String> shown =
                form.read(requireNonNull(transaction.execute(status -> profiles.given(viewer))));
        String written =
                shown.entrySet().stream()
                        .filter(one -> one.getKey().isWritten())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n"));
        if (!shown.isEmpty()) {
            door.ready(viewer);
        }
        var key = new ContributionKey(CommunityProfile.KIND, viewer.person().value());
        return transaction.execute(status -> {
            profiles.put(viewer, shown, today);
            if (written.isEmpty()) {
                door.remove(viewer, key);
                return ContributionState.VISIBLE;
            }
            String title =
                    shown.getOrDefault(ProfileDetail.NAME, written.lines().findFirst().orElse("…"));
            return door.enter(
                    viewer,
                    new Contribution(key, title, written, CommunityProfile.path(viewer.person())));
        });
    }

    private static void check(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
    }
}
