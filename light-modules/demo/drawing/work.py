"""Factories, kitchens, clinics, the port, tools."""

import random

from kit import *
from scene import scene

BLUE = ["#3f74ad", "#4f83b8", "#3f74ad", "#9fc3e0"]


def hall_of_work(w=18, h=5.4, d=22, floor="#b9c3c6", wall="#e3e8e8"):
    out = room(w, h, d, wall, floor, "#eef1f1")
    for x in (-5, 0, 5):
        out += "".join(box((x - 0.09, h - 0.5, z), (x + 0.09, h - 0.42, z + 2.2), mat("#ffffff", "glow")) for z in range(-4, int(d), 4))
    return out


def machine(text="#f4f4ef"):
    return table(1.15, 0.62, 0.74, top="#d8c9a8") + block(0.18, 0.74, 0, 0.16, 0.3, 0.16, mat(text, "gloss"), 0.2) + block(-0.06, 0.98, 0, 0.58, 0.13, 0.14, mat(text, "gloss"), 0.2) + block(-0.3, 0.8, 0, 0.09, 0.2, 0.1, mat("#44566a", "gloss"))


def sewing(rows, lanes, seed, cloths, z0=-1.0, hats=None, shirts=BLUE):
    rnd, out = random.Random(seed), ""
    for r in range(rows):
        for x in lanes:
            z = z0 + r * 1.7
            out += group(machine(), move=(x, 0, z), turn=0) + block(x - 0.3, 0.75, z - 0.1, 0.5, 0.1, 0.4, mat(rnd.choice(cloths), "cloth"), 0.4)
            out += group(person(rnd.choice(shirts), woman=rnd.random() < 0.8, sit=True, pose="work", seed=seed * 99 + r * 9 + int(x * 3), hat=hats, cut="bun"), move=(x, 0, z + 0.62), turn=rnd.uniform(-6, 6))
    return out


@scene("factory", (0.5, 1.9, -4.6), (0, 1.3, 3), "room", 56)
def _():
    out = hall_of_work() + sewing(8, (-5.2, -3.4, -1.9, 1.9, 3.4, 5.2), 4, ["#c9384a", "#e9e4d8", "#3b78c4"])
    return out + group(person("#fbfaf6", woman=True, pose="read", seed=7, held=block(0, 1.1, -0.36, 0.24, 0.3, 0.015, mat("#c8a070"))), move=(-0.35, 0, 0.2), turn=15) + group(person("#2f5d92", pose="point", seed=9), move=(0.45, 0, 0.6), turn=-12)


@scene("xuong-may", (-3.0, 1.55, -2.3), (0.3, 0.95, 1.8), "warm", 52)
def _():
    out = hall_of_work(16, 5.4, 20, "#c4bba8", "#ece4d2") + sewing(7, (-2.2, -0.3, 1.8, 3.8, 5.6), 11, ["#2f4f8f", "#24406f", "#d9a03a"], z0=-0.4, shirts=["#d97f96", "#e59aac", "#d97f96"])
    return out + group(person("#d97f96", woman=True, pose="point", seed=23, cut="tail"), move=(0.75, 0, 0.9), turn=30)


@scene("day-chuyen", (3.4, 1.8, -3.4), (-0.5, 1.0, 2), "room", 52)
def _():
    out = hall_of_work(18, 5.4, 24, "#a9c0b4", "#e6ece8")
    for x in (-2.6, 1.4):
        out += block(x, 0.74, 6, 0.7, 0.1, 16, mat("#3a4148", "gloss")) + block(x, 0, 6, 0.5, 0.74, 16, mat("#c6ccd0", "metal"))
        for i in range(9):
            z = -1.2 + i * 1.5
            out += block(x, 0.84, z, 0.3, 0.1, 0.24, mat(["#2f6f4a", "#2b4f7c", "#8a2b34"][i % 3], "gloss"))
            for s in (-1, 1):
                out += group(person("#e8eef2", woman=True, pose="work", seed=i * 7 + int(x * 9) + s, hat=("net", "#cfe3ee"), short=False, mask=i % 2 == 0), move=(x + s * 0.78, 0, z + 0.3 * s), turn=s * 90)
    return out


