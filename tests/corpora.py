"""A stock of invented paragraphs, and what dedupe says of texts made of them.

No two paragraphs tell the same story; each has more than 16 words or, in Chinese, Thai and Japanese, as much to say.
"""

from collections.abc import Collection, Mapping, Sequence

from corpus_cli.edits import apply
from corpus_cli.engines.dedupe import Options, cut, findings, joined, sign
from corpus_cli.model import Edit, Finding, Link, Location
from corpus_cli.rounds import steady
from corpus_cli.text.lines import Lines

STOCK = {
    "en": [
        "The harbour board of Skerry Point voted on Tuesday to dredge the northern basin, which has silted up so badly "
        "that trawlers wait for high water before they can land their catch.",
        "A retired clockmaker has left his collection of four hundred marine chronometers to the town museum, on "
        "condition that every one of them is wound each Sunday morning.",
        "Farmers in the upper valley say the new reservoir will drown their best hay meadows, while engineers answer "
        "that without it the city downstream would run short by the end of the decade.",
        "The orchestra will play its whole spring season in a disused tram depot, because asbestos was discovered "
        "above the stage of the concert hall during a routine inspection.",
        "Volunteers counted eleven pairs of ospreys along the estuary this year, more than at any time since the "
        "survey began, and blamed a late frost for the loss of two nests.",
        "Bread prices in the capital rose again after the mills reported that imported wheat had become scarce, and "
        "bakers warned that a strike of lorry drivers might empty the shelves.",
        "An appeal court quashed the conviction of a bus driver who had been fined for leaving his route to carry an "
        "injured cyclist to the nearest hospital.",
        "Schools on the outer islands are to share a single physics teacher, who will travel between them in a small "
        "plane and give the remaining lessons over a radio link.",
    ],
    "fr": [
        "Le conseil municipal a décidé jeudi soir de rouvrir l’ancienne gare de triage, où des ateliers d’artistes "
        "remplaceront d’ici trois ans les voies abandonnées depuis la fermeture des mines.",
        "Les apiculteurs du plateau réclament une interdiction des semences enrobées, car près de la moitié de leurs "
        "colonies n’ont pas survécu à un hiver pourtant exceptionnellement doux.",
        "Une équipe d’archéologues a dégagé sous la place du marché les fondations d’un moulin à marée, dont aucune "
        "archive ne mentionnait l’existence et que l’on croit antérieur au XIIe siècle.",
        "La compagnie de danse a renoncé à sa tournée en Amérique latine faute de visas, et présentera son spectacle "
        "gratuitement dans les lycées professionnels de la banlieue lyonnaise.",
    ],
    "vi": [
        "Ủy ban nhân dân tỉnh vừa phê duyệt kế hoạch trồng lại hai nghìn héc-ta rừng ngập mặn ven biển, nhằm bảo vệ "
        "các làng chài trước nước dâng và xói lở ngày càng nghiêm trọng.",
        "Các nghệ nhân làng gốm cho biết đơn đặt hàng từ châu Âu đã tăng trở lại sau nhiều năm sụt giảm, song họ khó "
        "tìm được thợ trẻ chịu học nghề lâu dài.",
        "Bảo tàng thành phố mở cửa miễn phí vào tối thứ bảy hằng tuần để người lao động có dịp xem bộ sưu tập tranh "
        "lụa mới được phục chế.",
    ],
    "de": [
        "Der Landkreis will die stillgelegte Bahnstrecke zwischen den beiden Kurorten wieder in Betrieb nehmen, sobald "
        "die baufällige Brücke über die Schlucht erneuert worden ist.",
        "Nach dem Hagelsturm der vergangenen Woche rechnen die Winzer am Südhang mit dem schlechtesten Jahrgang seit "
        "Menschengedenken und bitten die Regierung um schnelle Hilfe.",
    ],
    "es": [
        "La cofradía de pescadores denunció ante la fiscalía los vertidos de una fábrica de conservas que, según sus "
        "abogados, ha contaminado durante meses los bancos de almejas de la ría.",
        "El ayuntamiento instalará toldos en las calles más estrechas del casco antiguo para aliviar el calor del "
        "verano, una medida que los comerciantes pedían desde hacía mucho tiempo.",
    ],
    "pl": [
        "Mieszkańcy nadmorskiej wsi sprzeciwiają się budowie wielkiego hotelu na wydmach, ponieważ obawiają się, że "
        "zniknie plaża, na której od pokoleń suszą swoje sieci.",
        "Biblioteka uniwersytecka udostępniła w internecie zbiór średniowiecznych map, które przez kilkadziesiąt lat "
        "leżały zapomniane w piwnicy dawnego klasztoru.",
    ],
    "ru": [
        "Геологи предупредили жителей горного посёлка, что склон над школой медленно сползает после весенних дождей, и "
        "посоветовали перенести занятия в другое здание.",
        "Городской театр кукол готовит к открытию сезона спектакль по сказке, которую рыбаки северного побережья "
        "рассказывают своим внукам долгими зимними вечерами.",
    ],
    "zh": [
        "县政府决定在山脚下修建一座小型水电站，为附近六个村庄供电，并承诺不会影响下游农田的灌溉，村民对此仍有疑虑。",
        "一位退休教师用二十年时间收集了上千首当地民歌，最近把全部录音捐给了省图书馆，供研究者和学生免费使用。",
    ],
    "th": [
        "ชาวประมงพื้นบ้านยื่นหนังสือถึงผู้ว่าราชการจังหวัดเพื่อขอให้ยกเลิกโครงการถมทะเล "
        "เพราะเกรงว่าแนวปะการังและแหล่งวางไข่ของปลาจะถูกทำลายทั้งหมด",
        "โรงเรียนบนดอยแห่งหนึ่งเปิดสอนวิชาทอผ้าให้กับนักเรียนทุกชั้น โดยเชิญคุณยายในหมู่บ้านมาเป็นครูและนำรายได้จากการขายผ้าไปซื้อหนังสือ",
    ],
    "ja": [
        "町議会は廃校になった小学校を木工職人の共同工房に改装する計画を承認し、来年の春までに工事を終える予定だと発表した。",
        "沿岸の漁師たちは海水温の上昇で昆布が育たなくなったと訴え、養殖の場所を北へ移すための支援を県に求めている。",
    ],
    "ko": [
        "군청은 오래된 방앗간을 고쳐 마을 도서관으로 쓰기로 했으며, "
        "주민들이 모은 책 삼천 권을 먼저 들여놓을 계획이라고 밝혔다.",
        "섬 주민들은 하루 한 번뿐인 여객선이 겨울마다 끊긴다며, "
        "병원에 가야 하는 노인들을 위해 운항을 늘려 달라고 요구했다.",
    ],
}
EVERY = [paragraph for paragraphs in STOCK.values() for paragraph in paragraphs]


