"""The language of a text. How often it is right is measured elsewhere; here: what it must know."""

import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text.language import guess, language

TEXTS = {
    "ar": "قال رئيس الميناء إن السفينة لم تصل إلى الرصيف بعد، وأضاف أن الرياح هي السبب في ذلك.",
    "bg": "Кметът каза, че мостът ще бъде затворен до края на седмицата, защото се ремонтира след бурята.",
    "ca": "L'alcalde ha dit que el pont serà tancat fins dilluns perquè la tempesta també ha malmès les voreres.",
    "cs": "Starosta řekl, že most bude uzavřen až do konce týdne, protože ho poškodila bouře.",
    "da": "Borgmesteren sagde, at broen også er lukket i næste uge, fordi stormen har ødelagt det hele.",
    "de": "Die Brücke bleibt bis zum Montag gesperrt, weil der Sturm einen Pfeiler beschädigt hat.",
    "el": "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή μέχρι την Κυριακή.",
    "en": "The bridge will stay closed until Monday because the storm has damaged one of its piers.",
    "es": "El puente seguirá cerrado hasta el lunes porque la tormenta dañó uno de sus pilares.",
    "fa": "شهردار گفت که این پل تا پایان هفته بسته می‌شود و کارگران آن را تعمیر خواهند کرد.",
    "fi": "Pormestari sanoi, että silta on suljettu maanantaihin asti, koska myrsky on vaurioittanut sen pilaria.",
    "fr": "Le pont restera fermé jusqu'à lundi parce que la tempête a endommagé l'un de ses piliers.",
    "he": "ראש העיר אמר שהגשר יישאר סגור עד יום ראשון בגלל הסערה.",
    "hi": "मेयर ने कहा कि पुल सोमवार तक बंद रहेगा और यह तूफान के कारण है।",
    "hu": "A polgármester szerint a híd hétfőig zárva van, mert a vihar megrongálta az egyik pillért is.",
    "id": "Wali kota mengatakan bahwa jembatan itu akan ditutup sampai Senin karena badai telah merusak tiangnya.",
    "is": "Borgarstjórinn sagði að brúin yrði lokuð fram á mánudag því að stormurinn hefur skemmt hana núna.",
    "it": "Il ponte resterà chiuso fino a lunedì perché la tempesta ha danneggiato uno dei suoi piloni.",
    "ja": "市長は橋が月曜日まで閉鎖されると述べた。",
    "ka": "მერმა თქვა, რომ ხიდი ორშაბათამდე დაკეტილი იქნება.",
    "ko": "시장은 다리가 월요일까지 닫힌다고 말했다.",
    "nl": "De burgemeester zei dat de brug tot maandag dicht blijft omdat de storm een van de pijlers brak.",
    "no": "Ordføreren sa at broen blir stengt til mandag fordi stormen har ødelagt noe av den.",
    "pl": "Burmistrz powiedział, że most będzie zamknięty do poniedziałku, ponieważ burza uszkodziła jego filar.",
    "pt": "A ponte ficará fechada até segunda-feira porque a tempestade não poupou um dos seus pilares.",
    "ro": "Podul va fi închis până luni, pentru că furtuna a stricat unul din stâlpii care îl țin.",
    "ru": "Мэр сказал, что мост будет закрыт до понедельника, потому что шторм повредил одну из его опор.",
    "sv": "Borgmästaren sade att bron är stängd till måndag, eftersom stormen har skadat en av dess pelare.",
    "sw": "Meya alisema kwamba daraja hilo litafungwa hadi Jumatatu kwa sababu ya dhoruba kubwa sana.",
    "th": "นายกเทศมนตรีกล่าวว่าสะพานจะปิดจนถึงวันจันทร์",
    "tr": "Belediye başkanı köprünün pazartesi gününe kadar kapalı olduğunu ve bunun önemli olduğunu söyledi.",
    "uk": "Мер сказав, що міст буде закрито до понеділка, бо буря пошкодила його опору і це ще не все.",
    "vi": "Cây cầu sẽ đóng cửa đến thứ hai vì cơn bão đã làm hỏng một trụ cầu.",
    "zh": "市长说这座桥将关闭到星期一。",
}
BARE = sorted(set(TEXTS) - {"ar", "el", "fa", "he", "hi", "ja", "ka", "ko", "th", "zh"})


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence(code: str) -> None:
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize("code", BARE)
def test_capitals_and_taken_apart(code: str) -> None:
    assert language(TEXTS[code].upper()) == code
    assert language(unicodedata.normalize("NFD", TEXTS[code])) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            "Ông Thomas Whitfield và bà Margaret Holloway của Northern Ferry Co không trả lời câu hỏi này.",
            "vi",
            id="English names in Vietnamese",
        ),
        pytest.param(
            "Nguyễn Văn Lộc and Trần Thị Hường have been with the firm for two years, and they will not leave it now.",
            "en",
            id="Vietnamese names in English",
        ),
        pytest.param("昨天，Northern Ferry Company宣布，码头将于星期一重新开放。", "zh", id="names in Chinese"),
        pytest.param("東京都知事選挙で小池候補が当選、投票率過去最低に", "ja", id="a headline with few kana"),
        pytest.param("| 12 | 15 | 2021 |\n" * 20 + TEXTS["fr"], "fr", id="a table first"),
        pytest.param("\n" * 5_000 + TEXTS["de"], "de", id="blank lines first"),
        pytest.param("\0" * 5_000 + TEXTS["de"], "de", id="NULs first"),
        pytest.param("See https://example.org/the/and/of/with/for " * 3 + TEXTS["es"], "es", id="addresses"),
        pytest.param("Il n'a pas dit ce qu'il fera.", "fr", id="short French"),
        pytest.param("She has not said what they will do.", "en", id="short English"),
        pytest.param("Họ không nói gì về việc này.", "vi", id="short Vietnamese"),
        pytest.param("L’alcade n’a pas voulu dire s’il en était.", "fr", id="curly apostrophes"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "Bonjour",
        "The pier",
        "12.5 14.7 2021 33% 12:30 18,000",
        "1 2 3 4 5 6 7 8 9 " * 300,
        "??? !!! ... --- ***" * 50,
        "你好",
        "\0" * 20_000,
        "\ud800" * 500,
        "🙂" * 300,
        "a1 b2 c3 d4",
        "а б в",
    ],
)
def test_und(text: str) -> None:
    assert language(text) == "und"
    assert guess(text).confidence == 0.0


