package care.anamnesis.query.careplan;

/** A fact that goes by the name of what it belongs to: a change of a practice, the release of a hold. */
public sealed interface Part extends Fact
        permits AmendmentRequest.Decision,
                AmendmentRequest.Extension,
                AmendmentRequest.Statement,
                Consent.Withdrawal,
                Discharge.Reopening,
                Finding.Assessment,
                Finding.Resolution,
                FrequencyPeriod,
                Goal.Progress,
                Hold,
                Hold.Resumption,
                HomePractice.Discontinuation,
                HomePractice.Log,
                HomePractice.Revision,
                LegalHold.Release,
                OutcomeSeries.Measurement,
                Pause,
                Pause.Resumption,
                Signed,
                Visit.Addendum {}