@scene("kham-tai-xuong", (-3.2, 1.75, -3.6), (0.2, 0.95, 1.4), "room", 54)
def _():
    out = hall_of_work(17, 5.4, 18, "#bfc8c8") + sewing(4, (-5, -3.2, -1.4, 0.4, 2.2, 4.0), 31, ["#5a8f6a", "#e9e4d8"], z0=5)
    for i, x in enumerate((-1.1, 1.9)):
        out += group(table(1.7, 0.8, 0.76, cloth="#fbfaf6", band="#2f8f86"), move=(x, 0, 0.2)) + group(person("#fbfaf6", woman=i == 0, sit=True, pose="write", seed=i + 3, short=False, mask=i == 1), move=(x - 0.2, 0.02, 0.95))
        out += group(chair("#2f8f86", 0.8) + person(BLUE[i], woman=i == 1, sit=True, pose="desk", seed=i + 40), move=(x + 0.25, 0, -0.75), turn=165) + block(x + 0.55, 0.76, 0.1, 0.24, 0.12, 0.2, mat("#d5dde0", "gloss"), 0.3) + group(paper(), move=(x - 0.2, 0.01, 0.3))
    return out + crowd(6, 8, lambda i, r: ((3.6 + (i % 3) * 0.6, 0, 0.4 + i * 0.5), -70 + r.uniform(-20, 20), {"shirt": r.choice(BLUE), "pose": r.choice(["down", "front", "phone"])}))


def bed(text="#dfeaf0"):
    return block(0, 0.45, 0, 0.8, 0.14, 1.95, mat(text, "cloth"), 0.2) + block(0, 0.58, 0.75, 0.6, 0.12, 0.36, mat("#fbfaf6", "cloth"), 0.5) + "".join(rod((x, 0, z), (x, 0.5, z), 0.025, mat("#8a949a", "metal")) for x in (-0.35, 0.35) for z in (-0.85, 0.85))


def lying(**more):
    """Turned to lie on a bed along z, head at the far end."""
    return "object { union { %s } rotate x*90 rotate y*180 rotate y*180 translate <0,.73,-.82> }\n" % person(pose="down", smile=True, **more)


@scene("hien-mau", (-3.0, 2.1, -3.8), (0.5, 1.35, 0.8), "room", 58)
def _():
    out = room(13, 5.4, 5, "#f3efe8", "#c9b8a0", windows=3) + group(banner(["GIỌT HỒNG NGƯỜI THỢ"], 5.4, 0.9), move=(0.4, 3.6, 4.8))
    for i, x in enumerate((-1.9, 0.5, 2.9)):
        out += group(bed() + lying(shirt=[UNION_BLUE, "#e9d9b8", "#9fc3e0"][i], woman=i == 1, seed=i + 6, short=True), move=(x, 0, 0.6)) + rod((x + 0.6, 0, 0.3), (x + 0.6, 1.7, 0.3), 0.018, mat("#aab4ba", "metal")) + block(x + 0.6, 1.35, 0.3, 0.15, 0.24, 0.05, mat("#b01822", "gloss"), 0.3)
        out += group(person("#fbfaf6", woman=i != 2, pose="work", seed=i + 30, mask=i == 2, short=False), move=(x - 0.85, 0, 0.4), turn=-90)
    return out + crowd(4, 5, lambda i, r: ((-3.6 + i * 2.2, 0, 3.4), r.uniform(-20, 20), {"shirt": "#d8262e" if i % 2 else UNION_BLUE, "pose": r.choice(["front", "wave", "hold"])}))


