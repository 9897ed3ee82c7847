"""What is half written on the live screen is kept apart, an item from the other."""

from lawspeaker.directory.drafts import Place
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from web.test_live import TAKE, live, send

HALF, OTHER = "Two groups more, and", "The criteria are late."


def keep(stage, item: int, text: str) -> None:
    drafts = f"{stage.home}drafts/meeting/{stage.meeting}/live"
    sent = {"_item": str(item), "take/text": text}
    assert stage.sign_in().post(drafts, sent).text.startswith("Draft kept at ")


def kept(stage, item: int) -> list[str] | None:
    place = Place(person("raman"), SLUG, "meeting", stage.meeting, "live", f"_item={item}")
    draft = place.find()
    return draft and draft.fields["take/text"]


def test_each_item_of_a_meeting_keeps_what_was_begun_on_it(in_session):
    keep(in_session, 3, HALF)
    keep(in_session, 4, OTHER)
    page = in_session.sign_in().get(live(in_session)).text
    assert HALF in page
    assert OTHER not in page
    assert [kept(in_session, each) for each in (3, 4)] == [[HALF], [OTHER]]


def test_what_is_sent_of_one_item_forgets_its_draft_alone(in_session):
    keep(in_session, 3, HALF)
    keep(in_session, 4, OTHER)
    answer = send(in_session, {"do": "advise", "advise/advice": "The process was followed."})
    assert answer.status_code == 302
    assert [kept(in_session, each) for each in (3, 4)] == [None, [OTHER]]
    assert send(in_session, TAKE).status_code == 422
    assert kept(in_session, 4) == [OTHER]
