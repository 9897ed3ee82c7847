"""A letter whose header cannot be written is put off, and keeps no other back."""

from django.core import mail as django_mail
from django.core.mail import EmailMessage

from lawspeaker.directory.models import Outgoing
from lawspeaker.service import clock, mail
from lawspeaker.service.mail import Parcel, Written
from programmes import SLUG, person


def test_a_letter_that_cannot_be_written_is_put_off_alone(any_database):
    now = clock.now()
    for who in ("large", "small"):
        Outgoing.objects.create(
            programme=SLUG, about="1", kind="meeting.called", person=person(who), case="M1",
            made=now, due=now, alone=True,
        )  # fmt: skip

    def write(parcel: Parcel) -> Written:
        name = "Large\nBcc: all" if parcel[0].person == person("large") else "Small"
        return Written(EmailMessage(subject=name, to=["one@example.org"]))

    done = mail.send_due(write, 10)
    assert (done.sent, done.put_off) == (1, 1)
    assert [each.subject for each in django_mail.outbox] == ["Small"]
    assert "Header values" in Outgoing.objects.get(person=person("large")).trouble