@scene("huyet-ap", (-1.5, 1.5, -2.1), (0.1, 0.95, 0.2), "warm", 46)
def _():
    out = room(10, 5.4, 4, "#e9efe6", "#b79a78", windows=2) + group(table(1.9, 0.8, 0.76, cloth="#2f8f86", band="#fbfaf6"), move=(0, 0, 0))
    out += group(person("#fbfaf6", woman=True, sit=True, pose="work", seed=18, short=False, cut="bun"), move=(-0.45, 0, 0.75), turn=-10) + group(chair("#8a5c3a") + person("#e9a23a", sit=True, pose="desk", seed=44, short=True, hair="#8a8782"), move=(0.75, 0, 0.7), turn=25)
    return out + block(0.2, 0.76, 0.05, 0.26, 0.2, 0.16, mat("#e8ecee", "gloss"), 0.3) + box((0.1, 0.82, -0.035), (0.3, 0.93, -0.03), mat("#274f4a")) + rod((0.3, 0.8, 0.1), (0.55, 0.86, 0.32), 0.012, mat("#2a2a2a")) + group(paper(), move=(-0.4, 0.01, 0.05)) + block(-0.75, 0.76, 0.1, 0.16, 0.2, 0.12, mat("#c8202a", "gloss"), 0.2)


@scene("kham-nu", (2.2, 1.65, -3.4), (-0.5, 1.45, 1.2), "warm", 58)
def _():
    out = room(12, 5.4, 4.4, "#f6e7e6", "#c7a68f", windows=3, low="#eccfd2") + group(banner(["KHÁM TẦM SOÁT MIỄN PHÍ"], 4.6, 0.7, "#c04a72", "#fff4ee"), move=(-0.6, 3.5, 4.2))
    out += box((-3.4, 0, 1.6), (-3.3, 2.2, 4.4), mat("#cfe0de", "cloth")) + box((-3.4, 0, 1.5), (-1.8, 2.2, 1.6), mat("#d9e9e7", "cloth")) + group(person("#fbfaf6", woman=True, pose="point", seed=22, short=False, cut="bob"), move=(-1.4, 0, 1.2), turn=-30)
    out += crowd(5, 27, lambda i, r: ((-0.4 + i * 0.72, 0, 2.2), r.uniform(-12, 12), {"woman": True, "sit": True, "pose": r.choice(["desk", "front", "read"]), "shirt": r.choice(["#d97f96", "#e9d9b8", "#9fc3e0", "#7a4e7c"])}))
    return out + "".join(group(chair("#b98a94", 0.85), move=(-0.4 + i * 0.72, 0, 2.2)) for i in range(5)) + group(tree(1.7, 3), move=(3.6, 0, 3.2))


def pot(r=0.42, h=0.5, text="#b8bec2"):
    return rod((0, 0, 0), (0, h, 0), r, mat(text, "metal")) + ball((0, h, 0), (r * 0.98, 0.1, r * 0.98), mat("#f1ede0")) + "torus { %.2f, .02 translate y*%.2f %s }\n" % (r, h, mat("#d0d5d8", "metal"))


def tray(seed=1):
    rnd = random.Random(seed)
    out = block(0, 0, 0, 0.42, 0.025, 0.3, mat("#c9ced1", "metal"), 0.2)
    out += ball((-0.1, 0.03, 0.05), (0.085, 0.05, 0.075), mat("#fbf8ee")) + "".join(ball((0.09 + rnd.uniform(-0.05, 0.05), 0.035, 0.06 + rnd.uniform(-0.04, 0.04)), 0.022, mat(rnd.choice(["#9a5a30", "#b06c3a", "#7f4524"]))) for _ in range(9))
    out += "".join(ball((-0.1 + rnd.uniform(-0.06, 0.06), 0.035, -0.08 + rnd.uniform(-0.03, 0.03)), (0.025, 0.014, 0.016), mat(rnd.choice(["#5c9a48", "#7fb560", "#4a8340"]))) for _ in range(14))
    out += rod((0.07, 0.02, -0.08), (0.07, 0.075, -0.08), 0.05, mat("#f1efe8", "gloss")) + ball((0.07, 0.073, -0.08), (0.044, 0.006, 0.044), mat("#c98f3a", "gloss"))
    return out + ball((0.165, 0.045, -0.08), (0.028, 0.03, 0.028), mat("#e0902a", "gloss"))


