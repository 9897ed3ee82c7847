"""What a form calls its fields and its choices, and how it names them where something is wrong."""

from web.test_acts import form, send


def test_a_reason_apart_from_its_field_names_the_field(called):
    answer = send(called, "decision/new/recommend", {"group": "PSG", "title": "A matter"})
    for label in ("Question", "Recommendation", "Level it belongs to"):
        assert f">{label}: it must be filled in.</a>" in answer.text


def test_a_form_offers_the_seats_of_the_group_and_calls_its_fields_by_plain_names(in_session):
    page = in_session.sign_in().get(form(in_session, f"decision/{in_session.decision}/give-view"))
    assert "M-PSG-l" in page.text
    assert "M-DAG-l" not in page.text
    assert "Its constituency agrees" in page.text
    assert "What it rests on" in page.text
