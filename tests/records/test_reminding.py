"""Telling of a day to come that a case names: once, in time, and not once it is another or over."""

from datetime import date, timedelta

from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.consultation import asking as consultation
from lawspeaker.processes.consultation.events import Question
from lawspeaker.records.models import Programme as ProgrammeRow
from lawspeaker.records.reading.trail import unseen
from lawspeaker.service import reminding
from lawspeaker.service.reminding import remind
from programmes import SLUG
from records.test_mail import programme, send, sink  # noqa: F401  # the fixtures of mail


def test_whoever_is_asked_is_told_once_that_a_consultation_closes(
    programme,  # noqa: F811  # what pytest calls a fixture
    sink,  # noqa: F811
):
    asks = consultation.Open(
        *(Group("PSG"), Title("Testing"), (Question(Count(1), Prose("Is it enough?")),)),
        *(Name("PSG"), Prose("How we test."), date(2023, 12, 6)),
        constituencies=(Name("small_supplier"),),
    )
    case = programme.ask("pmo", "PMO", asks).case
    send()
    Outgoing.objects.all().delete()
    sink.taken.clear()
    row = ProgrammeRow.objects.get(slug=SLUG)
    assert remind(row) == 0
    programme.now += timedelta(days=14)
    assert remind(row) > 0
    assert remind(row) == 0
    programme.now += timedelta(hours=12)
    send()
    closes = "Last answers until Wed 6 Dec 2023: Testing"
    assert [each["Subject"] for each in sink.to("small")] == [closes]
    assert sink.to("im") == []
    more = (date(2023, 12, 13), Name("PSG"), Prose("It is asked for."))
    programme.ask("pmo", "PMO", consultation.Extend(*more), case)
    programme.now += timedelta(days=1)
    assert remind(row) == 0
    programme.now += timedelta(days=6)
    assert remind(row) > 0
    programme.ask("pmo", "PMO", consultation.Withdraw(Prose("It is settled.")), case)
    sink.taken.clear()
    programme.now += timedelta(days=1)
    send()
    told = {each["Subject"] for each in sink.to("small")}
    assert not any("Last answers" in each for each in told)  # over is over


def test_what_is_over_is_not_read_again_for_a_day_it_may_name(
    programme,  # noqa: F811  # what pytest calls a fixture
    monkeypatch,
):
    read = []

    def remembered(sight, case):
        read.append(case)
        return unseen(sight, case)

    monkeypatch.setattr(reminding, "unseen", remembered)
    asks = consultation.Open(
        *(Group("PSG"), Title("Testing"), (Question(Count(1), Prose("Is it enough?")),)),
        *(Name("PSG"), Prose("How we test."), date(2023, 12, 6)),
        constituencies=(Name("small_supplier"),),
    )
    over, still = (programme.ask("pmo", "PMO", asks).case for _ in range(2))
    programme.ask("pmo", "PMO", consultation.Withdraw(Prose("It is settled.")), over)
    remind(ProgrammeRow.objects.get(slug=SLUG))
    assert still in read
    assert over not in read