def kitchen(wall="#efe9dc"):
    out = room(14, 5.4, 4.6, wall, "#b7b1a4", low="#dbe6e4") + block(0, 0, 3.6, 12, 0.8, 0.9, mat("#c4cacd", "metal")) + box((-5, 2.6, 3.2), (5, 3.1, 4.4), mat("#b9c0c4", "metal"))
    return out + "".join(group(pot(0.4, 0.48), move=(x, 0.8, 3.6)) for x in (-4, -2.6, -1.2, 0.4, 1.8, 3.2))


@scene("bep-an", (-2.5, 1.75, -3.1), (0.2, 1.1, 1), "warm", 54)
def _():
    out = kitchen() + group(table(7, 0.9, 0.85, top="#c9ced1"), move=(0, 0, 0.4))
    out += "".join(group(tray(i), move=(-2.7 + i * 0.6, 0.86, 0.25)) for i in range(10))
    out += crowd(4, 14, lambda i, r: ((-2.1 + i * 1.35, 0, 1.1), r.uniform(-12, 12), {"shirt": "#fbfaf6", "hat": "chef", "apron": "#b8384a", "pose": "work"}))
    return out + group(person("#2f5d92", pose="read", seed=5, held=block(0, 1.1, -0.36, 0.22, 0.3, 0.015, mat("#c8a070"))), move=(3.3, 0, -0.3), turn=55) + group(person("#f4f2ec", woman=True, pose="think", seed=17, short=False), move=(2.5, 0, -0.5), turn=20)


@scene("chia-suat", (1.6, 1.6, -2.0), (-0.2, 0.95, 0.8), "warm", 50)
def _():
    out = kitchen("#e6ece6") + group(table(6, 0.9, 0.85, top="#d2d6d8"), move=(0, 0, 0.3)) + "".join(group(tray(i + 20), move=(-2.4 + i * 0.5, 0.86, 0.05)) for i in range(10)) + "".join(group(pot(0.3, 0.26), move=(-1.6 + i * 1.2, 0.86, 0.55)) for i in range(3))
    return out + crowd(3, 51, lambda i, r: ((-1.5 + i * 1.25, 0, 1.15), 0, {"shirt": "#dfe9ee", "hat": ("net", "#fbfaf6"), "apron": "#4a7d6a", "pose": "work", "mask": i == 1})) + crowd(4, 53, lambda i, r: ((-2.1 + i * 1.15, 0, -0.6), 180, {"shirt": r.choice(BLUE), "pose": "hold"}))


@scene("bep-bon-gio", (-0.6, 1.75, -3.0), (0.3, 1.2, 1.4), "night", 54, bounce=1.5)
def _():
    out = box((-8, -0.1, -9), (8, 0, 6), mat("#8a8378", "floor")) + box((-8, 0, 4.6), (8, 5, 4.8), mat("#d9cdb4")) + block(0.6, 0, 2.2, 6, 0.5, 1.3, mat("#7a6a5c"))
    for i, x in enumerate((-1.6, 0.2, 2.0)):
        out += group(pot(0.55, 0.7, "#aab0b4"), move=(x, 0.5, 2.2)) + "".join(ball((x + math.sin(k * 2.1 + i) * 0.18, 1.45 + k * 0.22, 2.2 + math.cos(k) * 0.1), 0.09 + k * 0.03, "texture { pigment { rgbt <.95,.95,.95,.82> } finish { diffuse .5 emission .12 } } no_shadow") for k in range(6))
    out += group(person("#fbfaf6", hat="chef", apron="#b8384a", pose="work", seed=4), move=(-1.2, 0, 0.9), turn=180) + group(person("#dfe9ee", woman=True, hat=("net", "#fbfaf6"), apron="#4a7d6a", pose="carry", seed=9, held=group(pot(0.26, 0.24), move=(0, 0.86, -0.42))), move=(1.0, 0, 0.4), turn=-30)
    return out + "light_source { <0.6,3.4,0.4> color srgb <1,.8,.52>*.8 fade_distance 4 fade_power 1.5 }\n" + ball((0.6, 3.5, 0.6), 0.12, mat("#ffe0a0", "glow")) + rod((0.6, 3.5, 0.6), (0.6, 6, 0.6), 0.01, mat("#222222"))


