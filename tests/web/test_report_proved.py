"""The text of an issued report is proved from what everybody may download."""

import html

from lawspeaker.service.demo.cast import CAST
from lawspeaker.verify.report import texts_of, verify


def test_the_public_record_opens_what_an_issued_report_says(march, tmp_path):
    record = tmp_path / "record.zip"
    record.write_bytes(b"".join(march.ask("public/ledger/export.zip", "")))
    whole = verify(record)
    assert whole.faults == []
    for case in ("R1", "R2"):
        page = html.unescape(march.public(f"reports/{case}"))
        texts = tuple(texts_of(whole, case))
        assert {each.name for each in texts} >= {"context", "viewpoints"}
        assert [each for each in texts if each.says not in page] == []
        assert page.count("<dt>Context</dt>") == sum(each.name == "context" for each in texts)
        for each in {each.entry for each in texts}:
            assert f"/public/ledger/{each}" in page
        assert f"lawspeaker verify mhhs-demo-public.zip --case {case}" in page
    names = {each.name for each in CAST.values()}
    assert not any(name in each.says for each in texts for name in names)
