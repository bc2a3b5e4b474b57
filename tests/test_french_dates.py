"""Dates in French sentences: the expected days stand inside the sentence, as ``<first..last>words</>``."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.french.dates import find_dates
from dashboard.french.observances import OBSERVANCE_COLUMNS
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import Span, fold

PUBLISHED = date(2024, 6, 12)  # a Wednesday
_MARK = re.compile(r"<([^>]*)>(.*?)</>", re.S)


def read(text, published=PUBLISHED):
    return find_dates(text, fold(text), [Span(0, len(text))], published)


def expected(marked):
    plain, marks, position = "", [], 0
    for mark in _MARK.finditer(marked):
        plain += marked[position : mark.start()]
        first, _, last = mark[1].partition("..")
        marks.append((len(plain), len(plain) + len(mark[2]), first, last or first))
        plain += mark[2]
        position = mark.end()
    return plain + marked[position:], marks


def found(mentions):
    return [(m.span.start, m.span.end, str(m.start or "?"), str(m.end or "?")) for m in mentions]


SENTENCES = [
    # a stretch of years, "last year", a stretch over the end of a month, a weekday up to a day
    "<2012-01-01..2015-12-31>De 2012 à 2015</>, des tirs ont eu lieu.",
    "<2023-05-03>Le 3 mai de l'année dernière</>, des tirs.",
    "<2024-05-03>Le 3 mai de cette année</>, des tirs.",
    "Dans la <2024-05-31..2024-06-01>nuit du 31 mai au 1er juin</>. <2024-05-30..2024-06-02>Du 30 au 2</>, des tirs.",
    "<2024-06-03..2024-06-05>De lundi à mercredi 5</>, des tirs à Ber.",
    "<2024-05-28..2024-06-03>Du 28/05/2024 au 03/06/2024</>, 12 motos saisies.",
    "<2024-05-28>Le 28/05/2024</> et <2024-06-03>le 03/06/2024</>, 12 motos saisies.",
    "<2022-12-28..2023-01-03>Du 28 décembre 2022 au 3 janvier</>, des tirs.",
    "<2022-11-01..2023-01-31>De novembre 2022 à janvier</>, des tirs.",
    "Huit tués <2024-05-21..2024-05-23>entre les 21 et 23 mai 2024</>. Les <2024-05-21>21</> et <2024-05-23>23 mai</>.",
    "<2024-05-12>Le 12 du mois de mai 2024</>, des tirs.",
    "<2024-05-06>Le lundi 6 du mois de mai</>, des tirs.",
    "<2024-04-28..2024-05-03>Du 28 avril au 3 du mois de mai</>, des tirs.",
    "<2023-05-01..2023-05-31>En mai</> et <2023-08-01..2023-08-31>août 2023</>, des tirs.",
    # a day, with and without year
    "<2024-05-18>Le 18 mai dernier</>, une moto a été prise.",
    "Une moto a été prise <2023-12-30>le 30 décembre</> à Kati.",
    "La rentrée aura lieu <2025-02-16>le 16 février prochain</> à Gao.",
    "Saisie <2026-01-11>le 11/01/2026</> à Bla.",
    "Saisie du <2026-01-11>2026-01-11</> à Bla.",
    "Saisie <2024-05-06>le lundi 06/05/2024</> à Bla, puis <2024-06-02>dimanche 02/06</> à Ber.",
    "Saisie <2024-05-12..2024-05-15>le 12/15 mai 2024</> à Bla.",
    "<2024-03-01>Le 1er mars 2024</>, départ de Gao.",
    "<2024-03-05>Le mardi 05 mars 2024</> vers 22 heures, tirs à Ber.",
    "<2023-09-10>Le 10 sept. 2023</>, tirs à Ber.",
    "<2024-06-12>Ce jour, mercredi 12 juin 2024</>, vers 04 heures, tirs à Ber.",
    "<2024-06-11>Hier mardi, le 11 juin 2024</>, un drone a frappé.",
    "<2024-06-12>Aujourd'hui mercredi 12 juin</>, un drone a frappé.",
    "Tirs d'obus sur le camp <2024-06-09>dimanche soir</> ; le stade du 26 mars.",
    "Alerte <2024-06-11>11/06</> 07:15 : tirs à Ber.",
    "Alerte <2024-06-11>11/06</> 0630 : tirs à Ber ; 11/06 lots de 0630 sacs.",
    "Bureau de Bla : <2024-06-02>02/06</> – 12 motos ; <2024-06-05>05/06</> - 3 fusils ; note de 12/06.",
    "Un poste a été visé <2024-06-01>le 1er juin</>, un autre <2024-06-02>le 2</> et celui de Gao <2024-06-03>le 3</>.",
    "- <2024-06-03>3 juin</> : tirs à Ber.\n- <2024-06-03>Même date</> : tirs à Bla. À même date fixe.",
    "Alerte <2024-06-11>11/06</> à 7 h : tirs à Ber ; 11/06 caisses vues.",
    "<2024-06-10>Lun. 10</> | Ber | frappe",
    "<2024-06-08>Sam. 8 juin</>, tirs à Ber. Loin de la mer. Trois morts.",
    "<2024-06-10>Le 10</>, tirs à Ber.",
    "<2024-06-18>Le 18 juin</>, tirs à Ber.",
    "Deux mines ont sauté <2024-06-05>le 5 juin</> à Ber. Le premier, à Gao, a fait un blessé.",
    "Deux camions ont été vus <2024-06-05>le 5 juin</> : le premier à Ber, le second à Gao.",
    "<2024-05-28>Le 28 mai</>, tirs à Ber. <2024-06-03>Lundi 3</>, une attaque a eu lieu à Gao.",
    "<2024-05-28>Le 28 mai</>, tirs à Ber. <2024-05-30>Jeudi 30</>, une attaque a eu lieu à Gao.",
    "<2023-06-25>Le 25 juin</>, tirs à Ber.",
    "<2024-06-10>Lundi</>, tirs à Ber. <2023-10-14>Le 14 octobre</> déjà, le poste avait brûlé.",
    "<2024-06-10>Lundi</>, tirs à Ber. Le bac fermera <2024-10-14>le 14 octobre</>.",
    "Il était 1 h 30, <2024-06-03>le 3 juin</>, quand des tirs ont éclaté à Ber.",
    "<2024-06-03>Le 3 juin</>, tirs à Ber. <2024-06-03>À la même date</>, tirs à Gossi.",
    "<2024-05-18>Le 18</>, tirs à Ber. Appelez le 18, c'est gratuit.",
    "Le journal du <2024-06-04>mardi 4 juin 2024</> ; la foire du dimanche.",
    # set wide, or broken by the end of a line
    "Tirs à Ber <2024-05-06>lundi  6 mai  2024</> vers 9 heures.",
    "Tirs dans la <2024-05-06..2024-05-07>nuit du  6  au  7 mai</> et <2024-06-03..2024-06-09>la semaine\ndernière</>.",
    "Tirs à Ber <2024-05-06>le lundi\n6 mai</>, puis <2024-05-21>le 21\nmai</> et <2024-06-11>hier\nmardi</>.",
    "Tirs à Ber <2024-06-10>lundi</>. <2024-06-06>6 juin</> : calme.",
    # several days
    "Les <2024-03-01>1er</> et <2024-03-07>7 mars 2024</>, deux frappes.",
    "Bilan <2024-03-05..2024-03-06>des 5 et 6 mars 2024</>.",
    "<2023-12-12..2023-12-14>Les 12, 13 et 14 décembre</>, trois patrouilles.",
    "<2024-02-28..2024-03-03>Du 28 février au 3 mars</>, ratissage à Niono.",
    "<2023-12-30..2024-01-02>Du 30 décembre 2023 au 2 janvier 2024</>, ratissage.",
    "<2023-12-30..2024-01-02>Du 30 décembre au 2 janvier 2024</>, ratissage.",
    "<2024-04-10..2024-04-14>Entre le 10 et le 14 avril 2024</>, des fouilles.",
    "Dans la <2024-05-11..2024-05-12>nuit du samedi 11 au dimanche 12 mai</>, tirs à Ber.",
    "Dans la <2024-05-14..2024-05-15>nuit 14 au 15 mai 2024</>, tirs à Ber.",
    "Des fouilles <2024-05-12..2024-05-15>du 12-15 mai 2024</> à Ber.",
    "Fouilles <2024-05-06>le 6 mai</>. Tirs <2024-05-12..2024-05-14>du 12 au 14</>, sans victime.",
    # what was said before
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-13>Le 13</>, arrivée à Ber.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-13>Le 13</> enfin, arrivée à Ber.",
    "<2024-05-06>Le 6 mai 2024</>, départ. Les 13 encore absents sont arrivés à Ber.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-13>Le 13</> puis <2024-05-15>le 15</>, deux frappes ont visé Ber.",
    "<2024-05-06>Le 6 mai 2024</>, départ. C'est <2024-05-13>le 13</> qu'une mine a explosé à Ber.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-07>Le lendemain</>, arrivée.",
    "• <2024-05-06>06/05</> : départ.\n• <2024-05-07>07/05</> : arrivée.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-05>La veille</>, un guetteur a été pris.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-06>Le même jour</>, arrivée.",
    "<2024-05-06>Le 6 mai 2024</>, vingt habitants de Bla y sont tués. <2024-05-06>Le même après-midi</>, vol.",
    "<2024-05-06>Le 6 mai 2024</>, vingt habitants de Bla y sont tués. <2024-05-06>La même matinée</>, vol.",
    "<2024-03-09>Le 9 mar 2024</>, une attaque ; mar 9 n'est pas un jour.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-06>Le même lundi</>, arrivée.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-06>Le même 6 mai</>, arrivée.",
    "<2024-05-06>Le 6 mai</>, départ. <2024-05-09>Trois jours plus tard</>, arrivée.",
    "<2024-05-06>Le 6 mai</>, départ. <2024-05-09>Trois jours plus tard, le 9 mai</>, arrivée.",
    "<2024-05-06>Trois jours après</> l'attaque du <2024-05-03>3 mai</>, un drone a frappé Ber.",
    "<2024-05-02>La veille</> de la fête du <2024-05-03>3 mai</>, tirs à Ber.",
    "<2024-05-05>Au surlendemain</> de l'assaut du <2024-05-03>3 mai</>, tirs à Ber.",
    "<2024-05-10>Le 10 mai</>, <2024-05-10>deux jours après</> l'attaque de Boni, tirs à Ber.",
    "<2024-05-10>Deux jours après</> l'attaque de Boni, <2024-05-10>le 10 mai</>, tirs à Ber.",
    "<2024-05-01>Deux jours avant</> <2024-05-03>le 3 mai</>, tirs à Ber.",
    "<2024-05-10>Le 10 mai</>, départ. <2024-05-12>Deux jours après</>, tirs à Ber.",
    "Un médecin pris <2024-05-21>le 21 mai</> a été libéré <2024-06-10>ce lundi</>. Son chauffeur avait fui "
    "<2024-05-24>trois jours après</> le rapt.",
    "<?>Le lendemain</> de la fête, tirs à Ber.",
    "<2023-06-20>Le 20 juin 2023</>, départ. <2023-06-05>Le 5 juin</>, repérage.",
    "<2023-12-30>Le 30 décembre 2023</>, départ. <2024-01-02>Le 2 janvier</>, arrivée.",
    "Dans la <2024-03-01..2024-03-15>première quinzaine de mars 2024</>, des saisies.",
    "Dans la <2024-02-16..2024-02-29>seconde quinzaine de février</>, des saisies.",
    # relative to the publication
    "<2024-06-11>Hier</>, tirs à Ber.",
    "<2024-06-10>Avant-hier</>, tirs à Ber.",
    "Dans la matinée d'<2024-06-11>hier mardi</>, tirs à Ber.",
    "D'une dépêche : <2024-06-10>hier lundi</>, tirs à Ber.",
    "Ils seront présentés <2024-06-14>ce vendredi</> au parquet ; <2024-06-07>ce vendredi</>, l'un d'eux a parlé.",
    "Ils seront présentés <2024-06-12>ce mercredi</> au parquet.",
    "<2024-06-10>Lundi</>, tirs à Ber.",
    "<2024-06-12>Ce mercredi</> vers 4 heures, tirs à Ber.",
    "<2024-06-05>Mercredi dernier</>, tirs à Ber.",
    "Tirs à Ber <2024-06-07>vendredi soir</>.",
    "La nuit <2024-06-07..2024-06-08>de vendredi à samedi</> fut calme.",
    "La nuit <2024-05-10..2024-05-11>de vendredi à samedi 11 mai</> fut calme.",
    "La nuit <2024-05-10..2024-05-11>du vendredi au samedi 11 mai 2024</> fut calme ; <2024-05-12>le 12 mai</>, tirs.",
    "Couvre-feu <2024-06-10..2024-07-09>du lundi 10 juin au mardi 9 juillet</>.",
    "GAO, <2024-01-26>26 jan</> (AMAP) – Tirs à Ber.",
    "Tirs à Ber <2024-06-09>il y a trois jours</>.",
    "<2024-06-03..2024-06-09>La semaine dernière</>, tirs à Ber.",
    "<2024-05-16>Le 16 mai</>, tirs à Ber, puis <2024-05-20..2024-05-26>la semaine suivante</> à Gao.",
    "<2024-05-16>Le 16 mai</>, tirs à Ber, comme <2024-05-06..2024-05-12>la semaine précédente</>.",
    "<2024-06-03..2024-06-09>La semaine précédente</>, tirs à Ber.",
    "Tirs à Ber <2024-04-01..2024-04-30>il y a deux mois</> ; le puits date d'<2023-01-01..2023-12-31>il y a un an</>.",
    "Tirs à Ber <?>il y a environ trois jours</>, d'autres <?>il y a quelques mois</>, et il y a trois mares.",
    "<?>Récemment</>, tirs à Ber. On a <?>récemment</> pris un car récemment acheté, vu <?>ces derniers jours</>.",
    "<2024-06-08..2024-06-09>Le week-end dernier</>, tirs à Ber.",
    "<2024-06-11>La veille, donc mardi</>, tirs à Ber <2024-06-11>le soir même</> ; c'était un mardi.",
    "Le préfet se rendra à Ber <2024-06-15>dans trois jours</>, et le rapport est attendu dans les trois jours.",
    "<2024-05-03>Le 3 mai</>, tirs. Dans la <2024-05-22..2024-05-23>nuit du 22 au 23 du même mois</>, une saisie.",
    "Les crues <2023-01-01..2023-12-31>de 2023</> sont dans les mémoires.",
    "La journée de <2024-06-08>samedi</> restera dans les mémoires.",
    "L'armée livra bataille <2024-06-10>lundi</> à Ber. Elle livrera bataille <2024-06-17>lundi</>.",
    "Les interventions <2024-06-08..2024-06-09>du week-end</> ; le week-end, le marché est fermé.",
    "<2024-05-18>Le 18 mai</>, tirs à Ber. <2024-05-13..2024-05-19>La même semaine</>, une moto a été prise.",
    "<2024-05-18>Le 18 mai</>, tirs. Le stage reprend <2024-07-01..2024-07-31>le mois prochain</>. "
    "<2024-05-17>La veille</>, fouilles.",
    "<2024-05-18>Le 18 mai</>, la veille aérienne a vu une moto ; la veille sanitaire va bien.",
    "<2024-05-18>Le 18 mai</>, tirs. Le numéro vert de la gendarmerie est le 12.",
    "<2024-06-08..2024-06-09>Ce week-end</>, des tirs ont été entendus.",
    "Une foire se tiendra <2024-06-15..2024-06-16>ce week-end</> à Ber.",
    "<2023-06-01..2023-06-30>En juin dernier</>, tirs à Ber.",
    "<2023-07-01..2023-07-31>En juillet</>, tirs à Ber.",
    "La mesure de <2024-05-11>ce 11 mai dernier</>, que l'on pourra reconduire, a été levée.",
    "Le bilan viendra <?>dans les prochains jours</>.",
    # years
    "Le poste, créé <1987-01-01..1987-12-31>en 1987</>, a été réparé.",
    "Un accord tient <1960-01-01..1960-12-31>depuis 1960</>.",
    # days and years in words
    "<2024-06-05>L'an deux mille vingt-quatre et le cinq juin</>, nous avons saisi une moto.",
    "<2024-05-22>Le vingt-deux mai deux mille vingt-quatre</>, tirs à Ber.",
    "Tirs à Ber <2024-05-21>le vingt et un mai 2024</>.",
    # in figures
    "<2024-05-03>Le 3.5.2024</>, tirs. <2024-05-04>Le 04/05/24</>, calme. <2024-05-12>Le 12/05</>, tirs.",
    "Fouilles <2024-05-03..2024-05-08>du 03 au 08/05/2024</>.",
    "Fouilles <2024-05-29..2024-06-02>du 29/05 au 02/06/2024</>.",
    # two weekdays, two months, a quarter of the year
    "<2024-06-08..2024-06-09>Samedi et dimanche</>, tirs à Ber.",
    "<2024-06-10>Lundi</> et <2024-06-12>mercredi</>, tirs à Ber.",
    "Bilan <2023-05-01..2023-06-30>de mai et juin 2023</>.",
    "Bilan <2024-01-01..2024-03-31>du premier trimestre 2024</>.",
    # nights
    "Tirs dans la <2024-04-30..2024-05-01>nuit du 30 au 1er mai</>.",
    "Tirs dans la <2024-03-05..2024-03-06>nuit du 5 au 6 mars</> et <2024-03-06..2024-03-07>la nuit suivante</>.",
    "Tirs <2024-03-05>le 5 mars</> et, déjà, <2024-03-04..2024-03-05>la nuit précédente</>.",
    "Tirs <2024-06-11..2024-06-12>la nuit dernière</> et <2024-06-10>avant-hier soir</>.",
    "<2024-06-03>Le 3 juin</>, départ. Dans la <2024-06-07>soirée du 7</>, retour.",
    # counted from what was said before
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-07>Vingt-quatre heures plus tard</>, arrivée.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-04>48 heures plus tôt</>, un guetteur a été pris.",
    "<2024-05-06>Le 6 mai 2024</>, départ. Deux heures plus tard, arrivée.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-06>Ce jour-là</>, il pleuvait.",
    "<2024-05-06>Le 6 mai 2024</>, départ, puis retour <2024-05-23>le 23 du même mois</>.",
    "Tirs à Ber <2024-05-28>le 28 du mois dernier</>.",
    "<2024-06-03>Le 3 juin</>, départ ; tout a pris fin <2024-06-05>le 5</> par un assaut.",
    "<2023-05-06>Le 6 mai 2023</>, départ ; retour <2023-08-01..2023-08-31>en août de la même année</>.",
    "<2012-01-01..2012-12-31>En 2012</>, la ville tombe. <2012-07-01..2012-07-31>En juillet</>, des tirs.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <2024-05-07>24h après</> ce départ, un car a été pris.",
    "<2024-05-06>Le 6 mai 2024</>, départ. <?>Environ trois jours plus tard</>, arrivée.",
    "Tirs la <2024-05-06..2024-05-07>nuit du 6 au 7 mai 2024</>. <2024-05-06..2024-05-07>Cette nuit là</>, pluie.",
    "Tirs dans la nuit du <2024-05-06>6 mai 2024</>. <2024-06-11..2024-06-12>Cette nuit</> la ville dort.",
    "<2024-06-12>Ce jour</>, calme. Le bac, vide <2024-06-08>samedi</>, part <2024-06-09>le lendemain dimanche</>.",
    "<2024-06-12>Aujourd'hui</>, calme. Le bac part de Ber et passe <2024-06-07>le lendemain vendredi</>.",
    # stretches of months, and up to the day of publication
    "Bilan <2024-02-01..2024-04-30>du début février à fin avril 2024</>.",
    "Saisies <2023-11-01..2023-11-10>début novembre 2023</> et <2024-02-21..2024-02-29>fin février 2024</>.",
    "Saisies vers la <2024-04-11..2024-04-20>mi-avril 2024</>.",
    "Saisie à la <2023-11-21..2023-11-30>fin du mois de novembre 2023</>.",
    "Bilan <2023-12-01..2024-01-31>de la mi-décembre 2023 au début de janvier 2024</>.",
    "Bilan <2024-01-01..2024-06-12>de janvier à aujourd'hui</>, puis <2024-05-01..2024-06-12>de mai 2024 à ce jour</>.",
    "Tirs <2024-06-10..2024-06-12>cette semaine</> ; la foire aura lieu <2024-06-10..2024-06-16>cette semaine</>.",
    # what is still to come
    "Le procès s'ouvrira <2024-10-01..2024-10-31>en octobre</>.",
    "Le procès s'était ouvert <2023-10-01..2023-10-31>en octobre</>.",
    "<2024-07-01..2024-07-31>En juillet</>, un contingent arrivera à Gao.",
    "Le camp libéra <2024-06-10>lundi</> deux otages.",
    "Le ministre, arrivé <2024-06-10>lundi</>, inaugurera une école.",
    "Les vols reprendront <2024-06-13>demain jeudi</> et la foire aura lieu <2024-06-17>lundi</>.",
    # a year alone
    "On est loin des tirs <2018-01-01..2018-12-31>de 2018</>, quand la ville brûlait.",
    "La rébellion (<2012-01-01..2012-12-31>2012</>) a chassé l'armée, forte de 2018 hommes.",
    "La patrouille a duré 24 heures et il a pris 5 mois ferme.",
    # no date at all
    "Tirs à 00h38mn, puis vers 22 heures et à 5h20.",
    "Appelez le 80-00-31-31, note 14,16/20, Camp 3, N°0042 du registre.",
    "Le 22e RIC et la 52ᵉ CIR gardent le 1er arrondissement.",
    "Les 12 suspects, le 2 roues et 2 050 plaquettes, soit 2000 litres.",
    "Le match se joue au Stade du 26 mars, près du Mouvement du 5 juin.",
    "Le marché du lundi et la foire du dimanche sont rouverts, comme chaque jeudi.",
    "L'armée veille, au lendemain de sa prise de service.",
    "À ce jour, aucun bilan. Le journal Aujourd'hui-Mali le confirme.",
    "Le commandant Mars et le lieutenant Mai ont parlé.",
    "Payé en 2000 francs.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_days_stand_where_the_sentence_marks_them(marked):
    text, marks = expected(marked)
    assert found(read(text)) == marks


BEARINGS = [
    ("Les attaques ont cessé. Bamako, le 11 juin 2024", "publication"),
    ("Bamako, le 11 juin 2024 – Des tirs ont eu lieu", "publication"),
    ("JOURNÉE DU 11 JUIN\nDes tirs ont eu lieu", "event"),
    ("Ségou, le 11 juin 2024, la police a saisi une moto", "event"),
    ("Publié le 11 juin 2024", "publication"),
    ("Des tirs ont visé le poste de\nKoro, lundi", "event"),
    ("Neuf soldats ont péri, et non six comme annoncé hier", "publication"),
    ("Le chauffeur, né le 3 mars 2001", "background"),
    ("Cette attaque survient trois jours après celle d'un car", "background"),
    ("Cette attaque survient peu après celle du 3 mai 2024", "event"),
    ("Cette attaque est survenue le 3 mai 2024 après celle d'un car", "event"),
    ("Opérations depuis le communiqué du 1er mai 2024", "background"),
    ("Deux cents arrestations depuis le rapt d'un élu le 3 mai 2024", "background"),
    ("Le convoi parti depuis la ville de Gao le 3 mai 2024", "event"),
    ("Un homme recherché depuis l'attaque a été arrêté le 3 mai 2024", "event"),
    ("En effet, le 14 janvier 2022, le peuple était sorti", "event"),
    ("En janvier 2022, le peuple était sorti", "background"),
    ("Le bilan sera communiqué dans les heures à venir", "event"),
    ("Les vols reprendront demain", "event"),
    ("Les vols reprendront le mois prochain", "background"),
    ("Le 3 juin 2024, tirs à Ber", "event"),
]


@pytest.mark.parametrize(("text", "bears_on"), BEARINGS)
def test_what_a_date_bears_on(text, bears_on):
    assert [m.bears_on for m in read(text)] == [bears_on]


def test_a_day_without_its_month_is_the_last_one_that_the_calendar_has():
    (told,) = read("Le 31, tirs à Ber.", date(2025, 3, 1))
    assert told.start == date(2025, 1, 31)


def test_day_month_year_win_over_the_weekday_and_an_issue_is_noted():
    (mention,) = read("Le lundi 11 juin 2024, tirs à Ber.")
    assert mention.start == date(2024, 6, 11)
    assert "mardi" in mention.issue
    assert read("Le mardi 11 juin 2024, tirs à Ber.")[0].issue == ""


def test_a_day_that_a_text_could_not_yet_tell_of_is_noted():
    assert read("Tirs à Ber le 21 septembre 2024.")[0].issue == "jour postérieur à la publication"
    assert read("Tirs à Ber le 18 juin 2024.")[0].issue == ""
    assert read("Une foire aura lieu à Ber le 21 septembre 2024.")[0].issue == ""


@pytest.mark.parametrize(
    "day",
    [
        "Le 31 avril 2024",
        "Le 30 février",
        "Le 31/04/2024",
        "Le 15/13/2024",
        "Du 45.01.2024",
        "Lundi 15/13/2024",
        "Le 2024-13-05",
        "Du 29 au 31 avril 2024",
        "Du 5/13/2024 au 6/13/2024",
    ],
)
def test_a_day_the_calendar_lacks_stays_open_with_an_issue(day):
    (mention,) = read(f"{day}, tirs à Ber.")
    assert mention.span == Span(0, len(day))
    assert mention.start is None
    assert mention.issue == "jour absent du calendrier"


def test_a_line_or_label_leads_to_a_day_too_and_of_several_only_one_may_be_lacking():
    text = "15/13/2024 : tirs.\n| 32/14/2024 | Ber |\nDate : 2024-13-05\nLes 29 et 31 avril 2024, tirs."
    days = [(m.span.of(text), m.issue != "") for m in read(text)]
    assert days[:3] == [("15/13/2024", True), ("32/14/2024", True), ("2024-13-05", True)]
    listed = [(str(m.start), m.issue) for m in read("Les 28, 30 et 31 avril 2024, tirs à Ber.")]
    assert listed == [("2024-04-28", ""), ("2024-04-30", ""), ("None", "jour absent du calendrier")]


@pytest.mark.parametrize(
    "figures",
    [
        "l'article 12/15",
        "le 12/15",
        "la loi n° 15/13/2024",
        "le dossier 2024-13-05",
        "appelez le 20-22-20-13",
        "la population est priée de composer le 18",
        "composez le 112 ou le 18",
        "25 sacs",
    ],
)
def test_figures_that_are_no_day_have_no_issue(figures):
    assert read(f"Selon {figures}, tirs à Ber.") == []


def test_without_publication_the_latest_stated_day_anchors_and_nothing_is_guessed():
    assert [str(m.start) for m in read("Le 3 juin 2024, tirs. Hier, calme.", None)] == ["2024-06-03", "2024-06-02"]
    late = read("Tirs le dimanche 9 juin 2024. Hier lundi, calme.", None)
    assert [str(m.start) for m in late] == ["2024-06-09", "2024-06-10"]
    assert [m.start for m in read("Hier, tirs à Ber le 9 août.", None)] == [None, None]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Bla, 12 mars (AMAP) Tirs mardi. Le 8 octobre 2020, tirs à Gao.", "2021-03-12 2021-03-09 2020-10-08"),
        ("Tirs à Ber mardi. Le 2 avril 2015, un bac avait déjà coulé là.", "? 2015-04-02"),
        ("Tirs à Ber mardi. On se souvient de ceux menés le 2 avril 2015.", "? 2015-04-02"),
        ("Tirs à Ber mercredi. Le 2 avril 2015, un bac a coulé là.", "2015-04-01 2015-04-02"),
        ("Le 20 mai 2018, tirs. La semaine dernière, tirs à Ber. En juin, tirs à Gao.", "2018-05-20 ? 2018-06-01"),
        ("Le 9 juin 2024, tirs, comme le vendredi 27 octobre dernier.", "2024-06-09 2023-10-27"),
        ("Le 4 mars 2021, tirs à Ber, puis le mardi 23 mars dernier.", "2021-03-04 2021-03-23"),
    ],
)
def test_without_publication_no_older_day_and_no_event_dates_the_text(text, days):
    assert [str(mention.start or "?") for mention in read(text, None)] == days.split()


@pytest.mark.parametrize(
    ("published", "first"), [(12, 8), (13, 15), (14, 15), (15, 15)], ids=["Wednesday", "Thursday", "Friday", "Saturday"]
)
def test_up_to_wednesday_this_weekend_is_the_last_one(published, first):
    (mention,) = read("Des tirs ont été entendus ce week-end à Ber.", date(2024, 6, published))
    assert (mention.start, mention.end) == (date(2024, 6, first), date(2024, 6, first + 1))


def test_context_runs_from_title_to_body():
    text = "Bilan du 3 au 10 avril 2020\n\nLe 2 avril, des tirs. Le 7, le calme."
    mentions = find_dates(text, fold(text), [Span(0, 27), Span(29, len(text))], date(2020, 4, 10))
    assert [str(m.start) for m in mentions] == ["2020-04-03", "2020-04-02", "2020-04-07"]


@pytest.mark.parametrize(
    "row", list(read_table(DATA / "lexicon" / "observances.csv", OBSERVANCE_COLUMNS)), ids=lambda row: row["phrase"]
)
def test_an_observance_fixes_this_morning(row):
    day = date(2026, int(row["month"]), int(row["day"]))
    soon = date.fromordinal(day.toordinal() + 2)
    assert [m.start for m in read(row["example"], soon)] == [day]
    assert [m.start for m in read(row["counter_example"], soon)] == [soon]


def test_precision_codes():
    codes = {
        m.span.end: (m.time_precision, m.date_prec) for m in read("Hier. La semaine dernière. En juillet. En 1987.")
    }
    assert list(codes.values()) == [(1, 1), (2, 3), (3, 4), (3, 5)]


_WORDS = """le les du au et entre nuit 1er 7 12 31 99 2024 0000 9999 mars mai lundi dimanche hier veille lendemain même
jour dernier prochain , . / - : ce en depuis dans la semaine il y a trois jours plus tard"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n"])


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join)), st.none() | st.dates())
def test_any_text_gives_ordered_spans_inside_it(text, published):
    mentions = read(text, published)
    ends = 0
    for mention in mentions:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        assert (mention.start is None) == (mention.end is None)
        assert mention.start is None or mention.start <= mention.end
        ends = mention.span.end