@scene("nha-an", (-4.2, 2.1, -3.4), (0.6, 0.8, 1.6), "room", 56)
def _():
    out = room(16, 5.4, 12, "#f1efe6", "#bfae94", windows=4)
    rnd = random.Random(3)
    for r in range(4):
        for c in range(3):
            x, z = -4 + c * 3.6, -0.6 + r * 2.5
            out += group(table(2.6, 0.9, 0.75, top="#e6e2d6"), move=(x, 0, z))
            for s in (-1, 1):
                for k in range(3):
                    out += group(tray(r * 9 + k + c), move=(x - 0.8 + k * 0.8, 0.76, z + s * 0.22)) + group(chair("#3b6f8f", 0.8) + person(rnd.choice(BLUE), sit=True, woman=rnd.random() < 0.6, pose=rnd.choice(["work", "desk", "speak"]), seed=r * 77 + c * 9 + k + s), move=(x - 0.8 + k * 0.8, 0, z + s * 0.82), turn=0 if s > 0 else 180)
    return out


@scene("port", (-3.0, 1.8, -9.0), (0.6, 3.4, 4), "day", 56)
def _():
    out = ground("#bdb9b0") + group(crane(), move=(8, 0, 16)) + group(crane("#d8552e"), move=(-11, 0, 24))
    rnd = random.Random(6)
    for k, (x, z, n) in enumerate(((-6.2, 5, 3), (0, 6, 4), (6.3, 5.4, 2), (-3, 9, 5), (4, 9.4, 4))):
        out += "".join(group(container(rnd.choice(["#2f6fb0", "#b8433a", "#3f7f74", "#8a939a", "#c9963a"])), move=(x + rnd.uniform(-0.1, 0.1), i * 2.55, z)) for i in range(n))
    return out + crowd(3, 12, lambda i, r: ((-0.4 + i * 1.1, 0, -1.5 + i * 0.2), r.uniform(-20, 20), {"shirt": "#e07b28", "vest": "#e07b28", "hat": ("helmet", ["#fbfaf6", "#f2c230", "#3b78c4"][i]), "pose": ["point", "hip", "phone"][i], "woman": False}))


@scene("cang-dem", (3.6, 1.8, -8.4), (-0.6, 3.4, 5), "night", 54, bounce=1.4)
def _():
    out = ground("#5d646c", "floor") + group(crane("#c8662e"), move=(-7, 0, 15)) + group(crane("#c8662e"), move=(9, 0, 22))
    for k, (x, z, n) in enumerate(((5, 4.5, 3), (-1.4, 6, 2), (-7.6, 6.2, 4), (1, 10, 4))):
        out += "".join(group(container(["#2f5f90", "#90382f", "#2f665c", "#6a7278"][(k + i) % 4]), move=(x, i * 2.55, z)) for i in range(n))
    for x in (-3.5, 2.6):
        out += rod((x, 0, 2.4), (x, 5.4, 2.4), 0.07, mat("#3a3f45", "metal")) + ball((x, 5.4, 2.1), 0.2, mat("#fff0c8", "glow")) + "light_source { <%.1f,5.1,1.6> color srgb <1,.86,.6>*.75 fade_distance 5 fade_power 1.6 }\n" % x
    return out + crowd(3, 22, lambda i, r: ((-2.2 + i * 1.5, 0, -0.6 - i * 0.5), r.uniform(-60, 60), {"vest": "#d9e23a", "shirt": "#e07b28", "hat": ("helmet", "#f2c230"), "pose": ["hip", "point", "down"][i], "woman": False}))