def slips(text: str) -> str:
    """Letters 20, 60, 100 ... change places with the next one."""
    letters = list(text)
    for i in range(20, len(letters) - 1, 40):
        letters[i], letters[i + 1] = letters[i + 1], letters[i]
    return "".join(letters)


def page(*paragraphs: str) -> str:
    """A text with one paragraph a line, so that a line's number is its paragraph's."""
    return "".join(f"{paragraph}\n" for paragraph in paragraphs)


def found(
    texts: Mapping[str, str], *, large: bool = False, ages: Sequence[float] = (), settled: int = 0, **options: object
) -> list[Finding]:
    """The findings in texts by name, in reading order, with the edits that may go together."""
    names = list(texts)

    def again(some: Collection[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        here = [name for name in names if name in some]
        contents = [apply(texts[name], edits.get(name, ())) for name in here]
        rows = joined([sign(cut(contents), 0, large)], large)
        some_ages = [ages[names.index(name)] for name in here] if ages else []
        given = Options(**options)  # type: ignore[arg-type]
        there = findings(here, rows, contents.__getitem__, given, some_ages, sum(n in names[:settled] for n in here))
        return sorted(there, key=where)

    def where(finding: Finding) -> tuple[int, int, int, str]:
        path, start, end = finding.location
        return names.index(path), start, end, finding.rule

    return sorted(steady(again(names, {}), texts.__getitem__, again), key=where)


def named(*texts: str) -> dict[str, str]:
    """Texts called a, b, c and so on."""
    return dict(zip("abcdefghijklmnopqrstuvwxyz", texts, strict=False))


def told(*texts: str, **options: object) -> list[str]:
    """What is found in the texts a, b, c: "rule b:3-4 = a:1-2 safe" for a copy that is cut; "offered", "reported"."""
    by_name = named(*texts)
    return [line(finding, by_name) for finding in found(by_name, **options)]  # type: ignore[arg-type]


def line(finding: Finding, texts: Mapping[str, str]) -> str:
    edit = "reported" if finding.edit is None else "safe" if finding.edit.safe else "offered"
    return f"{finding.rule} {place(finding.location, texts)} = {place(first(finding).location, texts)} {edit}"


def first(finding: Finding) -> Link:
    return finding.links[0]


def place(location: Location, texts: Mapping[str, str]) -> str:
    """ "a:1" or "a:1-3"."""
    lines = Lines(texts[location.path])
    start, end = lines.line(location.start), lines.line(max(location.start, location.end - 1))
    return f"{location.path}:{start}" if start == end else f"{location.path}:{start}-{end}"
