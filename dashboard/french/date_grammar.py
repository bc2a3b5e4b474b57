"""The forms in which French writes dates, over folded text."""

from __future__ import annotations

import re
from functools import cache

from dashboard.french.date_words import (
    A_MONTH,
    A_WEEKDAY,
    COUNTS,
    DAY_IN_WORDS,
    PARTS_OF_DAY,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    YEAR_IN_WORDS,
)
from dashboard.french.dated_nouns import one_of
from gazetteer.listing import DOTS

_WD = A_WEEKDAY
# "Lun. 20": only before the day of the month, for "mer." and "sam." are other words too.
_WD_OF_DAY = rf"(?:{_WD}|(?:{'|'.join(SHORT_WEEKDAYS)})\.)"
_LONG = rf"{A_MONTH}\b"
MONTH = rf"(?:{_LONG}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
_Y = r"(?:19|20)\d\d(?![\w%]|[.,]\d)"
_D = r"(?<![\w.,/°])(?<![^\n]-)(?<!\bh )(?<!\dh )(?:1 ?er|premier|[12]\d|3[01]|0?[1-9])\b"
_BARE = _D.replace("|premier", "")  # without its month: "le premier, à Ber" is the first of several
_PART = r"(?: (?:matin|soir|apres-midi|midi|nuit|en soiree|en matinee))?"
_N = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"
_MOD = r"dernier|prochain|passe|ecoule"
_THIRD = r"(?P<third>debut|fin|milieu|mi)(?: |-)(?:du mois )?(?:de |d')?"
_OF_THE_MONTH = r"(?:du mois d(?:e |')|)"
_PART_OF = r"(?:le |la )?(?:debut|mi|fin|mois)(?: |-)(?:mois )?(?:de |d')?"
_ABOUT = r"environ |a peine |(?:pres|plus|moins) (?:de |d')"
HOURS = r"24|48|72|vingt[- ]quatre|quarante[- ]huit|soixante[- ]douze"
# What may follow a bare day number ("le 7, un drone"): a pause or the start of a complement, never a counted noun.
_AFTER_DAY = (
    r"(?=\s*(?:$|\n|[;:)|]|[.,](?!\d)|- )| (?:dans|a|au|aux|vers|en|sur|pres|matin|soir|entre|lors|non loin"
    r"|dernier|courant|par|avec|sans|sous|pour|contre|apres|avant|peu|tot|mais|que|qu|chez|alors|quand|ont|est|sont"
    r"|etait|etaient|puis le|suivants?)\b| (?:enfin|egalement|encore|toujours|aussi|deja)(?=\s*[,:])"
    r"| (?:un|une|des|les|la|l'|deux|trois)\b"
    r"| et (?:celui|celle|ceux|celles|un|une|deux|trois|des|a|au|aux|dans|sur|pres)\b)"
)
# Stands for ``of_an_occasion``, which is read from a table: the forms are written before any is.
_OF_AN_OCCASION = "<of an occasion>"
_REL = (
    rf"(?:(?P<hier>avant[- ]hier|hier)\b{_PART}|(?P<tomorrow>(?:apres[- ]|)demain)\b"
    r"|(?P<same>(?:(?:ce|le) |)meme jour\b(?: egalement)?|le jour meme"
    r"|(?:a )?la meme (?:date|journee|nuit|soiree|matinee)|meme date\b(?=\s*[:,])"
    r"|(?:le|ce) meme (?:soir|matin|apres-midi)|le (?:soir|matin) meme"
    r"|ce(?:t|tte)? (?:jour|soir|matin|journee|nuit|apres-midi)(?:-la\b| la(?=\s*[,.;:)])))"
    r"|(?P<today>aujourd'hui(?!-)|(?<!\ba )ce jour\b|(?:ce matin|ce soir|cet apres-midi)\b(?! d[ue] \w+di\b))"
    r"|(?P<night>la nuit (?:derniere|passee|ecoulee)\b|cette nuit\b)"
    rf"|(?P<next>le (?:(?:sur)?lendemain|jour (?:suivant|d'apres))\b|(?:la |)nuit suivante\b"
    r"|au (?:sur)?lendemain(?= d(?:u |es |e (?:l'|la |cette ))))"
    r"|(?P<eve>la veille\b(?! [a-z]+(?:enne|aire|ique)\b)|l'avant-veille\b|la nuit (?:precedente|d'avant)\b)"
    rf"|(?P<later>(?:{_ABOUT}|)(?:{_N}(?= [js])|(?:{HOURS})(?= ?h))) ?(?P<later_unit>jours?|semaines?|heures|h)"
    r" (?:plus tard|apres)\b"
    rf"|(?P<earlier>(?:{_ABOUT}|)(?:{_N}(?= [js])|(?:{HOURS})(?= ?h))) ?(?P<earlier_unit>jours?|semaines?|heures|h)"
    r" (?:plus tot|auparavant|avant)\b)"
    rf"(?:(?={_OF_AN_OCCASION}(?P<occasion>)(?![^.;:,\n]{{0,60}}\d))|)"
)
# Nothing but the sign of an item or of a cell stands before it in its line.
_HEAD = rf"(?<=\n)|(?<=\| )|(?<=[{re.escape(DOTS)}-] )"
_SAME = r"(?P<repeat>le meme|ce meme) "

