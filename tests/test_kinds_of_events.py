# ruff: noqa: E501 - a communiqué stays on its line
"""What kind of event a sentence tells: whose deed it is, upon whom, and what only looks like another kind."""

import pytest
from telling import told

KINDS = {
    "accomplices neutralised": (
        "Le 3 juin, à Ber, des complices ont été traqués et neutralisés.",
        ["ground_operation 06-03 Ber ?/killed"],
    ),
    "accomplices neutralised after a seizure": (
        "Le 2 juin, à Gao, la douane a saisi 30 cartons. Le 3 juin, à Ber, les FAMa ont neutralisé quatre complices.",
        ["contraband_seizure 06-02 Gao 30/seized", "ground_operation 06-03 Ber 4/killed"],
    ),
    "accomplices killed by nobody knows whom": (
        "Le 3 juin, à Ber, deux complices ont été tués.",
        ["other 06-03 Ber 2/killed"],
    ),
    "persons neutralised": (
        "Le 3 juin, à Ber, trois personnes ont été neutralisées.",
        ["ground_operation 06-03 Ber 3/killed"],
    ),
    "persons killed": (
        "Le 3 juin, à Ber, trois personnes ont été tuées.",
        ["violence_against_civilians 06-03 Ber 3/killed"],
    ),
    "elements of a group neutralised": (
        "Le 3 juin, à Ber, quatre éléments ont été neutralisés.",
        ["ground_operation 06-03 Ber 4/killed"],
    ),
    "elements of one's own fallen": (
        "Le 3 juin, à Ber, quatre éléments sont tombés face à des assaillants.",
        ["attack_or_ambush 06-03 Ber 4/killed"],
    ),
    "whom police alone neutralise is caught": (
        "Le 3 juin, à Kita, la police a neutralisé deux complices.",
        ["arrest 06-03 Kita 2/arrested"],
    ),
    "whom police kill": (
        "Le 3 juin, à Kita, la police a neutralisé deux terroristes.",
        ["ground_operation 06-03 Kita 2/killed"],
    ),
    "neutralised under an air strike, with a haul": (
        "Le 2 juin, un drone a frappé une base à Gao. Le 3 juin, à Ber, quatre complices neutralisés et deux motos saisies.",
        ["air_strike 06-02 Gao 1/destroyed", "ground_operation 06-03 Ber 4/killed 2/seized"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_sentences_tell_these_kinds(text: str, expected: list[str]) -> None:
    assert told(text) == expected
