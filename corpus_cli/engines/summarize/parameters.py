"""The parameters: one set for all languages, one for many documents together. `tools/tune_summaries.py` finds them.

SINGLE: found on 1,200 articles (French 400, Vietnamese 400, English 100 and 300), then rounded. What 16 searches on as
many articles drawn with replacement ended at, mean and 95 % interval; and points over the lead of the same length:

    headline 3.1 ± 1.0     support 3.5 ± 0.8     taken_up 5.8 ± 6.7
    short -0.9 ± 0.6       quoted -1.2 ± 0.7     redundancy 2.6 ± 1.1

    ROUGE-1 / ROUGE-2     French        Vietnamese    English, highlights   English, one sentence
    on the same articles  +1.5 / +1.0   +3.5 / +2.0   +2.0 / +1.4           +1.3 / +0.7
    on a held-out fourth  +1.5 / +0.9   +3.4 / +1.8   +1.7 / +1.2           +1.2 / +0.5
    on a held-out set     +1.6 / +1.1   +3.0 / +1.4   +1.2 / +1.0           +1.3 / +0.6
    95 % interval, about  ±0.8 / ±0.7   ±1.0 / ±0.8   ±1.5 / ±1.3 *         ±0.7 / ±0.4
    * on a held-out set ±1.8 / ±1.6

The held-out lines are those of the searches, with features that had been chosen with all articles in view: the form of
`place` is the best of five, judged on held-out fourths. `redundancy` was set by hand: of 3.0, 3.4 and 3.7 (what the
search on all articles ended at) all were measured on the same articles, and with 3.0, nearer to the mean above, the
lower end of ROUGE-2 on the English highlights is -0.1. Expect less on other articles.

Tried on held-out fourths beside these, and no better: numbers, names, the share of a sentence's words that the headline
has, the share that other sentences have (equal), a cost of long sentences. Looked at less closely: likeness to the lead
and to earlier sentences, question marks, runs of names.

TOGETHER: found on 20 French and 100 Vietnamese clusters, then rounded. As above, of 8 searches:

    headline 0.9 ± 0.9    taken_up 10.7 ± 2.0    spread 2.6 ± 0.8       short -1.3 ± 0.9
    quoted -0.9 ± 0.3     redundancy 2.9 ± 0.4   choosy 0.7 ± 0.2

    whole sentences       French        Vietnamese
    on the same clusters  +1.0 / +1.9   +4.1 / +4.6
    on a held-out fourth  +1.0 / +1.7   +4.1 / +4.6
    on a held-out set     +0.9 / +1.3   +3.3 / +3.5
    95 % interval, about  ±1.3 / ±1.1   ±1.3 / ±1.8

Its features, and the weights rounded, were chosen by looking at some fifty variants on these very clusters.
"""

from typing import NamedTuple


class Parameters(NamedTuple):
    """What each feature of a sentence weighs (see salience.Features), and what the choice costs.

    `place` is the unit of the others. `redundancy` is what a sentence loses if all it says is said already. `choosy`:
    how much a better sentence counts against a fuller budget, 0: only fullness counts.
    """

    place: float = -1.0
    headline: float = 2.7
    support: float = 3.4
    taken_up: float = 4.0
    spread: float = 0.0
    short: float = -1.1
    quoted: float = -1.2
    redundancy: float = 3.4
    choosy: float = 0.5


SINGLE = Parameters()
TOGETHER = Parameters(
    place=-2.0,
    headline=1.2,
    support=0.0,
    taken_up=12.0,
    spread=3.0,
    short=-1.1,
    quoted=-1.0,
    redundancy=2.5,
    choosy=0.8,
)
