"""Who is who in the story: invented people and parties beside the bodies the framework names."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from lawspeaker.framework.names import Organisation, Person

STORY = UUID("6a9a3f52-0c5e-5d0b-9a54-3f6f4c1f0a35")  # the same ids each time the story is told


def organisation(key: str) -> Organisation:
    return Organisation(str(uuid5(STORY, f"organisation {key}")))


def person(key: str) -> Person:
    return Person(str(uuid5(STORY, f"person {key}")))


ORGANISATIONS = {  # key: (name, constituencies it belongs to)
    "elexon": ("Elexon", ()),
    "ofgem": ("Ofgem", ()),
    "dcc": ("DCC", ()),
    "recco": ("RECCo", ()),
    "eso": ("National Grid ESO", ("eso",)),
    "assurance": ("Harrow Assurance", ()),
    "delivery": ("Tideway Delivery Partners", ()),
    "castell": ("Castell Energy", ("large_supplier",)),
    "demir": ("Demir Power", ("medium_supplier",)),
    "tarn": ("Tarn Energy", ("small_supplier",)),
    "broadacre": ("Broadacre Supply", ("ic_supplier",)),
    "hearthlight": ("Hearthlight", ("domestic_supplier",)),
    "metrica": ("Metrica Services", ("agent_independent",)),
    "ohm": ("Ohm Agents", ("agent",)),
    "westmoor": ("Westmoor Networks", ("dno", "dno_idno")),
    "kestrel": ("Kestrel Networks", ("idno",)),
    "voice": ("Consumer Voice", ("consumer",)),
    "sec": ("SEC", ()),
    "cusc": ("CUSC", ()),
    "dcusa": ("DCUSA", ()),
    "larch": ("Larch Energy", ("small_supplier",)),
    "pebble": ("Pebble Power", ("small_supplier",)),
    "northlight": ("Northlight Energy", ("large_supplier",)),
    "fenland": ("Fenland Metering", ("agent",)),
}


@dataclass(frozen=True)
class Member:
    """Somebody in the story: a name, the organisation, what the demo says of the part."""

    name: str
    organisation: str
    part: str
    try_this: str = ""


CAST = {
    "halloran": Member(
        "Ingrid Halloran",
        "elexon",
        "SRO, in the chair of every group",
        "Call the April PSG to order, or decide where the PSG cannot agree.",
    ),
    "raman": Member(
        "Priya Raman",
        "delivery",
        "PMO secretariat",
        "Issue the papers of the next PSG and run it live, by keys alone.",
    ),
    "bielski": Member(
        "Tomasz Bielski", "assurance", "IPA Manager", "Give an opinion on a decision."
    ),
    "whitcombe": Member(
        "Alan Whitcombe", "ofgem", "Ofgem, the sponsor", "Read what was referred, and direct."
    ),
    "ode": Member(
        "Marcus Ode",
        "elexon",
        "IM Programme Director, delegate in the chair",
        "Take the chair when the SRO gives it to you, and see what a delegate may not decide.",
    ),
    "pryce": Member("Bethan Pryce", "delivery", "LDP Programme Manager"),
    "okafor": Member("Daniel Okafor", "delivery", "Systems Integrator Manager"),
    "whitlock": Member("Dana Whitlock", "delivery", "Programme Party Coordinator"),
    "sefton": Member("Hazel Sefton", "elexon", "Design Manager of the SRO"),
    "brandt": Member("Jonas Brandt", "delivery", "LDP Test Architect"),
    "marsh": Member("Colette Marsh", "elexon", "Change Control Manager"),
    "tate": Member("Rowan Tate", "elexon", "Elexon as central systems provider"),
    "anwar": Member("Sana Anwar", "dcc", "DCC as central systems provider"),
    "lunn": Member("Greta Lunn", "recco", "RECCo"),
    "castell": Member("Fiona Castell", "castell", "Large Suppliers"),
    "demir": Member("Yusuf Demir", "demir", "Medium Suppliers"),
    "nuttall": Member(
        "Clare Nuttall", "tarn", "Small Suppliers", "See what concerns a small party, and when."
    ),
    "sharpe": Member("Owen Sharpe", "broadacre", "I&C Suppliers"),
    "rahim": Member("Nadia Rahim", "broadacre", "I&C Suppliers, alternate"),
    "fischer": Member("Lena Fischer", "metrica", "Independent Supplier Agents"),
    "qureshi": Member("Imran Qureshi", "ohm", "Supplier Agents"),
    "reid": Member("Alice Reid", "westmoor", "DNOs"),
    "penhale": Member("Jory Penhale", "kestrel", "iDNOs"),
    "ekdahl": Member("Maja Ekdahl", "eso", "National Grid ESO"),
    "adeyemi": Member("Grace Adeyemi", "voice", "Consumers"),
    "vance": Member("Petra Vance", "elexon", "Governance Manager of the SRO"),
    "duarte": Member("Ines Duarte", "elexon", "Migration Manager of the SRO"),
    "voss": Member("Karl Voss", "elexon", "Qualification Manager of the SRO"),
    "ash": Member("Noel Ash", "delivery", "LDP Migration Manager"),
    "stone": Member("Mira Stone", "delivery", "LDP Qualification Manager"),
    "byrne": Member("Tess Byrne", "elexon", "BSC"),
    "reyes": Member("Omar Reyes", "elexon", "Elexon (Helix)"),
    "farr": Member("Joel Farr", "sec", "SEC"),
    "amos": Member("Ruth Amos", "cusc", "CUSC"),
    "oduya": Member("Ken Oduya", "dcusa", "DCUSA"),
    "drew": Member("Helen Drew", "hearthlight", "Domestic Suppliers"),
    "lark": Member("Sam Lark", "larch", "A small party", "Find what is decided about you."),
    "pike": Member("Edie Pike", "pebble", "A small party"),
    "storr": Member("Hugh Storr", "northlight", "A large party"),
    "fenn": Member("Ada Fenn", "fenland", "A metering agent"),
}

OFFICES = {  # from the first day on
    "IPA": "bielski",
    "OFGEM": "whitcombe",
    "IM": "ode",
    "LDP": "pryce",
    "SI": "okafor",
    "PPC": "whitlock",
    "CCM": "marsh",
}


def _listed(letters: str, *who: str) -> dict[str, str]:
    return dict(zip(letters, who, strict=True))


SERVING = {  # those who come with an office besides the chair: assurance and the secretariat
    "PSG": {"g": "bielski", "w": "raman"},
    "SITAG": {"e": "bielski", "t": "raman"},
}
SEATS = {  # group: letter of its list -> who; seats that come with an office are left out
    "PSG": _listed(
        "bcdehijlmnopqrstu",
        *("ode", "pryce", "okafor", "whitlock", "tate", "anwar", "lunn", "castell", "demir"),
        *("nuttall", "sharpe", "fischer", "qureshi", "reid", "penhale", "ekdahl", "adeyemi"),
    ),
    "DAG": _listed(
        "bcdfghjklmnopqrs",
        *("sefton", "pryce", "okafor", "tate", "anwar", "lunn", "castell", "demir"),
        *("nuttall", "sharpe", "fischer", "qureshi", "reid", "penhale", "ekdahl", "adeyemi"),
    ),
    "CCAG": _listed(
        "bcefghijklmnopqr",
        *("vance", "pryce", "tate", "byrne", "anwar", "farr", "lunn", "amos", "oduya"),
        *("ekdahl", "drew", "sharpe", "fischer", "qureshi", "reid", "adeyemi"),
    ),
    "SITAG": _listed(
        "bcdfghijklmnopqr",
        *("sefton", "brandt", "okafor", "tate", "anwar", "lunn", "castell", "demir"),
        *("nuttall", "sharpe", "qureshi", "fischer", "reid", "penhale", "ekdahl", "adeyemi"),
    ),
    "MCAG": _listed(
        "bcefghijklmnopq",
        *("duarte", "ash", "reyes", "anwar", "lunn", "drew", "castell", "demir", "nuttall"),
        *("sharpe", "qureshi", "fischer", "penhale", "reid", "adeyemi"),
    ),
    "QAG": _listed(
        "bcefghijklmno",
        *("voss", "stone", "lunn", "byrne", "castell", "demir", "nuttall", "sharpe"),
        *("qureshi", "fischer", "reid", "penhale", "adeyemi"),
    ),
}
