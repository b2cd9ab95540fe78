"""A number as its format shows it, in Arabic digits, with a point and commas."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from dashboard.imports.seen.sections import Part, Section

_MOST_DIGITS = 340
"""More than any float has before and behind its point."""
_Pieces = tuple[tuple[Part, str], ...]


def chosen(sections: tuple[Section, ...], value: float) -> tuple[Section, bool]:
    """The section that shows a number, and whether it shows a minus of itself before it."""
    if any(section.condition for section in sections[:2]):
        for section in sections[:3]:
            if section.condition is None or section.admits(value):
                return section, value < 0
        return sections[-1], value < 0
    if value > 0 or len(sections) == 1 or (value == 0 and len(sections) == 2):
        return sections[0], value < 0
    return sections[1 if value < 0 else 2], False


def rendered(section: Section, value: float, *, minus: bool) -> str:
    """What a section shows of a number; it is no section of days."""
    pieces = section.pieces
    if not section.has(Part.DIGIT):
        bare = _general(abs(value))
        return "".join(_sign(minus) + bare if part is Part.GENERAL else t for part, t in pieces)
    if section.has(Part.SLASH):
        return _sign(minus) + _as_fraction(value)
    if section.has(Part.EXPONENT):
        return _sign(minus) + f"{abs(value):.{_decimals(pieces, until=Part.EXPONENT)}E}"
    percents = sum(part is Part.PERCENT for part, _ in pieces)
    with localcontext(prec=2 * _MOST_DIGITS):
        scaled = abs(Decimal(repr(value))) * 100**percents / 1000 ** scale_of(section)
        places = Decimal(1).scaleb(-min(_decimals(pieces), _MOST_DIGITS))
        whole, _, fraction = f"{scaled.quantize(places, ROUND_HALF_UP):f}".partition(".")
    return _sign(minus) + _laid_out(pieces, whole, fraction)


def scale_of(section: Section) -> int:
    """How many times a number is shown in thousands: commas that follow its last digit."""
    commas = 0
    seen = False
    for part, _ in section.pieces:
        if part is Part.DIGIT:
            seen, commas = True, 0
        elif part is Part.COMMA:
            commas += seen
        elif part is Part.POINT:
            break
    return commas + _behind_decimals(section)


def _behind_decimals(section: Section) -> int:
    """``0.0,,``: commas after the decimals count as well."""
    parts = [part for part, _ in section.pieces]
    if Part.POINT not in parts or Part.DIGIT not in parts[parts.index(Part.POINT) :]:
        return 0
    last = max(place for place, part in enumerate(parts) if part is Part.DIGIT)
    return parts[last:].count(Part.COMMA)


def _sign(minus: bool) -> str:
    return "-" if minus else ""


def _general(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)


def _as_fraction(value: float) -> str:
    whole, rest = divmod(abs(value), 1)
    if not rest:
        return str(int(whole))
    part = Fraction(rest).limit_denominator(99)
    return f"{int(whole)} {part.numerator}/{part.denominator}"


def _decimals(pieces: _Pieces, until: Part | None = None) -> int:
    count, behind = 0, False
    for part, _ in pieces:
        if part is until:
            break
        behind = behind or part is Part.POINT
        count += behind and part is Part.DIGIT
    return count


def _laid_out(pieces: _Pieces, whole: str, fraction: str) -> str:
    """Digits in their places; what stands between them stays there."""
    parts = [part for part, _ in pieces]
    point = parts.index(Part.POINT) if Part.POINT in parts else len(parts)
    places = [n for n in range(point) if parts[n] is Part.DIGIT]
    is_grouped = any(
        parts[n] is Part.COMMA and places and places[0] < n < places[-1] for n in range(point)
    )
    before = _before_the_point(pieces, places, whole, is_grouped=is_grouped)
    behind = iter(fraction)
    shown = []
    for number, (part, text) in enumerate(pieces):
        if part is Part.DIGIT:
            shown.append(before[number] if number < point else next(behind, ""))
        elif part in (Part.TEXT, Part.POINT, Part.PERCENT):
            shown.append(text)
            if part is Part.POINT and not places:
                shown[-1:] = [whole.lstrip("0"), text]
    return "".join(shown)


def _before_the_point(
    pieces: _Pieces, places: list[int], whole: str, *, is_grouped: bool
) -> dict[int, str]:
    """For each place of a digit the digits that go there, the first taking all that are left."""
    least = sum(pieces[place][1] == "0" for place in places)
    digits = whole.lstrip("0").rjust(least, "0")
    if is_grouped:
        digits = f"{int(digits or 0):,}" if least <= 1 and digits else digits
    if not places:
        return {}
    if is_grouped:
        return {place: digits if place == places[0] else "" for place in places}
    rest = len(digits) - (len(places) - 1)
    if rest <= 0:
        padded = digits.rjust(len(places))
        return {place: padded[n].strip() for n, place in enumerate(places)}
    return {p: digits[:rest] if not n else digits[rest + n - 1] for n, p in enumerate(places)}