# Order matters: what says more comes first. Each begins at a word, and what may be missing there is an empty branch:
# tried at every word of a window, it is refused soonest so.
FORMS: dict[str, str] = {
    "iso": r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?![\w-])",
    "figures_range": (
        r"(?:(?:du|entre le|des) |)(?<![\w./-])(?P<d1>[0-3]?\d)(?:[/.](?P<m1>[01]?\d))?"
        r"(?:[/.](?P<y1>(?:19|20)\d\d)(?! et \d))?"  # two days each with its year are no stretch
        r" (?:au|et(?: le)?) (?P<d2>[0-3]?\d)[/.](?P<m2>[01]?\d)[/.](?P<y2>(?:19|20)\d\d)(?![\w/-])"
    ),
    "figures": (
        rf"(?:(?:le|ce|du) |)(?:(?P<wd>{_WD}),? |)(?<![\w./-])(?P<d>[0-3]?\d)[/.-]"
        r"(?P<m>0?[1-9]|1[0-2])[/.-](?P<y>(?:19|20)\d\d)(?![\w/-])"
    ),
    "figures_short": (
        rf"(?:(?:(?:le|du|ce|au) |)(?P<wd>{_WD}),? |(?:le|du|ce|au) |{_HEAD})"
        r"(?P<d>[0-3]?\d)/(?P<m>0[1-9]|1[0-2])(?:/(?P<yy>[0-3]\d))?(?![\w/-])"
    ),
    "figures_clock": (
        r"(?<![\w./,-])(?P<d>[0-3]?\d)/(?P<m>0[1-9]|1[0-2])"
        r"(?=,? (?:a |vers |- )?[0-2]?\d(?::[0-5]\d| ?h(?: ?[0-5]\d)?\b)| [0-2]\d[0-5]\d\b|,? ?[–—-] )"
    ),
    "amiss": (  # figures of no day, where only a day with its year can stand
        rf"(?:(?:le|ce|du) (?:{_WD},? |)|{_WD},? |(?<=date : )|(?<=date: )|^|{_HEAD})(?:\d\d?[/.-]\d\d?[/.-]"
        r"(?:19|20)\d\d(?![\w/-])|(?:19|20)\d\d-(?!(?:0[1-9]|1[0-2])-[0-3])\d\d-\d\d(?![\w-]))"
    ),
    "day_of_year": (
        rf"l'an (?P<y>{YEAR_IN_WORDS}|{_Y}),? (?:et )?(?:le )?(?:(?P<wd>{_WD}),? )?(?P<d>{DAY_IN_WORDS}|{_D})"
        rf"(?: (?:jours? )?du mois de| du mois d')? ?(?P<m>{_LONG})"
    ),
    "day_of_month": (
        rf"(?:le |du )(?:(?P<wd>{_WD}) )?(?P<d>{_D}) (?:(?P<same>du meme mois)|(?P<this>courant|de ce mois"
        rf"|du mois en cours|du mois courant)|du mois (?P<mod>{_MOD}))\b"
    ),
    "days_range": (
        rf"(?:(?:du|entre|de|le|des) (?:les? )?|nuit (?:du )?|)(?:(?P<wd1>{_WD}),? |)(?P<d1>{_D})(?: (?P<m1>{MONTH}))?"
        rf"(?: (?P<y1>{_Y}))?(?: (?:au|jusqu'au|a) (?:le )?| et (?:le |au )?(?P<et>)|-(?=\d)|/(?=\d)| - )"
        rf"(?:(?P<wd2>{_WD}),? )?(?P<d2>(?:1 ?er|premier|[12]\d|3[01]|0?[1-9])\b) {_OF_THE_MONTH}(?P<m2>{MONTH})"
        rf"(?: (?P<y2>{_Y}))?(?: (?P<mod>{_MOD})\b)?"
    ),
    "days_list": (
        rf"(?:les? |des |du |)(?P<items>(?:{_WD} |){_D}(?:, (?:(?:et )?le )?(?:{_WD} )?{_D}){{1,9}}"
        rf"(?:,? et (?:le )?(?:{_WD} )?{_D})?) {_OF_THE_MONTH}(?P<m>{MONTH})(?: (?P<y>{_Y}))?"
    ),
    "weekday_to_day": (
        rf"(?:de|du|entre) (?:ce |le )?(?P<wd1>{_WD}) (?:a|au|et) (?:ce |le )?(?P<wd>{_WD}) (?:le )?(?P<d>{_D})"
        rf"(?: (?P<m>{MONTH})(?:,? (?P<y>{_Y}))?|{_AFTER_DAY})"
    ),
    "day": (
        rf"(?:{_REL}(?:, |(?<!apres)(?<!avant) )|{_SAME}|)(?:(?:le|ce) |)"
        rf"(?:(?P<wd>{_WD_OF_DAY})(?: dernier)?{_PART},? |)(?:le |)(?P<d>{_D}) {_OF_THE_MONTH}(?P<m>{MONTH})"
        rf"(?:,? (?P<y>{_Y}|{YEAR_IN_WORDS})| de (?P<same_year>la meme annee|cette (?:meme )?annee)"
        rf"| de l'annee (?P<last_year>derniere|passee|ecoulee|precedente))?(?: (?P<mod>{_MOD})\b)?"
    ),
    "day_in_words": (
        rf"(?:(?:le|ce|du|au) |)(?:(?P<wd>{_WD}),? |)(?P<d>{DAY_IN_WORDS})(?: du mois de)? (?P<m>{_LONG})"
        rf"(?:,? (?P<y>{YEAR_IN_WORDS}|{_Y}))?"
    ),
    "bare_range": (
        rf"(?:nuit (?:du )?|du |entre le )(?:{_WD} )?(?P<d1>{_BARE}) (?:au|et le) (?:{_WD} )?"
        rf"(?P<d2>{_BARE})(?: du meme mois\b|{_AFTER_DAY})"
    ),
    "weekday_range": (
        rf"(?:de|du|entre) (?:ce |le )?(?P<wd1>{_WD}) (?:a|au|et) (?:ce |le )?(?P<wd2>{_WD})\b(?! \d)"
        rf"(?: (?P<mod>{_MOD})\b)?"
    ),
    "weekday_pair": (
        rf"(?:les? |ces? |)(?P<wd1>{_WD}) et (?:le |ce )?(?P<wd2>{_WD})\b(?! \d)(?: (?P<mod>{_MOD})s?\b)?"
    ),
    "weekday_day": rf"(?:le |ce |)(?P<wd>{_WD_OF_DAY}) (?P<d>{_BARE}){_AFTER_DAY}",
    "weekday": (
        rf"(?:{_REL},? (?:donc |soit )?(?:le |ce )?|{_SAME}|(?P<this>ce )|le |)(?<![-'])(?<!\bun )"
        rf"(?P<wd>{_WD})\b(?! et \w+di\b){_PART}(?: (?P<mod>{_MOD})\b)?"
    ),
    "relative": rf"{_REL}",
    "ago": (
        rf"il y a (?:(?P<about>{_ABOUT}|)(?P<n>{_N}(?= [js])|(?:{HOURS})(?= h)) (?P<unit>jours?|semaines?|heures)"
        rf"|(?P<many>{_N}) (?P<long>mois|ans?|annees?))\b"
    ),
    "ahead": rf"dans (?P<n>{_N}(?= [js])|(?:{HOURS})(?= h)) (?P<unit>jours?|semaines?|heures)\b",
    "month_pair": rf"(?:en |d'|de |)(?P<m1>{_LONG}) et (?:en |d'|de )?(?P<m2>{_LONG}) (?P<y2>{_Y})",
    "quarter": (
        rf"(?:le |au |du |)(?P<nth>premier|1 ?er|deuxieme|second|2e|2eme|troisieme|3e|3eme|quatrieme|dernier|4e|4eme)"
        rf" (?P<unit>trimestre|semestre)(?: de(?: l'annee)?)? (?P<y>{_Y})"
    ),
    "half_month": (
        rf"(?P<half>premiere|1ere|1re|seconde|deuxieme|2e|2eme) quinzaine (?:du mois |)d(?:e |')(?P<m>{_LONG})"
        rf"(?: (?P<y>{_Y})| (?P<mod>{_MOD})\b|)"
    ),
    "months_range": (
        rf"(?:de|du|d'|entre|depuis) ?(?:{_PART_OF}|)(?P<m1>{_LONG})(?: (?P<y1>{_Y}))? (?:a|au|et|jusqu'en|jusqu'a) "
        rf"(?:{_PART_OF}|)(?P<m2>{_LONG})(?: (?P<y2>{_Y}))?"
    ),
    "until_now": (
        rf"(?:de|du|d') ?(?:{_PART_OF}|)(?P<m>{_LONG})(?: (?P<y>{_Y}))? (?:a|jusqu'a) (?:maintenant|aujourd'hui|ce jour"
        r"|nos jours|present)\b"
    ),
    "month": (
        rf"(?:{_THIRD}|(?:en|de|du|des|mois de|mois d'|d'|depuis|courant) ?|)\b(?P<m>{_LONG})"
        rf"(?: (?P<y>{_Y})| (?P<mod>{_MOD})\b)"
    ),
    "month_alone": (
        rf"(?:{_THIRD}|(?:en|mois de|depuis|courant|avant|(?<!fort )(?:de|jusqu'en|jusqu'a"
        rf"|des)) |d'|mois d')(?P<m>{_LONG})(?! \d|-)(?P<same_year> de la meme annee)?"
    ),
    "weekend": (
        r"(?:(?P<last>(?:le|du|au) (?:dernier )?week-?end (?:dernier|passe|ecoule)|du week-?end(?! (?:prochain|d)))"
        r"|(?P<this>ce) week-?end)\b"
    ),
    "week": (
        r"(?:la semaine (?P<last>derniere|passee|ecoulee)|(?P<this>cette semaine)|(?P<same>la meme semaine)"
        r"|la semaine (?:(?P<before>precedente|d'avant)|(?P<after>suivante|d'apres)|(?P<next>prochaine)))\b"
    ),
    "month_relative": (
        r"(?:le mois (?P<last>dernier|passe|ecoule)|(?P<this>ce mois)(?! d)|le mois (?P<next>prochain))\b"
    ),
    "year_relative": (
        r"(?:l'an(?:nee)? (?P<last>dernier|derniere|passee?|ecoulee)|(?P<this>cette annee)"
        r"|(?P<same_year>la meme annee)|l'an(?:nee)? (?P<next>prochaine?))\b"
    ),
    "open": (
        r"dans les (?:(?:prochaine?s|toutes prochaine?s) )?(?:heures|jours|semaines|mois)"
        r"(?: (?:a venir|qui viennent|prochaine?s))|dans les (?:tout\w* )?prochaine?s (?:heures|jours|semaines|mois)\b"
    ),
    # "récemment effectué", but not "un car récemment acheté"
    "lately": (
        r"ces (?:tout\w* )?derni(?:er|ere)s (?:jours|semaines|mois|heures|temps)\b|il y a peu(?: de temps)?\b"
        r"|(?:tout |tres |plus |)(?:recemment|dernierement)(?=\s*(?:$|[,.;:)]))"
        r"|(?:(?<=\ba )|(?<=ont )|(?<=ete )|(?<=avait )|(?<=avaient )|(?<=est )|(?<=sont ))(?:tout |tres |)recemment\b"
    ),
    "years_range": rf"(?:de|entre|depuis) (?P<y1>(?:19|20)\d\d) (?:a|et|jusqu'en) (?P<y2>{_Y})",
    "year": (
        r"(?:en|depuis|des|fin|debut|courant|jusqu'en|l'an|annee|annees|exercice|apres|avant|vers la fin de"
        r"|(?:accords?|crise|rebellion|constitution|elections?|coup d'etat|putsch|transition|guerre"
        r"|attaques?|annee|bilan|loi|fin|debut) de)"
        rf" (?P<y>{_Y})(?! ?(?:km|kg|g|m|h|litres?|francs?|fcfa|kilo\w*|tonnes?|hommes|personnes|plaquettes"
        rf"|comprimes|boites|cartons)\b)"
    ),
    "bare_year": (
        r"(?:(?:de|d'ici|courant) |(?<=\())(?P<y>(?:19[5-9]|20[0-4])\d)"
        r"(?=\s*(?:$|\n|[;:)]|[.,](?!\d))| (?:quand|lorsque|et|ou|a|au|dans|contre|ont|avai(?:en)?t|etai(?:en)?t"
        r"|est|sont)\b)"
    ),
    "bare_days": (
        rf"(?:les?|jusqu'au|(?:{PARTS_OF_DAY}|aube) du) "
        rf"(?P<items>{_BARE}(?:, {_BARE}){{0,9}}(?:,? et (?:le )?{_BARE})?){_AFTER_DAY}"
    ),
}
DAY_WORD = re.compile(_D)


@cache
def of_an_occasion() -> str:
    """A pattern for what has a day that the text does not say: "la veille du scrutin"."""
    return rf" (?:de (?:la |l')|du |des |d'une? )(?:\w+ )?{one_of('occasion')}\b"


def pattern_of(form: str) -> str:
    """The pattern of a form of ``FORMS``."""
    return FORMS[form].replace(_OF_AN_OCCASION, of_an_occasion())
