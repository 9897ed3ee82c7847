"""What can go wrong at the door that is nobody's fault in the form."""

from lawspeaker.web.components import Act
from lawspeaker.web.errors import Trouble, Troubled

AGAIN = (
    "The database did not say whether this was recorded. Send the same form again: it is recorded "
    "once, however often it is sent."
)


class Shut(Troubled):
    """Nothing may be recorded for now; what was written is kept as a draft."""

    def __init__(self, back: str) -> None:
        says = (
            "The record of this programme is closed for now, because it is not all that was signed "
            "for. Whoever runs this site must look at it first. What you wrote is kept as a draft."
        )
        act = Act("Go back", back, small=False)
        super().__init__(Trouble(503, "Nothing can be recorded now", says, acts=(act,)))