@scene("cang-binh-minh", (-6, 1.5, -8), (1.5, 3.6, 10), "dusk", 58)
def _():
    out = "plane { y, -0.6 texture { pigment { color srgb <.36,.44,.56> } normal { ripples .12 scale 1.4 } finish { diffuse .45 specular .4 roughness .02 reflection { .3 } } } }\n" + box((-40, -1, -20), (40, 0, 4), mat("#a49a8c"))
    out += group(crane("#d8662e", 18), move=(-5, 0, 6)) + group(crane("#d8662e", 18), move=(7, 0, 10))
    out += block(4, -0.8, 22, 34, 4.2, 7, mat("#2b3f5c", "gloss")) + block(16, 3.4, 22, 5, 5, 6, mat("#f2efe6")) + "".join(group(container(["#b8433a", "#2f6fb0", "#3f7f74", "#c9963a"][i % 4]), move=(-9 + (i % 4) * 6.2, 3.4 + (i // 4) * 2.55, 22)) for i in range(11))
    return out + crowd(2, 3, lambda i, r: ((-1.6 + i * 0.9, 0, 0.4), 150 + i * 40, {"vest": "#e07b28", "hat": ("helmet", "#f2c230"), "pose": "hip", "woman": False}))


def scaffold(w=6.0, h=5.2, z=2.0):
    m, out = mat("#c98f3a", "gloss"), ""
    for x in [(-w / 2) + i * w / 4 for i in range(5)]:
        out += rod((x, 0, z), (x, h, z), 0.05, m) + rod((x, 0, z + 1.2), (x, h, z + 1.2), 0.05, m)
    for y in (1.1, 2.5, 3.9):
        out += rod((-w / 2, y, z), (w / 2, y, z), 0.04, m) + rod((-w / 2, y, z + 1.2), (w / 2, y, z + 1.2), 0.04, m) + box((-w / 2, y + 0.02, z), (w / 2, y + 0.08, z + 1.2), mat("#b98a55"))
    return out


@scene("an-toan", (-1.2, 1.5, -4.0), (0.1, 1.5, 1), "day", 54)
def _():
    out = ground("#c4b9a6") + scaffold(7, 5.2, 2.2) + box((-9, 0, 4.2), (9, 7, 4.6), mat("#d9cbb2"))
    out += crowd(3, 44, lambda i, r: ((-1.1 + i * 1.1, 0, 0), r.uniform(-10, 10), {"shirt": "#e07b28" if i < 2 else "#3b78c4", "vest": "#e07b28" if i < 2 else "#3b78c4", "hat": ("helmet", "#f2c230" if i < 2 else "#fbfaf6"), "pose": ["hip", "hold", "point"][i], "woman": i == 1, "short": False}))
    return out + group(person("#e07b28", vest="#e07b28", hat=("helmet", "#f2c230"), pose="tool", seed=9, woman=False), move=(1.8, 2.58, 2.8), turn=40) + "".join("cone { <%.2f,0,-.6>, .2, <%.2f,.62,-.6>, .03 %s }\n" % (x, x, mat("#e8622a", "gloss")) for x in (-2.7, 2.3))


@scene("moc-cau", (1.8, 1.5, -3.0), (-0.3, 1.7, 0.6), "dusk", 50)
def _():
    out = ground("#8f8a82") + group(container("#3f7f74"), move=(-2.6, 0, 4)) + group(container("#b8433a"), move=(3.8, 0, 5.5)) + rod((0, 7, 0.8), (0, 2.5, 0.8), 0.02, mat("#2a2a2a")) + block(0, 2.2, 0.8, 0.26, 0.36, 0.2, mat("#e8b22a", "gloss"), 0.2)
    out += "difference { torus { .17, .045 rotate x*90 } box { <-.3,0,-.2>, <0,.3,.2> } translate <0,2.0,.8> %s }\n" % mat("#5a6066", "metal")
    return out + group(person("#e07b28", vest="#e07b28", hat=("helmet", "#f2c230"), pose="high", seed=6, short=False), move=(0, 0, 1.0)) + group(person("#3b78c4", vest="#d9e23a", hat=("helmet", "#fbfaf6"), woman=True, pose="read", seed=11, held=block(0, 1.1, -0.36, 0.22, 0.3, 0.015, mat("#c8a070"))), move=(-1.3, 0, 0.7), turn=-35)


@scene("tho-dien", (2.1, 1.7, -6.0), (-0.3, 2.7, 1), "day", 52)
def _():
    out = grass() + rod((0, 0, 1), (0, 7.5, 1), 0.14, mat("#b9b4aa")) + box((-1.4, 5.6, 0.92), (1.4, 5.75, 1.08), mat("#8a7a66")) + "".join(ball((x, 5.85, 1), (0.07, 0.12, 0.07), mat("#7a4a3a", "gloss")) + rod((x, 5.9, 1), (x - 30, 6.6, 14), 0.014, mat("#22252a")) + rod((x, 5.9, 1), (x + 30, 6.4, 18), 0.014, mat("#22252a")) for x in (-1.2, -0.4, 0.4, 1.2))
    out += block(0.0, 3.6, 0.72, 0.8, 1.0, 0.4, mat("#8f9aa2", "metal"), 0.1) + "".join(rod((-0.9 + s * 0.26, 0, -0.6), (-0.28 + s * 0.2, 4.6, 0.7), 0.03, mat("#c9a24a")) for s in (-1, 1)) + "".join(rod((-0.9 - 0.25 + k * 0.062, 0.3 * k, -0.6 + k * 0.087), (-0.9 + 0.25 + k * 0.062, 0.3 * k, -0.6 + k * 0.087), 0.02, mat("#c9a24a")) for k in range(1, 15))
    out += group(person("#e07b28", vest="#e07b28", hat=("helmet", "#fbfaf6"), pose="high", seed=31, short=False), move=(-0.42, 2.55, 0.25), turn=170) + group(person("#3b78c4", hat=("helmet", "#f2c230"), pose="point", seed=32), move=(1.2, 0, -0.5), turn=150)
    return out + "".join(group(tree(4 + i % 3, i + 3), move=(-14 + i * 5, 0, 16 + (i % 2) * 5)) for i in range(7)) + group(house(8, 3, 5, "#efe2c4"), move=(8, 0, 14)) + group(house(7, 3, 5, "#dfe6d8", "#8f4a3a"), move=(-9, 0, 18))


@scene("day-nghe", (-2.4, 1.7, -3.2), (0.2, 1.3, 0.8), "room", 56)
def _():
    out = room(12, 5.4, 4.6, "#e8ece4", "#a8977c", windows=2, low="#c9d4c6") + group(banner(["LỚP ĐIỆN LẠNH"], 3.6, 0.7, "#24507f", "#fbfaf6"), move=(0.6, 3.4, 4.4)) + group(table(2.6, 1.0, 0.8, top="#b98a55"), move=(0.3, 0, 0.4))
    out += block(0.3, 0.8, 0.4, 1.1, 0.75, 0.5, mat("#e9ecec", "gloss"), 0.1) + "difference { cylinder { <.18,1.18,.13>, <.18,1.18,.2>, .27 } cylinder { <.18,1.18,.1>, <.18,1.18,.16>, .24 } %s }\n" % mat("#9aa4aa", "metal") + "".join(rod((0.18, 1.18, 0.16), (0.18 + math.cos(a) * 0.22, 1.18 + math.sin(a) * 0.22, 0.16), 0.03, mat("#6a747a")) for a in (0.3, 2.4, 4.5))
    out += group(person("#2f5d92", pose="point", seed=51, apron=None), move=(1.55, 0, 0.5), turn=40)
    return out + crowd(6, 55, lambda i, r: ((-1.9 + i * 0.68, 0, 1.6 + (i % 2) * 0.5), r.uniform(-10, 10), {"shirt": r.choice(["#8a939a", "#e9d9b8", "#3f74ad"]), "pose": r.choice(["think", "front", "hold", "hip"])})) + rod((-0.6, 0.82, 0.2), (-0.2, 0.82, 0.05), 0.02, mat("#b8433a", "gloss")) + block(-0.7, 0.8, 0.55, 0.4, 0.2, 0.24, mat("#b8433a", "gloss"), 0.2)


@scene("phieu-hoi", (1.6, 1.65, -2.2), (-0.1, 1.05, 0.6), "room", 48)
def _():
    out = hall_of_work(16, 5.4, 18, "#c2c9c9") + sewing(4, (-4.2, -2.4, 2.4, 4.2), 71, ["#c9384a", "#3b78c4"], z0=3) + group(table(1.5, 0.7, 0.76, top="#d8c9a8"), move=(-0.2, 0, 0.3)) + "".join(group(paper(), move=(-0.6 + i * 0.3, 0.01, 0.3), turn=i * 8) for i in range(4))
    out += group(person(UNION_BLUE, woman=True, sit=True, pose="write", seed=61, cut="tail", short=False), move=(-0.5, 0, 0.95)) + group(person("#9fc3e0", sit=True, pose="write", seed=62), move=(0.35, 0, 0.95))
    return out + crowd(3, 64, lambda i, r: ((0.9 + i * 0.55, 0, 0.8 + i * 0.5), -60, {"shirt": r.choice(BLUE), "pose": r.choice(["read", "front", "think"]), "woman": i != 1}))


@scene("phong-vat-sua", (-1.6, 1.45, -2.5), (0.2, 0.85, 0.9), "warm", 50)
def _():
    out = room(7, 5.4, 3.4, "#f7e9df", "#c9a585", windows=1, low="#eed9c4") + block(1.9, 0, 2.8, 0.75, 1.5, 0.7, mat("#f6f6f2", "gloss"), 0.1) + box((1.55, 0.98, 2.43), (2.25, 1.0, 2.46), mat("#b9bec0"))
    out += block(-0.7, 0.12, 1.4, 1.0, 0.4, 0.85, mat("#b9788a", "cloth"), 0.35) + block(-0.7, 0.4, 1.8, 1.0, 0.75, 0.25, mat("#b9788a", "cloth"), 0.35) + "".join(block(-0.7 + s * 0.5, 0.2, 1.4, 0.2, 0.55, 0.85, mat("#a8687a", "cloth"), 0.35) for s in (-1, 1))
    out += group(person("#e9d9b8", woman=True, sit=True, pose="read", seed=71, cut="long", held=block(0, 1.1, -0.34, 0.24, 0.17, 0.02, mat("#4a7d6a"))), move=(-0.7, 0.05, 1.35), turn=-8)
    out += group(table(0.7, 0.5, 0.6, top="#c9a578"), move=(0.5, 0, 1.2)) + "".join(rod((0.35 + i * 0.16, 0.6, 1.2), (0.35 + i * 0.16, 0.75, 1.2), 0.04, mat("#f7f3e6", "gloss")) + ball((0.35 + i * 0.16, 0.77, 1.2), 0.03, mat("#e8a0ae")) for i in range(3))
    return out + group(tree(1.3, 8), move=(2.7, 0, 1.7)) + box((-2.6, 1.7, 3.34), (-1.7, 2.5, 3.38), mat("#fbfaf6")) + ball((-2.15, 2.1, 3.33), (0.2, 0.2, 0.02), mat("#e8a0ae"))
