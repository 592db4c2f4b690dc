package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
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
        return 2; // 2: translations and amended texts
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
            case ProposalTranslated translated -> Set.of(key(translated.proposalId(), translated.textVersion()));
            case AmendmentsIntegrated integrated -> Set.of(key(integrated.proposalId(), integrated.textVersion()));
            default -> Set.of();
        };
    }

    @Override
    public ProposalTextVersion evolve(
            String key, @Nullable ProposalTextVersion row, ProposalEvent event, Recorded recorded) {
        var version = recorded.version();
        return switch (event) {
            case ProposalDrafted e ->
                new ProposalTextVersion(
                        e.proposalId(), version, 1, e.text(), e.pacActions(), null, null, List.of(), e.draftedAt());
            case ProposalRevised e ->
                new ProposalTextVersion(
                        e.proposalId(),
                        version,
                        e.textVersion(),
                        e.text(),
                        e.pacActions(),
                        null,
                        null,
                        List.of(),
                        e.revisedAt());
            case ProposalTabled e -> requireNonNull(row).frozen(e.textHash(), version);
            case ProposalTranslated e ->
                new ProposalTextVersion(
                        e.proposalId(),
                        version,
                        e.textVersion(),
                        e.text(),
                        List.of(),
                        null,
                        e.translated(),
                        List.of(),
                        e.translatedAt());
            case AmendmentsIntegrated e ->
                new ProposalTextVersion(
                        e.proposalId(),
                        version,
                        e.textVersion(),
                        e.text(),
                        e.pacActions(),
                        e.textHash(),
                        null,
                        e.amendmentIds(),
                        e.integratedAt());
            default -> requireNonNull(row);
        };
    }

    @Override
    public String sortKey(String key, ProposalTextVersion row) {
        return row.proposalId() + "/" + Padded.number(row.textVersion(), 9);
    }

    @Override
    public List<Filter<ProposalTextVersion>> filters() {
        return List.of(
                new Filter<>("proposal", row -> row.proposalId().toString()),
                new Filter<>("language", row -> row.text().language()));
    }
}
