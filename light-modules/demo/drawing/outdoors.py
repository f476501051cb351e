"""Houses, streets, markets, games, travel, volunteers."""

import random

from kit import *
from scene import scene


def street(text="#cfc6b6"):
    return ground(text)


def hedge(seed, n=7, z=12.0, spread=5.0):
    return "".join(group(tree(3.6 + (i * 7 + seed) % 3, i + seed), move=((i - n / 2) * spread, 0, z + (i % 3) * 2)) for i in range(n))


@scene("bus", (-2.4, 1.8, -8.2), (0.4, 1.6, 0), "day", 50)
def _():
    out = street() + group(bus(), move=(0.5, 0, 2)) + hedge(2, 6, 9)
    out += crowd(8, 31, lambda i, r: ((-3.6 + i * 0.95 + r.uniform(-0.1, 0.1), 0, -0.6 + r.uniform(-0.5, 0.4)), r.uniform(-120, -60) if i % 3 else r.uniform(-30, 30), {"pose": r.choice(["down", "hold", "front", "wave"]), "bag": r.choice([None, "#3f7d6a", "#c8862e", None])}))
    rnd = random.Random(4)
    return out + "".join(block(-3.4 + i * 1.25, 0.06, -1.5 + rnd.uniform(-0.3, 0.3), 0.42, 0.62, 0.26, mat(rnd.choice(["#2f6f6a", "#3b6fb4", "#b3303a", "#d19a3c"]), "gloss"), 0.25) for i in range(6))


@scene("ben-xe-tet", (3.4, 1.6, -6.6), (-0.8, 1.9, 2), "night", 54, bounce=1.4)
def _():
    out = street("#77726c") + group(bus("#2f6f9f", "#f4f2ec"), move=(-1.8, 0, 2.4)) + group(bus("#c8862e", "#fbfaf6"), move=(-3, 0, 8)) + group(banner(["CHUYẾN XE NGHĨA TÌNH"], 5.0, 0.8), move=(-1.4, 4.1, 1.2)) + "".join(rod((x, 0, 1.2), (x, 4.6, 1.2), 0.06, mat("#8a8f94", "metal")) for x in (-4, 1.2))
    out += "".join(group(lantern(), move=(x, 3.4, 0.6)) + "light_source { <%.1f,3.3,.2> color srgb <1,.76,.48>*.5 fade_distance 4 fade_power 1.6 }\n" % x for x in (-3.4, -0.4, 2.4))
    return out + crowd(6, 33, lambda i, r: ((-2.8 + i * 1.1, 0, -0.6 + r.uniform(-0.6, 0.5)), r.uniform(-60, 60), {"pose": r.choice(["wave", "cheer", "hold", "wave"]), "bag": r.choice([None, "#c8862e"])})) + "".join(group(gift(), move=(-2 + i * 0.9, 0, -1.3)) for i in range(3)) + group(peach(1.4), move=(2.4, 0, -0.4))


