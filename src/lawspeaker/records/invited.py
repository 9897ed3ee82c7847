"""What somebody is invited to read who has no seat: with a group, or of one meeting alone."""

from __future__ import annotations

from typing import Final

_THERE: Final = (
    "FROM records_attendance a WHERE a.programme = %s AND a.person = %s"
    " AND a.stage = 'attends' AND a.reads AND a.until >= %s"
)
# Whether they are invited to anything: few are, and what to is asked of those alone.
AT_ALL: Final = f"SELECT a.meeting {_THERE} LIMIT 1"
_ONE: Final = f"SELECT a.meeting {_THERE} AND a.meeting <> ''"
# Of a group to all meetings of which they are invited: its audience.
GROUPS: Final = f"""SELECT 'group:' || a."group" {_THERE} AND a.meeting = ''"""
# The meeting they are invited to, and its report; what an open group writes, to all meetings of
# which they are: whoever takes part in the programme reads that anyhow.
CASES: Final = (
    f'{_ONE} UNION SELECT r."case" FROM records_report r'  # noqa: S608  # constants
    f" WHERE r.programme = %s AND r.meeting IN ({_ONE})"
    ' UNION SELECT c."case" FROM records_case c WHERE c.programme = %s'
    """ AND c.members = 'registered' AND c."group" IN (SELECT a."group" """
    f"{_THERE} AND a.meeting = '')"
)
