"""The command `lawspeaker`: a table of subcommands, each imported only when it is used."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NamedTuple, override

import click

WRONG_USE: Final = 2


class Entry(NamedTuple):
    """Where a subcommand is defined, and the first sentence of its help."""

    module: str
    attribute: str
    says: str


_FRAMEWORK = "lawspeaker.cli.framework_commands"
_AS_OF = "lawspeaker.cli.as_of_command"
_BALLOT_KEY = "lawspeaker.cli.ballot_key_command"
_CHECK = "lawspeaker.cli.check_command"
_COUNT = "lawspeaker.cli.count_command"
_COVERAGE = "lawspeaker.cli.coverage_command"
_DEMO = "lawspeaker.cli.demo_command"
_DIFF = "lawspeaker.cli.diff_command"
_DO = "lawspeaker.cli.do_command"
_ERASE = "lawspeaker.cli.erase_command"
_IMPORT = "lawspeaker.cli.import_command"
_MAIL = "lawspeaker.cli.mail_command"
_LEDGER = "lawspeaker.cli.ledger_commands"
_LOG = "lawspeaker.cli.process_log_command"
_PROGRAMME = "lawspeaker.cli.programme_commands"
_VERIFY = "lawspeaker.cli.verify_command"

# The help lists these without importing them: Django alone takes ten times as long to start
# as a whole answer of the pure commands.
SECTIONS: Final[dict[str, dict[str, Entry]]] = {
    "About a framework": {
        "check": Entry(_CHECK, "check", "Check a framework, and say all that is found."),
        "coverage": Entry(
            _COVERAGE, "coverage", "Say of every statement and seat what carries it."
        ),
        "diff": Entry(
            _DIFF,
            "diff",
            "Compare two frameworks: the text, who decides, seats, clocks, powers, and what is"
            " found.",
        ),
        "due": Entry(_FRAMEWORK, "due", "Say when something is due, and how that was counted."),
        "meetings": Entry(_FRAMEWORK, "meetings", "List the meetings a group's rule gives."),
        "route": Entry(_FRAMEWORK, "route", "Say who decides a matter, and under which clauses."),
        "schema": Entry(_FRAMEWORK, "schema", "Print the JSON Schema of framework files."),
        "sentences": Entry(_FRAMEWORK, "sentences", "Print a framework as plain sentences."),
    },
    "About a poll": {
        "ballot-key": Entry(_BALLOT_KEY, "ballot_key", "Make a key to seal the box of a poll to."),
        "count": Entry(_COUNT, "count", "Count ballots, and show every round."),
    },
    "About a record": {
        "verify": Entry(
            _VERIFY, "verify", "Verify an exported ledger, and say what is wrong where."
        ),
    },
    "With a database": {
        "as-of": Entry(_AS_OF, "as_of", "Show a programme as it stood on a day."),
        "backup": Entry(_LEDGER, "backup", "Write everything into one file."),
        "checkpoint": Entry(
            _LEDGER,
            "checkpoint",
            "Sign for a programme's ledger as it is now: keep it, and compare it later.",
        ),
        "demo": Entry(_DEMO, "demo", "Play a real story and serve it on this machine."),
        "do": Entry(_DO, "do", "Carry out a command of a process."),
        "erase": Entry(_ERASE, "erase", "Erase texts of a record, on a legal basis."),
        "export": Entry(_LEDGER, "export", "Export a programme's ledger for verification."),
        "fsck": Entry(_LEDGER, "fsck", "Look through a ledger for anything that does not follow."),
        "import": Entry(_IMPORT, "import_", "Take in a ledger, or a register of before."),
        "mail": Entry(_MAIL, "mail", "Send the notices that are due."),
        "migrate": Entry(_PROGRAMME, "migrate", "Bring the database to this version."),
        "process-log": Entry(_LOG, "process_log", "Write the record for process mining."),
        "rebuild": Entry(_LEDGER, "rebuild", "Make the read tables again from the ledger."),
        "recover": Entry(
            _LEDGER, "recover", "Let a ledger that lost entries go on, under a new origin."
        ),
        "restore": Entry(_LEDGER, "restore", "Take everything back from a backup."),
        "serve": Entry(_PROGRAMME, "serve", "Serve the site."),
    },
}
COMMANDS: Final[dict[str, Entry]] = {
    name: entry for section in SECTIONS.values() for name, entry in section.items()
}


class No(click.ClickException):
    """The answer is no: findings, a refusal, a failed verification. Exit status 1."""


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is asked for, and not to list it."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        return None if entry is None else load(entry)

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        raise click.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for section, entries in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name, entry.says) for name, entry in entries.items()])


def load(entry: Entry) -> click.Command:
    """Import the command an entry names."""
    command = getattr(import_module(entry.module), entry.attribute)
    if not isinstance(command, click.Command):
        raise TypeError(f"{entry.module}:{entry.attribute} must be a click command")
    return command


@click.group(cls=LazyGroup)
@click.version_option(package_name="lawspeaker", message="%(prog)s %(version)s")
def lawspeaker() -> None:
    """Run the governance of a multi-party programme by its own framework.

    Exit status: 0 done, 1 the answer is no, 2 wrong use.

    \b
    Example:
      lawspeaker due mhhs papers --event 2023-12-06
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line; a command may return its exit status."""
    # To look through what was just read for garbage takes a seventh of a pure command's time, and
    # its process ends with the answer. What opens a database stays longer, and collects again.
    gc.disable()
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and answer its exit status, with every error told one way."""
    try:
        status = lawspeaker.main(args, prog_name="lawspeaker", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_USE
    except click.ClickException as error:
        click.echo(f"lawspeaker: {told(error)}", err=True)
        return 1 if isinstance(error, No) else WRONG_USE
    except click.Abort:
        click.echo("lawspeaker: stopped", err=True)
        return WRONG_USE
    return status if isinstance(status, int) else 0


def told(error: click.ClickException) -> str:
    """Say what is wrong; after wrong use also where the right use is described."""
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return error.format_message()
    return f"{error.format_message()} Try '{error.ctx.command_path} --help'."
