"""Which of many documents is the older one: by the date line of each, if all have one; else they stay as they came."""

import re
from collections.abc import Sequence

LONGEST = 60  # characters of a line that is a date and little else
LINES = 6  # at the head of a document, where date lines stand
HEAD = 2_000  # characters looked at

_ISO = re.compile(r"(?<!\w)(\d{4})-(\d\d)-(\d\d)(?!\w)")
_USUAL = re.compile(r"(?<!\w)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\w)")
_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:hH]([0-5]\d)(?!\d)")

Moment = tuple[int, int, int, int, int]


def chronological(texts: Sequence[str]) -> list[int]:
    """The numbers of the texts, the oldest first."""
    order = list(range(len(texts)))
    moments = [moment(text) for text in texts]
    if None not in moments:
        order.sort(key=lambda i: moments[i] or ())
    return order


def moment(text: str) -> Moment | None:
    """Year, month, day, hour and minute of the first date line, day before month unless that cannot be."""
    lines = [line.strip() for line in re.split(r"[\r\n]+", text[:HEAD])]
    for line in [line for line in lines if line][:LINES]:
        found = _date(line) if len(line) <= LONGEST else None
        if found:
            time = _TIME.search(line)
            return (*found, int(time[1]), int(time[2])) if time else (*found, 0, 0)
    return None


def _date(line: str) -> tuple[int, int, int] | None:
    if iso := _ISO.search(line):
        year, month, day = map(int, iso.groups())
    elif usual := _USUAL.search(line):
        day, month, year = int(usual[1]), int(usual[3]), int(usual[4])
        if month > 12 >= day:
            day, month = month, day
    else:
        return None
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