@scene("house", (-1.6, 1.75, -6.4), (0.1, 1.65, 0), "day", 50)
def _():
    out = street("#d5c8b2") + group(house(8, 3.1, 5), move=(0, 0, 1.6)) + group(banner(["NHÀ MÁI ẤM CÔNG ĐOÀN"], 4.4, 0.62), move=(0, 2.68, 1.45)) + group(tree(5.5, 4), move=(5.8, 0, 5)) + group(tree(5, 8), move=(-6.2, 0, 6))
    out += group(person(UNION_BLUE, pose="give", seed=3, short=False, held=ball((0, 1.1, -0.5), (0.05, 0.02, 0.05), mat("#e8c04a", "metal"))), move=(-0.45, 0, -0.6), turn=-70) + group(person("#e9d9b8", woman=True, pose="give", seed=8), move=(0.5, 0, -0.6), turn=70) + group(person("#d9776a", seed=9, tall=0.66, glasses=False), move=(1.15, 0, -0.8), turn=30) + group(person("#f2c230", woman=True, seed=14, tall=0.55, glasses=False), move=(1.6, 0, -0.6), turn=15)
    return out + crowd(6, 19, lambda i, r: (((-1) ** i * (1.6 + (i // 2) * 0.8) + (0.9 if i % 2 == 0 else 0), 0, 0.5 + r.uniform(-0.2, 0.3)), (-1) ** i * -25, {"pose": "clap", "shirt": r.choice([UNION_BLUE, "#f4f2ec", "#9fc3e0", "#d9776a"])}))


@scene("mai-am", (4.2, 1.7, -6.2), (-0.4, 1.7, 2), "day", 52)
def _():
    out = grass() + box((-1, 0.0, -12), (1, 0.02, 2), mat("#d5c8b2")) + group(house(7.4, 2.9, 5, "#dfeae2", "#8f4a3a", "#3f6f6a"), move=(0, 0, 2)) + group(tree(5, 13), move=(-5.4, 0, 4)) + group(tree(4.4, 21), move=(5.6, 0, 6)) + hedge(6, 6, 16)
    out += "".join(rod((x, 0, -1), (x, 0.9, -1), 0.05, mat("#f7f5ef")) for x in [-5 + i * 0.55 for i in range(8)]) + box((-5.2, 0.6, -1.03), (-1.1, 0.68, -0.97), mat("#f7f5ef")) + "".join(ball((-4.6 + i * 0.45, 0.16, -1.5), (0.16, 0.16, 0.16), mat(["#e8486a", "#f3c83a", "#fbf4e6"][i % 3])) for i in range(8))
    return out + crowd(4, 29, lambda i, r: ((-0.7 + i * 0.75, 0, -0.4 + r.uniform(-0.3, 0.3)), r.uniform(-20, 20), {"pose": r.choice(["wave", "front", "point"]), "tall": 0.62 if i == 1 else 1.0, "glasses": False}))


@scene("xay-nha", (-3.4, 1.7, -5.2), (0.3, 1.35, 1), "day", 52)
def _():
    out = ground("#cdb796") + hedge(11, 6, 14)
    brick = "texture { pigment { brick srgb <.86,.82,.76>, srgb <.74,.42,.3> brick_size <.5,.18,.25> mortar .02 } finish { diffuse .8 } }"
    out += "box { <-3,0,1.6>, <3,1.5,1.9> %s }\nbox { <-3,0,1.9>, <-2.7,2.5,6> %s }\nbox { <-3,1.5,1.6>, <-.6,2.3,1.9> %s }\nbox { <2.7,0,1.9>, <3,2.2,6> %s }\n" % (brick, brick, brick, brick)
    out += "".join("box { <0,0,0>, <.5,.18,.25> translate <%.2f,%.2f,%.2f> %s }\n" % (2.0 + (i % 3) * 0.55, 0.19 * (i // 6), -0.9 + (i // 3 % 2) * 0.3, mat("#b5603f")) for i in range(18))
    out += group(person("#8a939a", hat="non", pose="work", seed=5), move=(0.3, 0, 1.0), turn=180) + group(person("#e9d9b8", hat=("cap", "#3b78c4"), pose="carry", seed=6, held=block(0, 0.92, -0.42, 0.5, 0.18, 0.25, mat("#b5603f"))), move=(-1.3, 0, 0.2), turn=-40) + group(person(UNION_BLUE, hat=("helmet", "#f2c230"), woman=True, pose="point", seed=8), move=(1.8, 0, 0.6), turn=20)
    return out + "cone { <-2.4,0,-.4>, .9, <-2.4,.55,-.4>, .05 %s }\n" % mat("#d8c49a") + rod((-1.9, 0, -0.9), (-1.7, 1.3, -0.5), 0.025, mat("#8a5c3a"))


@scene("sua-mai", (2.8, 1.9, -5.4), (-0.2, 2.0, 1), "dusk", 52)
def _():
    out = ground("#b8a88c") + group(house(7.4, 2.9, 5, "#d9d5c6", "#a8513c"), move=(0, 0, 1.8)) + group(tree(5, 3), move=(6, 0, 6)) + rod((-4.2, 0, 0.2), (-5.6, 1.2, 2.6), 0.2, mat("#7a5a3e"))
    out += "".join(rod((-2.0 + s * 0.24, 0, -0.4), (-2.0 + s * 0.24, 3.4, 1.3), 0.035, mat("#c9a24a")) for s in (-1, 1)) + "".join(rod((-2.24, 0.32 * k, -0.4 + k * 0.16), (-1.76, 0.32 * k, -0.4 + k * 0.16), 0.022, mat("#c9a24a")) for k in range(1, 11))
    out += group(person(UNION_BLUE, hat=("cap", "#fbfaf6"), pose="work", seed=14, short=True), move=(-0.5, 3.0, 1.7), turn=185) + group(person("#e07b28", hat=("helmet", "#f2c230"), pose="high", seed=15), move=(-2.0, 1.0, 0.0), turn=180)
    out += "".join(group([box((-0.5, 0, -0.35), (0.5, 0.05, 0.35), mat("#a8513c"))], move=(1.9, 0.05 * i, -0.8), turn=i * 3) for i in range(9))
    return out + group(person(UNION_BLUE, pose="carry", seed=17, held=box((-0.5, 1.0, -0.6), (0.5, 1.05, -0.2), mat("#a8513c"))), move=(0.9, 0, -0.6), turn=60) + group(person("#d9776a", woman=True, pose="front", seed=18), move=(3.0, 0, 0.2), turn=20)


@scene("khu-tro", (-4.6, 1.8, -5.2), (0.8, 1.5, 3), "day", 56)
def _():
    out = street("#c9beaa")
    for i in range(6):
        z = i * 3.2 - 1
        out += box((3.2, 0, z), (7, 3.0, z + 3.1), mat(["#e8d9b0", "#cfe0da", "#e9cfc0"][i % 3])) + box((3.15, 0, z + 0.4), (3.2, 2.1, z + 1.3), mat(["#3f6f8f", "#7a4a2a"][i % 2], "gloss")) + box((3.15, 1.0, z + 1.7), (3.2, 2.0, z + 2.7), mat("#9cc4d8", "gloss")) + box((2.2, 2.85, z), (3.3, 2.95, z + 3.1), mat("#b5533c"))
    out += rod((-2.4, 2.4, -1), (-2.4, 2.4, 16), 0.012, mat("#444444")) + "".join(box((-2.41, 1.6 - (i % 2) * 0.15, i * 1.0), (-2.39, 2.38, i * 1.0 + 0.7), mat(random.Random(i).choice(SHIRTS), "cloth")) for i in range(9)) + hedge(3, 5, 20) + box((-7, 0, -2), (-6.6, 2.6, 20), mat("#d9cdb6"))
    out += crowd(5, 37, lambda i, r: ((-0.8 + r.uniform(-0.9, 1.6), 0, i * 1.9 - 0.2), r.uniform(-60, 60), {"pose": r.choice(["down", "hold", "wave", "phone"]), "bag": r.choice([None, "#3f7d6a"])}))
    return out + group(person("#f2c230", seed=44, tall=0.6, pose="cheer", glasses=False), move=(0.4, 0, -0.9)) + ball((1.0, 0.14, -1.1), 0.14, mat("#d8262e", "gloss"))


@scene("khu-tro-dem", (2.6, 1.7, -7.4), (-0.4, 4.2, 6), "night", 58, bounce=1.4)
def _():
    out = street("#6b6a70") + group(flats(13, 5, "#8d93a8", 3, 0.55), move=(-5, 0, 8)) + group(flats(11, 4, "#a08f8a", 8, 0.5), move=(8, 0, 11)) + group(tree(5, 2, "#3f6a48"), move=(3.4, 0, 6)) + ball((9, 18, 34), 1.3, mat("#fff4d0", "glow"))
    out += rod((1.4, 0, 2.2), (1.4, 4.2, 2.2), 0.06, mat("#3a3f45")) + ball((1.4, 4.2, 1.9), 0.18, mat("#fff0c8", "glow")) + "light_source { <1.4,4,1.4> color srgb <1,.84,.56>*.9 fade_distance 4 fade_power 1.5 }\n"
    return out + crowd(5, 41, lambda i, r: ((-1.8 + i * 1.0, 0, 0.4 + r.uniform(-0.5, 0.8)), r.uniform(-40, 40), {"pose": r.choice(["down", "hold", "phone"]), "shirt": r.choice([UNION_BLUE, "#9fc3e0", "#d97f96"]), "bag": r.choice([None, "#c8862e"])}))


@scene("khu-nha-o", (-9, 8.5, -17), (1, 3.4, 6), "day", 50)
def _():
    out = grass() + box((-3, 0.01, -40), (1, 0.03, 60), mat("#b9b4aa")) + box((-60, 0.01, -4), (60, 0.03, -1), mat("#b9b4aa"))
    for i, (x, z, w, f, c) in enumerate(((-13, 6, 12, 5, "#e9d9b8"), (9, 5, 13, 6, "#dce6e4"), (-14, 20, 12, 6, "#e6c9b4"), (10, 20, 14, 5, "#efe6cc"), (26, 10, 12, 6, "#dfe0e6"))):
        out += group(flats(w, f, c, i + 2), move=(x, 0, z))
    return out + "".join(group(tree(3.2 + i % 3, i + 5), move=(-4.2 if i % 2 else 2.4, 0, -8 + i * 3.4)) for i in range(11)) + crowd(9, 66, lambda i, r: ((r.uniform(-12, 10), 0, r.uniform(-8, -5)), r.uniform(-180, 180), {"tall": 0.6 if i % 4 == 0 else 1.0, "glasses": False})) + group(bus("#2f8f6a", "#fbfaf6", 7), move=(13, 0, -2.6))


@scene("nuoc-sach", (-2.2, 1.5, -3.6), (0.3, 1.15, 0.6), "day", 50)
def _():
    out = street("#cbbfa8") + box((-7, 0, 3.4), (7, 2.8, 3.8), mat("#e2d3b4")) + block(1.4, 0, 1.6, 1.7, 0.8, 1.5, mat("#b9b4aa")) + rod((1.4, 0.8, 1.6), (1.4, 2.3, 1.6), 0.66, mat("#3b78c4", "gloss")) + ball((1.4, 2.3, 1.6), (0.66, 0.2, 0.66), mat("#3b78c4", "gloss")) + "".join("torus { .665, .03 translate <1.4,%.2f,1.6> %s }\n" % (y, mat("#2f64a8", "gloss")) for y in (1.1, 1.55, 2.0))
    out += rod((0.75, 0.95, 1.4), (0.3, 0.95, 1.2), 0.03, mat("#c9ccd0", "metal")) + rod((0.3, 0.95, 1.2), (0.3, 0.86, 1.2), 0.03, mat("#c9ccd0", "metal")) + rod((0.3, 0.86, 1.2), (0.3, 0.3, 1.2), 0.02, "texture { pigment { rgbt <.75,.88,1,.4> } finish { specular .6 diffuse .5 } }") + rod((0.3, 0, 1.2), (0.3, 0.34, 1.2), 0.17, mat("#c8303a", "gloss"), 0.21)
    out += group(person("#d9776a", woman=True, pose="give", seed=4, cut="bun"), move=(-0.25, 0, 1.0), turn=-100) + crowd(4, 9, lambda i, r: ((-1.0 - i * 0.62, 0, 1.1 + i * 0.1), -70 + r.uniform(-25, 25), {"pose": r.choice(["hold", "down", "wave"]), "woman": i % 2 == 0, "tall": 0.68 if i == 2 else 1.0, "glasses": False}))
    return out + "".join(rod((-1.2 - i * 0.6, 0, 0.5), (-1.2 - i * 0.6, 0.3, 0.5), 0.14, mat(["#3f7d6a", "#e8a23a", "#3b78c4"][i]), 0.17) for i in range(3)) + group(tree(4.5, 6), move=(-5, 0, 6)) + group(tree(5, 16), move=(5.4, 0, 7))


def stall(text, goods, seed):
    rnd = random.Random(seed)
    out = group(table(2.4, 1.0, 0.8, cloth="#f4ead6", band=text)) + "".join(rod((x, 0, z), (x, 2.5, z), 0.03, mat("#c9ccd0", "metal")) for x in (-1.2, 1.2) for z in (-0.5, 0.6))
    out += group([box((-1.4, 0, -0.9), (1.4, 0.05, 0.9), mat(text, "cloth"))], move=(0, 2.5, 0), tilt=-8)
    return out + "".join(ball((rnd.uniform(-1.05, 1.05), 0.84, rnd.uniform(-0.38, 0.3)), rnd.uniform(0.06, 0.1), mat(rnd.choice(goods))) for _ in range(46))


FRUIT = ["#e8902a", "#d83a2e", "#f2c83a", "#7fb04a", "#8f3a5a"]


@scene("market", (0.3, 2.0, -6.0), (0, 1.6, 3), "dusk", 54)
def _():
    out = street("#c5b8a2")
    for i in range(6):
        for s in (-1, 1):
            out += group(stall(["#d8262e", "#2f8f6a", "#e8a23a", "#3b78c4"][(i + (s > 0)) % 4], FRUIT, i * 3 + s), move=(s * 3.3, 0, i * 3 - 1), turn=s * 90) + group(person(woman=i % 2 == 0, seed=i * 5 + s, apron="#b8384a" if s > 0 else "#4a7d6a", pose="hold", hat="non" if i % 3 == 0 else None), move=(s * 4.3, 0, i * 3 - 1), turn=s * 90)
    out += "".join(bunting(-3.6, 3.6, 3.5, 0.5 + i * 3, i) for i in range(5)) + hedge(8, 5, 22, 6)
    return out + crowd(22, 47, lambda i, r: ((r.uniform(-1.9, 1.9), 0, -1.4 + i * 0.75), r.choice([0, 180, 90, -90]) + r.uniform(-40, 40), {"pose": r.choice(["down", "hold", "point", "front"]), "shirt": r.choice(SHIRTS + [UNION_BLUE]), "hat": "non" if r.random() < 0.12 else None}))


@scene("quay-hang", (-1.4, 1.6, -2.5), (0.1, 1.1, 0.6), "day", 50)
def _():
    out = street("#cbbda5") + group(stall("#d8262e", FRUIT, 3)) + group(stall("#2f8f6a", ["#7fb04a", "#5c9a48", "#d83a2e", "#f2e6c8"], 8), move=(3.0, 0, 0.3)) + group(person("#e9d9b8", woman=True, apron="#b8384a", hat="non", pose="give", seed=7), move=(-0.2, 0, 1.1)) + hedge(4, 5, 9)
    return out + group(person(UNION_BLUE, woman=True, pose="give", seed=12, cut="tail"), move=(-0.5, 0, -1.0), turn=170) + group(person("#9fc3e0", pose="hold", seed=13), move=(0.7, 0, -0.9), turn=155) + bunting(-4, 4, 3.2, 2, 3)


@scene("sieu-thi-tet", (-3.4, 1.8, -5.4), (0.4, 1.5, 1), "day", 52)
def _():
    out = street("#cfc6b4") + block(0.6, 0.7, 2.6, 6.4, 2.6, 2.3, mat("#c8202a", "gloss")) + box((-2.3, 1.05, 1.4), (3.5, 2.9, 1.46), mat("#fbf3e0")) + block(4.9, 0.55, 2.6, 1.9, 2.0, 2.2, mat("#f4f2ec", "gloss"), 0.15) + "".join(rod((x, 0.45, 1.4), (x, 0.45, 2.0), 0.45, mat("#1f1f1f")) for x in (-1.4, 4.6)) + group(words("SIÊU THỊ TẾT LƯU ĐỘNG", 0.4, mat("#f6d98a", "glow")), move=(0.6, 2.96, 1.42))
    rnd = random.Random(5)
    out += "".join(box((-2.2, 1.05 + r * 0.62, 1.2), (3.4, 1.09 + r * 0.62, 1.44), mat("#b98a55")) + "".join(block(-2.0 + i * 0.31, 1.09 + r * 0.62, 1.3, 0.22, rnd.uniform(0.22, 0.42), 0.16, mat(rnd.choice(["#e8a23a", "#2f8f6a", "#d83a2e", "#3b78c4", "#fbfaf6", "#f2c83a"]), "gloss"), 0.2) for i in range(18)) for r in range(3))
    out += group(table(5.4, 0.7, 0.8, cloth="#f7e6c4", band="#d8262e"), move=(0.4, 0, 0.6)) + "".join(group(gift(), move=(-1.8 + i * 0.9, 0.8, 0.6)) for i in range(6)) + crowd(3, 71, lambda i, r: ((-1.0 + i * 1.5, 0, 1.1), 0, {"shirt": UNION_BLUE, "pose": "hold"}))
    return out + crowd(6, 73, lambda i, r: ((-1.9 + i * 0.9, 0, -0.5 + r.uniform(-0.5, 0.2)), 180 + r.uniform(-40, 40), {"pose": r.choice(["hold", "point", "down"])})) + group(peach(1.8, 6), move=(-3.6, 0, 0.8)) + group(peach(1.5, 9), move=(4.2, 0, 0.2)) + hedge(5, 5, 9)


@scene("kham-luu-dong", (3.2, 1.8, -6.6), (-0.4, 1.6, 1), "day", 50)
def _():
    out = grass() + box((-30, 0, -8), (30, 0.02, 4), mat("#c9bda6")) + group(bus("#f4f5f2", "#2f8f86", 8, True), move=(-0.6, 0, 2.6)) + group([box((-2.2, 0, -1.4), (2.2, 0.05, 1.4), mat("#2f8f86", "cloth"))], move=(-2.6, 2.6, 0.2), tilt=-6) + "".join(rod((x, 0, z), (x, 2.6, z), 0.03, mat("#c9ccd0", "metal")) for x in (-4.6, -0.6) for z in (-1, 1.2)) + hedge(9, 7, 11)
    out += group(table(2.4, 0.8, 0.76, cloth="#fbfaf6"), move=(-2.6, 0, 0.2)) + group(person("#fbfaf6", woman=True, sit=True, pose="write", seed=3, mask=True), move=(-2.9, 0, 0.9)) + group(chair("#8a5c3a") + person("#e9a23a", woman=True, sit=True, pose="desk", seed=8), move=(-2.2, 0, -0.6), turn=170)
    return out + crowd(6, 83, lambda i, r: ((0.2 + i * 0.68, 0, 0.0 + r.uniform(-0.2, 0.3)), 60 + r.uniform(-25, 25), {"woman": i % 3 != 2, "pose": r.choice(["front", "phone", "down", "hold"]), "hat": "non" if i == 2 else None}))


@scene("kham-toi", (-2.6, 1.6, -5.6), (0.3, 1.8, 1.5), "night", 52, bounce=1.5)
def _():
    out = street("#6d6c72") + box((-4, 0, 1.8), (4, 3.6, 7), mat("#e4e8e4")) + box((-3.2, 0.3, 1.74), (-0.6, 2.5, 1.8), mat("#fff0c4", "glow")) + box((0.4, 0, 1.74), (1.8, 2.4, 1.8), mat("#ffe9b0", "glow")) + box((2.3, 0.9, 1.74), (3.5, 2.3, 1.8), mat("#fff0c4", "glow")) + group(banner(["ĐIỂM KHÁM NGOÀI GIỜ"], 5.2, 0.66, "#2f8f86", "#fbfaf6"), move=(-0.6, 3.05, 1.7)) + box((3.0, 2.75, 1.68), (3.7, 2.95, 1.74), mat("#e8303a", "glow")) + box((3.25, 2.5, 1.68), (3.45, 3.2, 1.74), mat("#e8303a", "glow"))
    out += "light_source { <-1,2.4,.4> color srgb <1,.86,.6>*.85 fade_distance 3.4 fade_power 1.6 }\nlight_source { <1.4,2.2,.6> color srgb <1,.86,.6>*.7 fade_distance 3 fade_power 1.6 }\n" + group(tree(4.6, 7, "#3f6a48"), move=(-6, 0, 4)) + group(tree(5, 12, "#3f6a48"), move=(6.2, 0, 5))
    return out + crowd(4, 93, lambda i, r: ((-2.2 + i * 0.8, 0, 0.2 + r.uniform(-0.3, 0.3)), -70 + r.uniform(-30, 30), {"pose": r.choice(["front", "down", "phone"]), "shirt": r.choice([UNION_BLUE, "#d97f96", "#9fc3e0"])})) + group(person("#fbfaf6", woman=True, pose="wave", seed=6, short=False), move=(1.2, 0, 1.2), turn=15)


def volleyball(seed, night):
    out = "plane { y, 0 %s }\n" % mat("#8a7f74" if night else "#b9c7a6") + box((-4.6, 0, -2), (4.6, 0.02, 14), mat("#b5603f" if not night else "#a8563a")) + "".join(box((x - 0.03, 0.02, -2), (x + 0.03, 0.03, 14), mat("#f7f5ef")) for x in (-4.5, 4.5)) + box((-4.5, 0.02, 5.97), (4.5, 0.03, 6.03), mat("#f7f5ef"))
    out += "".join(rod((x, 0, 3.0), (x, 2.5, 3.0), 0.05, mat("#3b5f8f", "metal")) for x in (-4.7, 4.7)) + box((-4.7, 2.34, 2.99), (4.7, 2.42, 3.01), mat("#fbfaf6"))
    return out + "".join(rod((-4.7 + i * 0.235, 1.5, 3), (-4.7 + i * 0.235, 2.34, 3), 0.006, mat("#3a3a3a")) for i in range(41)) + "".join(rod((-4.7, 1.5 + i * 0.14, 3), (4.7, 1.5 + i * 0.14, 3), 0.006, mat("#3a3a3a")) for i in range(6))


@scene("bong-chuyen", (-2.6, 1.35, -4.2), (0.4, 1.9, 2.4), "day", 54)
def _():
    out = volleyball(3, False) + ball((0.45, 3.05, 2.5), 0.13, mat("#f2d23a", "gloss"))
    out += group(person("#c9384a", woman=True, legs="#22304a", pose="high", seed=4, short=True, cut="tail"), move=(0.5, 0.5, 2.2), turn=180) + group(person("#c9384a", woman=True, legs="#22304a", pose="high", seed=5, short=True, cut="bun"), move=(-0.25, 0.42, 2.2), turn=185) + group(person("#2f8f86", woman=True, legs="#f4f2ec", pose="cheer", seed=6, short=True, cut="tail"), move=(0.3, 0.35, 3.8), turn=5)
    out += crowd(4, 8, lambda i, r: ((-2.8 + i * 1.9, 0, 0.3 + r.uniform(-0.3, 0.4)), 170 + r.uniform(-20, 20), {"woman": True, "shirt": "#c9384a", "legs": "#22304a", "pose": r.choice(["carry", "work"]), "short": True, "lean": -8})) + crowd(4, 11, lambda i, r: ((-2.6 + i * 1.7, 0, 6.5), 0, {"woman": True, "shirt": "#2f8f86", "legs": "#f4f2ec", "pose": "carry", "short": True}))
    return out + crowd(16, 15, lambda i, r: ((-8 + i * 1.05, 0.3 * (i % 2), 13.2 + (i % 2) * 0.8), r.uniform(-10, 10), {"pose": r.choice(["clap", "cheer", "wave"])})) + hedge(3, 8, 17)


@scene("san-den", (3.6, 2.6, -6.4), (-0.4, 1.7, 3), "night", 56, bounce=1.4)
def _():
    out = volleyball(5, True) + ball((-1.4, 3.6, 3.4), 0.13, mat("#f2e23a", "glow"))
    for x, z in ((-5.6, 1), (5.6, 1), (-5.6, 11), (5.6, 11)):
        out += rod((x, 0, z), (x, 6, z), 0.08, mat("#5a6066", "metal")) + block(x, 6, z, 0.9, 0.3, 0.3, mat("#fffbe8", "glow"))
    out += "light_source { <-5.4,6,2> color srgb <1,.96,.86>*1.0 area_light <1,0,0>, <0,0,1>, 3, 3 adaptive 1 fade_distance 9 fade_power 1.4 }\nlight_source { <5.4,6,6> color srgb <1,.96,.86>*.9 fade_distance 9 fade_power 1.4 }\n"
    out += crowd(6, 18, lambda i, r: ((-3 + (i % 3) * 2.7, 0, -0.2 + (i // 3) * 1.7), 180 + r.uniform(-30, 30), {"woman": True, "shirt": "#e8a23a", "legs": "#22304a", "pose": r.choice(["carry", "work", "high"]), "short": True})) + crowd(6, 19, lambda i, r: ((-3 + (i % 3) * 2.7, 0, 4.2 + (i // 3) * 1.9), r.uniform(-30, 30), {"woman": True, "shirt": "#3b78c4", "legs": "#f4f2ec", "pose": r.choice(["carry", "high", "cheer"]), "short": True}))
    return out + crowd(14, 25, lambda i, r: ((-7.4 + i * 1.1, 0, 14.6 + (i % 2)), 0, {"pose": r.choice(["clap", "cheer"])}))


@scene("doi-bong", (0, 1.5, -4.4), (0, 1.15, 1), "day", 50)
def _():
    out = volleyball(7, False) + crowd(6, 28, lambda i, r: (((i - 2.5) * 0.66, 0, 1.6), r.uniform(-6, 6), {"woman": True, "shirt": "#c9384a" if i < 3 else "#2f8f86", "legs": "#22304a" if i < 3 else "#f4f2ec", "pose": r.choice(["hip", "wave", "cheer"]), "short": True})) + crowd(5, 29, lambda i, r: (((i - 2) * 0.8, -0.42, 0.7), r.uniform(-8, 8), {"woman": True, "shirt": "#c9384a" if i < 2 else "#2f8f86", "pose": "hold" if i == 2 else "desk", "short": True, "legs": "#22304a"}))
    return out + ball((0, 0.66, 0.32), 0.14, mat("#f2d23a", "gloss")) + hedge(5, 8, 17) + group(flag(1.4, 3.4), move=(-4.4, 0, 4.5))


@scene("khan-gia", (-3.0, 2.0, -3.4), (0.6, 1.2, 3), "dusk", 54)
def _():
    out = "plane { y, 0 %s }\n" % mat("#a89a86") + "".join(block(1, i * 0.42, 1 + i * 1.0, 13, 0.42, 1.0, mat("#b9ae9c")) for i in range(6))
    rnd = random.Random(9)
    for r in range(6):
        for c in range(11):
            if rnd.random() < 0.88:
                out += group(person(sit=True, seed=r * 33 + c, woman=rnd.random() < 0.5, pose=rnd.choice(["clap", "cheer", "wave", "desk", "speak"]), shirt=rnd.choice(SHIRTS + ["#d8262e", UNION_BLUE])), move=(-4.6 + c * 1.05, r * 0.42 - 0.02, 1.0 + r * 1.0), turn=rnd.uniform(-18, 18))
    return out + "".join(bunting(-6, 8, 5.6, 3 + i * 2.4, i + 4, 24) for i in range(2))


@scene("tet", (-1.7, 1.7, -3.9), (0.3, 1.25, 0.7), "warm", 52)
def _():
    out = floor_red() + group(curtain(14, 5, "#a3161f"), move=(0, 0, 3.6)) + group(banner(["TẾT SUM VẦY"], 4, 0.9, "#f6d98a", "#a3161f"), move=(0.4, 3.1, 3.3)) + group(table(5.6, 0.9, 0.8, cloth="#fbf3e0", band="#c8202a"), move=(0.4, 0, 1.2)) + "".join(group(gift(s=0.36), move=(-1.9 + i * 0.62, 0.8, 1.2)) for i in range(8))
    out += group(person(UNION_BLUE, pose="give", seed=2, short=False, held=group(gift(s=0.3), move=(0, 1.05, -0.58))), move=(-0.55, 0, -0.1), turn=-80) + group(person("#3f74ad", woman=True, pose="give", seed=3, hat=("cap", "#3f74ad")), move=(0.75, 0, -0.1), turn=80)
    return out + crowd(5, 13, lambda i, r: ((-1.6 + i * 1.0, 0, 1.9), 0, {"pose": "clap", "woman": i % 2 == 0, "aodai": i % 2 == 0, "shirt": ["#c9384a", "#22304a", "#e8a23a", "#f4f2ec", "#d97f96"][i], "short": False})) + group(peach(2.2, 3), move=(-2.9, 0, 1.4)) + group(peach(1.8, 8), move=(3.6, 0, 0.9))


def floor_red():
    return box((-14, -0.1, -14), (14, 0, 14), mat("#9b5f45", "floor"))


@scene("tet-sum-vay", (1.6, 1.9, -3.8), (-0.2, 1.3, 0.8), "warm", 58)
def _():
    out = floor_red() + box((-9, 0, 4), (9, 5, 4.2), mat("#efdcb8")) + "".join(group(lantern(), move=(x, 2.9 + (k % 2) * 0.3, 2.6)) for k, x in enumerate((-3.6, -2.0, -0.4, 1.2, 2.8))) + group(table(4.2, 1.5, 0.42, top="#a8764a"), move=(0, 0, 0.6))
    rnd = random.Random(3)
    out += "".join(group(block(0, 0, 0, 0.24, 0.1, 0.24, mat("#4f8a42", "cloth"), 0.15) + box((-0.125, 0.1, -0.012), (0.125, 0.105, 0.012), mat("#e6d9a8")) + box((-0.012, 0.1, -0.125), (0.012, 0.105, 0.125), mat("#e6d9a8")), move=(-1.5 + (i % 6) * 0.34 + rnd.uniform(-0.03, 0.03), 0.42 + 0.11 * (i // 12), 0.35 + (i // 6 % 2) * 0.4), turn=rnd.uniform(-12, 12)) for i in range(18))
    out += ball((1.3, 0.52, 0.5), (0.36, 0.16, 0.36), mat("#fbf8ee")) + "".join(ball((1.3 + rnd.uniform(-0.25, 0.25), 0.64, 0.5 + rnd.uniform(-0.25, 0.25)), 0.03, mat("#e6c56a")) for _ in range(14))
    return out + crowd(4, 31, lambda i, r: ((-1.6 + i * 1.05, -0.12, 1.75), 0, {"sit": True, "pose": "work", "woman": i % 2 == 0, "shirt": ["#c9384a", "#e9d9b8", "#d97f96", "#3f74ad"][i]})) + group(person("#f2c230", sit=True, tall=0.72, pose="work", seed=9, glasses=False), move=(-1.9, -0.1, -0.6), turn=150) + group(peach(2.0, 5), move=(3.2, 0, 2.4))


@scene("qua-tet", (0.4, 1.5, -3.6), (0, 1.2, 0.8), "day", 52)
def _():
    out = street("#d3c6ae") + group(house(9, 3, 5, "#efe0c0"), move=(0, 0, 3)) + "".join(group(lantern(), move=(x, 2.5, 1.8)) for x in (-2.6, 2.6))
    return out + crowd(6, 57, lambda i, r: (((i - 2.5) * 0.72, 0, 0.8 + (i % 2) * 0.2), r.uniform(-8, 8), {"pose": "carry", "shirt": r.choice([UNION_BLUE, "#d97f96", "#9fc3e0", "#f4f2ec"]), "held": group(gift(s=0.34), move=(0, 0.92, -0.42))})) + group(peach(1.9, 2), move=(-3.1, 0, 1.2)) + group(peach(1.7, 7), move=(3.1, 0, 1.2))


@scene("nursery", (-2.0, 1.5, -3.4), (0.2, 0.75, 0.8), "room", 54)
def _():
    out = room(12, 5.4, 4.4, "#f4ead6", "#d8b98a", windows=4, low="#a9d0c0") + "cylinder { <0.2,0,1>, <0.2,.02,1>, 2.2 %s }\n" % mat("#e8c86a", "cloth")
    rnd = random.Random(4)
    out += crowd(9, 61, lambda i, r: ((0.2 + math.sin(i * 0.7) * 1.5, -0.22, 1.0 + math.cos(i * 0.7) * 1.2), math.degrees(i * 0.7) + r.uniform(-15, 15), {"sit": True, "tall": r.uniform(0.5, 0.58), "glasses": False, "pose": r.choice(["work", "cheer", "hold"]), "shirt": r.choice(["#f2c230", "#e8486a", "#3b78c4", "#5c9a48", "#f08ab0"]), "short": True}))
    out += "".join(block(0.2 + rnd.uniform(-1.0, 1.0), 0.02, 1 + rnd.uniform(-0.9, 0.7), 0.17, 0.17, 0.17, mat(rnd.choice(["#d8262e", "#f2c230", "#3b78c4", "#5c9a48"]), "gloss"), 0.15) for _ in range(20)) + "".join(block(0.3, 0.02 + i * 0.17, 0.9, 0.17, 0.17, 0.17, mat(["#d8262e", "#f2c230", "#3b78c4", "#5c9a48"][i % 4], "gloss"), 0.15) for i in range(5))
    return out + group(person("#d97f96", woman=True, pose="clap", seed=11, apron="#fbfaf6"), move=(-1.3, 0, 2.9), turn=-10) + group(person("#4a7d6a", woman=True, pose="wave", seed=17), move=(2.9, 0, 2.4), turn=20) + bunting(-4, 4, 3.6, 3.8, 6, 18)


@scene("xe-om", (-1.8, 1.55, -3.8), (0.3, 1.15, 0.6), "day", 52)
def _():
    out = street("#c4baa8") + box((-7, 0, 3), (7, 3.6, 3.4), mat("#dcc9a4")) + block(0.7, 0, 2.4, 1.3, 1.9, 0.5, mat("#2f6f8f", "gloss")) + "".join(box((0.1, 0.4 + i * 0.5, 2.12), (1.3, 0.43 + i * 0.5, 2.4), mat("#d9d3c4")) for i in range(3)) + box((0.08, 0.1, 2.13), (1.32, 1.82, 2.16), "texture { pigment { rgbt <.8,.9,.95,.75> } finish { specular .5 reflection .1 } }") + group(words("TỦ ĐỂ QUÊN", 0.17, mat("#fbfaf6", "glow")), move=(0.7, 1.93, 2.3))
    out += "".join(block(0.25 + i * 0.27, 0.45 + (i % 3) * 0.5, 2.25, 0.18, 0.2, 0.14, mat(["#b8384a", "#e8a23a", "#3f7d6a", "#22304a"][i % 4]), 0.3) for i in range(4))
    out += crowd(4, 21, lambda i, r: ((-1.9 + i * 0.85 + (1.6 if i == 3 else 0), 0, 1.0 + (i % 2) * 0.3), r.uniform(-20, 20), {"shirt": "#2f8f6a", "vest": "#2f8f6a", "woman": i == 2, "hat": ("helmet", "#2f8f6a"), "pose": ["hip", "wave", "hold", "point"][i]}))
    return out + group(tree(5, 14), move=(-5, 0, 5)) + group(tree(4.4, 5), move=(5.2, 0, 4.6)) + group(bus("#e8c23a", "#fbfaf6", 7), move=(-7.4, 0, 1.5), turn=80)


@scene("trong-cay", (2.4, 1.6, -4.2), (-0.2, 0.95, 1), "day", 52)
def _():
    out = grass() + hedge(12, 8, 14, 4)
    for i, x in enumerate((-2.2, -0.4, 1.5, 3.2)):
        out += group(tree(1.5, i + 31), move=(x, 0, 1.0)) + ball((x, 0.02, 1.0), (0.3, 0.07, 0.3), mat("#8a6a4a"))
        out += group(person(UNION_BLUE if i % 2 else "#d8262e", woman=i % 2 == 0, pose="tool" if i % 2 else "work", seed=i + 71, hat="non" if i == 2 else ("cap", "#fbfaf6"), lean=-14, held=rod((-0.2, 1.12, -0.36), (-0.2, 0.1, -0.6), 0.02, mat("#8a5c3a")) if i % 2 else ""), move=(x + 0.55, 0, 1.2), turn=40)
    return out + group(person("#f2c230", seed=77, tall=0.62, pose="carry", glasses=False, held=rod((0, 0.85, -0.4), (0, 1.05, -0.4), 0.1, mat("#3b78c4"), 0.13)), move=(0.5, 0, -0.5), turn=20)


@scene("hoi-viec-lam", (-2.8, 1.8, -4.4), (0.4, 1.3, 1.5), "room", 56)
def _():
    out = room(16, 5.4, 9, "#eef0ea", "#b7a58c") + bunting(-5, 6, 4.6, 4, 9, 20)
    for i, x in enumerate((-3.4, 0.2, 3.8)):
        out += group(table(2.4, 0.8, 0.8, cloth=["#2f6f8f", "#b8384a", "#4a7d6a"][i], band="#fbfaf6"), move=(x, 0, 2.2)) + group(banner([["MAY MẶC", "ĐIỆN TỬ", "THỰC PHẨM"][i]], 2.4, 0.6, ["#2f6f8f", "#b8384a", "#4a7d6a"][i], "#fbfaf6"), move=(x, 2.7, 3.4)) + crowd(2, 60 + i, lambda k, r: ((x - 0.5 + k, 0.02, 2.9), 0, {"sit": True, "pose": r.choice(["desk", "write", "speak"]), "shirt": "#f4f2ec"})) + "".join(group(paper(), move=(x - 0.8 + k * 0.5, 0.05, 2.1), turn=k * 9) for k in range(4))
    return out + crowd(9, 67, lambda i, r: ((-4 + i * 0.95, 0, 0.9 + r.uniform(-0.7, 0.4)), 180 + r.uniform(-60, 60), {"woman": True, "pose": r.choice(["read", "front", "point", "down"]), "bag": r.choice([None, "#c8862e", None])}))


@scene("lop-hoc-toi", (-2.0, 1.7, -3.6), (0.3, 1.05, 1.6), "warm", 54)
def _():
    out = room(10, 5.4, 5, "#eadfc4", "#9c7a55", low="#b9c7a6") + box((-2.4, 1.0, 4.9), (2.4, 2.5, 5), mat("#2f5140")) + group(words("Tập viết", 0.36, mat("#f4f0e2", "glow")), move=(-0.6, 1.85, 4.86)) + "".join(box((-2.0, 1.25 + i * 0.16, 4.86), (1.4 - i * 0.6, 1.27 + i * 0.16, 4.9), mat("#e8e4d2", "glow")) for i in range(3))
    out += group(person("#e9d9b8", pose="point", seed=11, glasses=True, hair="#8a8782"), move=(1.9, 0, 4.2), turn=20)
    for r in range(3):
        for c in range(3):
            x, z = -2 + c * 1.9, 0.2 + r * 1.3
            out += group(table(1.4, 0.5, 0.7, top="#b98a55"), move=(x, 0, z + 0.55)) + group(person(sit=True, woman=(r + c) % 2 == 0, pose="write", seed=r * 7 + c + 3, shirt=["#3f74ad", "#d9776a", "#f4f2ec"][(r + c) % 3]), move=(x, 0, z), turn=180) + group(paper(y=0.7), move=(x, 0.0, z + 0.5))
    return out
