"""What was signed last is kept whole, whoever else is keeping something."""

from concurrent.futures import ThreadPoolExecutor

from lawspeaker.records import signed

NOTES = ["one\n" * 200, "another\n" * 300]


def test_acts_that_overlap_keep_their_receipts_whole(data_folder):
    def keep(note: str) -> None:
        for _ in range(100):
            signed.keep("mhhs", "receipt", note)

    with ThreadPoolExecutor(2) as threads:
        tuple(threads.map(keep, NOTES))
    assert (data_folder / "signed/mhhs.receipt").read_text("utf-8") in NOTES
    assert [path.name for path in (data_folder / "signed").iterdir()] == ["mhhs.receipt"]


def test_the_last_one_is_kept(data_folder):
    for note in NOTES:
        signed.keep("mhhs", "checkpoint", note, surely=True)
    assert (data_folder / "signed/mhhs.checkpoint").read_text("utf-8") == NOTES[1]
