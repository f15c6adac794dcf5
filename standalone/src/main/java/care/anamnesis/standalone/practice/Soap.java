package care.anamnesis.standalone.practice;

/** A note in four parts. */
record Soap(String subjective, String objective, String assessment, String plan) {
    static Soap evaluation(Episode episode) {
        return new Soap(
                episode.say("evaluation subjective"),
                episode.say("evaluation objective"),
                episode.say("evaluation assessment"),
                episode.say("evaluation plan"));
    }

    static Soap treatment(Episode episode) {
        var trend = episode.recovery().trend();
        return new Soap(
                episode.say("subjective", trend),
                episode.say("objective", trend),
                episode.say("assessment", trend),
                episode.say("plan", trend));
    }
}
