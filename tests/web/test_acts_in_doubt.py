"""When the door cannot say what became of an act, or is closed: nothing written is lost."""

from lawspeaker.records.database import InDoubt
from lawspeaker.service import door
from lawspeaker.service.asking import ReadOnly
from web.test_acts import case, form, hidden, send


def test_an_act_whose_outcome_is_in_doubt_may_be_sent_again_and_counts_once(called, monkeypatch):
    client, place = called.sign_in(), form(called, f"meeting/{called.meeting}/add-item")
    said = {**hidden(client.get(place).text), "do": "act", "title": "Readiness", "minutes": "15"}
    execute = door.execute

    def breaks(*given, **told):
        execute(*given, **told)
        raise InDoubt("the connection broke while it committed")

    monkeypatch.setattr(door, "execute", breaks)
    answer = client.post(place, said)
    assert answer.status_code == 422
    assert "Send the same form again" in answer.text
    assert hidden(answer.text)["command_id"] == said["command_id"]
    monkeypatch.setattr(door, "execute", execute)
    assert client.post(place, said).status_code == 302
    titles = [each.title for each in case(called, called.meeting).state.agenda]
    assert titles.count("Readiness") == 1


def test_a_record_that_is_closed_keeps_the_draft(called, monkeypatch):
    def closed(*given, **told):
        raise ReadOnly("the ledger must have 200 entries")

    monkeypatch.setattr(door, "execute", closed)
    said = {"title": "Readiness", "minutes": "15"}
    answer = send(called, f"meeting/{called.meeting}/add-item", said)
    assert answer.status_code == 503
    assert "Nothing can be recorded now" in answer.text
    page = called.sign_in().get(form(called, f"meeting/{called.meeting}/add-item")).text
    assert 'value="Readiness"' in page
