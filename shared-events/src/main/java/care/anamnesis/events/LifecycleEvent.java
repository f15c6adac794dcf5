package care.anamnesis.events;

import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestAccepted;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestDenied;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestExtended;
import care.anamnesis.events.ClinicalEvent.AmendmentRequested;
import care.anamnesis.events.ClinicalEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentWithdrawn;
import care.anamnesis.events.ClinicalEvent.DisagreementStated;
import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.GoalProgressRecorded;
import care.anamnesis.events.ClinicalEvent.GoalSet;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.LegalHoldPlaced;
import care.anamnesis.events.ClinicalEvent.LegalHoldReleased;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.ProgressReportRecorded;
import care.anamnesis.events.ClinicalEvent.RebuttalWritten;
import care.anamnesis.events.ClinicalEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanHeld;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanResumed;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.ClinicalEvent.VisitSigned;
import java.util.Locale;

/** What happens to a record entry over its life, in the codes of HL7's {@code iso-21089-lifecycle}. */
public enum LifecycleEvent {
    ACCESS,
    HOLD,
    AMEND,
    ARCHIVE,
    ATTEST,
    DECRYPT,
    DEIDENTIFY,
    DEPRECATE,
    DESTROY,
    DISCLOSE,
    ENCRYPT,
    EXTRACT,
    LINK,
    MERGE,
    ORIGINATE,
    PSEUDONYMIZE,
    REACTIVATE,
    RECEIVE,
    REIDENTIFY,
    UNHOLD,
    REPORT,
    RESTORE,
    TRANSFORM,
    TRANSMIT,
    UNLINK,
    UNMERGE,
    VERIFY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one code of each kind of event. */
    public static LifecycleEvent of(ClinicalEvent event) {
        return switch (event) {
            case ClientRegistered _,
                    ConsentRecorded _,
                    TherapistAssigned _,
                    EpisodeOpened _,
                    FindingRecorded _,
                    FindingReassessed _,
                    TreatmentPlanEstablished _,
                    VisitRecorded _,
                    OutcomeMeasured _,
                    ClientReportRecorded _,
                    HomePracticeAssigned _,
                    HomePracticeLogged _,
                    GoalSet _,
                    GoalProgressRecorded _,
                    AmendmentRequestExtended _,
                    AmendmentRequestAccepted _,
                    AmendmentRequestDenied _,
                    RebuttalWritten _ -> ORIGINATE; // new content
            case ClientDetailsCorrected _,
                    ConsentWithdrawn _,
                    ClientDischarged _,
                    EpisodeReopened _,
                    FindingResolved _,
                    VisitFrequencyAdjusted _,
                    TreatmentPlanHeld _,
                    TreatmentPlanResumed _,
                    HomePracticeRevised _,
                    HomePracticeDiscontinued _,
                    AddendumAdded _,
                    EntryAmended _ -> AMEND; // changes how things stand with something recorded before
            case PlanCertified _, VisitSigned _, VisitCosigned _, ProgressReportRecorded _ ->
                ATTEST; // a person vouches for content by name
            case EntryMarkedEnteredInError _ -> DEPRECATE; // stays readable, counts for nothing
            case AmendmentRequested _, DisagreementStated _ -> RECEIVE; // comes from the client in writing
            case LegalHoldPlaced _ -> HOLD;
            case LegalHoldReleased _ -> UNHOLD;
        };
    }

    /** The code of what somebody did to look at a record, also where it was refused. */
    public static LifecycleEvent of(AccessEvent event) {
        return switch (event) {
            case AccessEvent.RecordAccessed accessed when accessed.action() == AccessAction.EXPORT -> EXTRACT;
            case AccessEvent.RecordAccessed _, AccessEvent.SignedIn _, AccessEvent.AccessRefused _ -> ACCESS;
        };
    }
}
