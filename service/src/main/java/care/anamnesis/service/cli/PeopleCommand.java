package care.anamnesis.service.cli;

import picocli.CommandLine.Command;

@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Who works in the practice, as far as the server itself decides it.",
        subcommands = FirstOfficerCommand.class)
final class PeopleCommand {}
