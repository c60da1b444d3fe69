"""Consonants of a word in one alphabet for all scripts, so that a name is found again in another script.

Six classes of consonants (p t k n r s) in the spirit of Soundex; vowels, h, w, y and j say too little. The sound of a
letter that is not Latin is read from its Unicode name: CYRILLIC SMALL LETTER PE, ARABIC LETTER BEH, HANGUL SYLLABLE PO.
"""

import unicodedata
from functools import lru_cache

_CLASSES = {
    ord(letter): letters[0] for letters in ("pbfv", "tdþð", "kgqc", "nmŋ", "rl", "szß") for letter in letters
} | {ord("x"): "ks"}
_SOFT = {ord(a): None for a in "aeiouywhj"}  # dropped last: until then they tell a soft c from a hard one
_KINDS = ("LETTER", "CHARACTER", "SYLLABLE")
_BY_THE_WAY = frozenset({"SHORT", "FINAL", "SMALL", "SOFT", "HARD", "MAI", "SARA"})


@lru_cache(1 << 16)
def skeleton(word: str) -> str:
    """The consonant classes of a casefolded word, doubled ones once: "putin" and "путин" are "ptn"."""
    if not word.isascii():
        word = "".join([letter if letter < "ɐ" else sound(letter) for letter in word])
    if "c" in word:
        word = word.replace("chr", "kr").replace("ch", "s")
        for soft in ("ce", "ci", "cy"):
            word = word.replace(soft, "s")
    out = ""
    for letter in word.replace("ph", "p").translate(_CLASSES):
        if letter in "ptknrs" and letter != out[-1:]:
            out += letter
    return out


@lru_cache(1 << 12)
def sound(letter: str) -> str:
    """Latin consonants for a letter of another script; empty for vowels, marks and signs that stand for no sound."""
    script, *name = unicodedata.name(letter, "").split(" WITH ")[0].split()[:7] or [""]
    kind = next((at for at, word in enumerate(name) if word in _KINDS), None)
    if kind is None:
        return ""
    named = [word for word in name[kind + 1 :] if word not in _BY_THE_WAY]
    if not named or (name[kind + 1] in _BY_THE_WAY and name[kind + 1] not in ("FINAL", "SHORT")):
        return ""
    return _consonants(named[0].lower(), script, name[kind] == "SYLLABLE")


def _consonants(name: str, script: str, syllable: bool) -> str:
    if script == "CYRILLIC" and len(name) == 2 and name[0] == "e":
        return name[1]  # EL, EM, EN, ER, ES, EF
    if name == "chi":
        return "k"
    if syllable:
        return "".join([c for c in name if c not in "aeiouwy"])
    vowel = next((at for at, c in enumerate(name) if c in "aeiouwy"), len(name))
    return name[:vowel].replace("ch", "s").replace("sh", "s")