def test_among_the_languages_named() -> None:
    assert language(TEXTS["fr"], ["fr", "en"]) == "fr"
    assert language(TEXTS["de"], ["fr", "en"]) == "und"
    assert language(TEXTS["th"], ["fr", "en"]) == "und"
    assert language(TEXTS["th"], ["fr", "th"]) == "th"
    assert language(TEXTS["id"], ["ms", "en"]) == "ms", "next of kin of those named"
    assert language(TEXTS["fr"], []) == "und"


def test_how_sure() -> None:
    assert guess(TEXTS["th"]).confidence == 1.0
    assert 0.5 < guess(TEXTS["en"]).confidence <= 1.0
    assert guess(TEXTS["id"]).confidence < guess(TEXTS["vi"]).confidence


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_the_same_every_time(text: str) -> None:
    first = guess(text)
    assert guess(text) == first
    assert 0.0 <= first.confidence <= 1.0


def test_in_threads_and_behind_langdetects_own_dice() -> None:
    unsure = "Tambo arrabal quilombo milonga zaguan conventillo compadrito bulin"
    first = guess(unsure)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(guess, [unsure] * 8)) == {first}
    assert first.code != "und", "langdetect was asked"


@pytest.mark.parametrize("code", ["en", "fr", "vi", "zh", "ru"])
def test_profiles_are_not_loaded_for_a_plain_sentence(code: str) -> None:
    program = (
        "import sys; from corpus_cli.text.language import language\n"
        f"assert language({TEXTS[code]!r}) == {code!r}\n"
        "assert not {'langdetect', 'numpy', 'tomllib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-X", "utf8", "-c", program], check=True)


@pytest.mark.parametrize("piece", ["a", "a ", "a@", "@", "www.", "é", "e\u0301\u0316", "ก", "'", "漢", "\r", " "])
def test_a_long_text_costs_no_more_than_its_head(piece: str) -> None:
    language(piece * 3_000_000)
