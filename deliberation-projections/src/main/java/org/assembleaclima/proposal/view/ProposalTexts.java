package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/** Every version of every proposal's text, one row each. */
public final class ProposalTexts implements View<ProposalEvent, ProposalTextVersion> {

    public static String key(ProposalId proposalId, int textVersion) {
        return proposalId + "/" + textVersion;
    }

    @Override
    public String name() {
        return "proposal_text";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ProposalEvent>> families() {
        return Set.of(ProposalEvent.class);
    }

    @Override
    public Class<ProposalTextVersion> rowType() {
        return ProposalTextVersion.class;
    }

    @Override
    public Set<String> keysOf(ProposalEvent event, Recorded recorded) {
        return switch (event) {
            case ProposalDrafted drafted -> Set.of(key(drafted.proposalId(), 1));
            case ProposalRevised revised -> Set.of(key(revised.proposalId(), revised.textVersion()));
            case ProposalTabled tabled -> Set.of(key(tabled.proposalId(), tabled.textVersion()));
        };
    }

    @Override
    public ProposalTextVersion evolve(
            String key, @Nullable ProposalTextVersion row, ProposalEvent event, Recorded recorded) {
        return switch (event) {
            case ProposalDrafted drafted ->
                new ProposalTextVersion(
                        drafted.proposalId(),
                        recorded.version(),
                        1,
                        drafted.text(),
                        drafted.pacActions(),
                        null,
                        drafted.draftedAt());
            case ProposalRevised revised ->
                new ProposalTextVersion(
                        revised.proposalId(),
                        recorded.version(),
                        revised.textVersion(),
                        revised.text(),
                        revised.pacActions(),
                        null,
                        revised.revisedAt());
            case ProposalTabled tabled -> requireNonNull(row).frozen(tabled.textHash(), recorded.version());
        };
    }

    @Override
    public String sortKey(String key, ProposalTextVersion row) {
        return String.format(Locale.ROOT, "%s/%09d", row.proposalId(), row.textVersion());
    }

    @Override
    public List<Filter<ProposalTextVersion>> filters() {
        return List.of(new Filter<>("proposal", row -> row.proposalId().toString()));
    }
}
