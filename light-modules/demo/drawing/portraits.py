"""Heads and shoulders of people who do not exist."""

from kit import *
from scene import scene

PEOPLE = {
    "khanh-hoa": ("#d9d3cb", {"woman": True, "shirt": "#a3303e", "cut": "bob", "seed": 3, "glasses": False, "aodai": True}),
    "quang-nghia": ("#c9dadb", {"shirt": "#fbfaf6", "seed": 16, "glasses": True, "hair": "#4a4744", "tie": "#27406b"}),
    "minh-uyen": ("#d8d4e2", {"woman": True, "shirt": "#6b4f8f", "cut": "long", "seed": 11, "glasses": False}),
    "dinh-tan": ("#d3dcd2", {"shirt": "#22304a", "seed": 20, "glasses": False, "tie": "#8d2230"}),
    "gia-bao": ("#ded6c8", {"shirt": "#4a6a46", "seed": 25, "glasses": True}),
    "thi-an": ("#e6d6d0", {"woman": True, "shirt": "#3f74ad", "cut": "tail", "seed": 31, "glasses": False}),
    "phuoc-lanh": ("#d0d8e0", {"shirt": "#d97f2a", "seed": 36, "glasses": False, "hat": ("helmet", "#f2c230")}),
    "hong-nhung": ("#e4dccb", {"woman": True, "shirt": "#2f6f6a", "cut": "bun", "seed": 42, "glasses": True}),
    "quoc-viet": ("#d2d9dc", {"shirt": "#5a6470", "seed": 47, "glasses": False, "hat": ("cap", "#3a4148")}),
    "minh-tri": ("#dcd4cc", {"shirt": "#8a5a3a", "seed": 52, "glasses": True, "hair": "#2d221b"}),
}


def portrait(ground_colour, options):
    def draw():
        more = dict(options, short=False, tall=1.0)
        return box((-9, -9, 1.6), (9, 9, 1.7), mat(ground_colour)) + group(person(pose="down", **more), turn=-14)
    return draw


for name, (paper_colour, options) in PEOPLE.items():
    high = 1.47 if options.get("woman") else 1.5
    scene("chan-dung-" + name, (0.0, high + 0.03, -2.2), (0.0, high, 0.0), "warm", 20, (720, 900))(portrait(paper_colour, options))
