package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.security.Role;
import org.assembleaclima.sortition.SortitionCommand.AnnulSortition;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionCommand.CloseSortition;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionCommand.EraseVolunteer;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;

/** The lines of the commands of draws of lots: see {@link CommandMatrixTest}. */
final class SortitionMatrix {

    private static final String ROUTE = "/api/v1/sortitions";
    private static final String ONE = ROUTE + "/{sortition_id}";
    private static final String HASH = "0".repeat(64);

    private static final String QUOTAS = """
            "quotas": [{"category": "gender", "feature": "f", "min": 1, "max": 3}]""";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ConfigureSortition.class, ROUTE, """
                {"cycle_id": "1999", "cohorts": [1], %s, "panels": 10, "alternates": 2, "excludes": []}""".formatted(QUOTAS), Role.SECRETARIAT),
            new MatrixLine(ReviseQuotas.class, ONE + "/revise-quotas", "{" + QUOTAS + "}", Role.SECRETARIAT),
            new MatrixLine(RecordInvitations.class, ONE + "/record-invitations", """
                {"invited": 10, "counts": [], "manifest_hash": "%s", "drawn_by": "Anagrafe",
                 "act": {"kind": "OTHER", "number": "1", "date": "2024-01-02"}}""".formatted(HASH), Role.SECRETARIAT),
            new MatrixLine(FreezePool.class, ONE + "/freeze-pool", "id,gender\nv1,f\n", Role.SECRETARIAT),
            new MatrixLine(CommitSources.class, ONE + "/commit-sources", """
                {"numbering": {"kind": "PUBLIC_TEXT", "name": "Lotto", "due_at": "2030-01-01T18:00:00Z", "until": "2030-01-02T18:00:00Z"},
                 "draw": {"kind": "DRAND_QUICKNET", "name": "drand quicknet", "due_at": "2030-01-03T18:00:00Z", "until": "2030-01-04T18:00:00Z"}}""", Role.SECRETARIAT),
            new MatrixLine(RequestList.class, ONE + "/compute-list", "", Role.SECRETARIAT),
            new MatrixLine(CancelList.class, ONE + "/cancel-list", "", Role.SECRETARIAT),
            new MatrixLine(PublishList.class, ONE + "/publish-list", """
                {"list_hash": "%s", "sources": ["https://example.org"]}""".formatted(HASH), Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(RecordSource.class, ONE + "/record-source", """
                {"use": "NUMBERING", "evidence": {"text": "1.2.3"}}""", Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(RecordUrns.class, ONE + "/record-urns", """
                {"digits": "042", "place": "Palazzo Marino"}""", Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(DrawPanel.class, ONE + "/draw", "", Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(EnrolPanel.class, ONE + "/enrol", """
                {"starts_on": ["2024-01-20"]}""", Role.SECRETARIAT),
            new MatrixLine(AnnulSortition.class, ONE + "/annul", """
                {"reason": "Prova"}""", Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(CloseSortition.class, ONE + "/close", "", Role.SECRETARIAT),
            new MatrixLine(EraseVolunteer.class, ONE + "/volunteers/{volunteer_id}/erase", "", Role.DPO));

    private SortitionMatrix() {}
}
