"""Things on a table."""

import random

from kit import *
from scene import scene


def desk(text="#c9a578"):
    return "plane { y, 0 texture { pigment { wood turbulence .04 rotate y*90 rotate x*2 scale <.16,.16,.5> color_map { [0 %s] [1 %s] } } finish { diffuse .8 specular .1 roughness .05 } } }\n" % (colour(text), colour("#b78f62"))


def wall(text="#e9e2d4", z=1.4):
    return box((-9, -1, z), (9, 5, z + 0.1), mat(text))


def book(w, h, d, text):
    return box((-w / 2, 0, -d / 2), (w / 2, h, d / 2), mat(text, "gloss")) + box((-w / 2 + 0.008, 0.006, -d / 2 - 0.001), (w / 2 + 0.001, h - 0.006, d / 2 - 0.006), mat("#f4efe2"))


def pen(a, b, text="#22304a"):
    return rod(a, b, 0.008, mat(text, "gloss")) + rod(b, tuple(q + (q - p) * 0.12 for p, q in zip(a, b)), 0.008, mat("#c9ccd0", "metal"), 0.001)


def sheet(x, z, turn=0, w=0.3, d=0.42, lines=9, y=0.004, ink="#8a8378", ground="#fbfaf5"):
    rnd = random.Random(int(x * 100) + lines)
    out = box((-w / 2, 0, -d / 2), (w / 2, 0.002, d / 2), mat(ground))
    return group(out + "".join(box((-w * 0.38, 0.002, d * 0.36 - i * d * 0.08), (w * rnd.uniform(0.1, 0.38), 0.003, d * 0.375 - i * d * 0.08), mat(ink)) for i in range(lines)), move=(x, y, z), turn=turn)


def coin_pile(x, z, n, text="#d8b24a"):
    rnd = random.Random(int(x * 50))
    return "".join(rod((x + rnd.uniform(-0.004, 0.004), i * 0.012, z + rnd.uniform(-0.004, 0.004)), (x, i * 0.012 + 0.011, z), 0.04, mat(text, "metal")) for i in range(n))


def helmet(text, x, z, turn):
    m = mat(text, "gloss")
    return group("intersection { sphere { 0, 1 scale <.135,.125,.16> } plane { -y, 0 } %s }\n" % m + ball((0, 0.006, -0.05), (0.14, 0.012, 0.17), m) + rod((0, 0.118, -0.09), (0, 0.122, 0.09), 0.016, m) + group(star(0.03, mat("#d8262e")), move=(0, 0.05, -0.17)), move=(x, 0, z), turn=turn)


@scene("helmets", (-0.25, 0.62, -1.05), (0.05, 0.06, 0.1), "still", 46)
def _():
    rnd = random.Random(3)
    return desk("#8a8f94") + "".join(helmet(rnd.choice(["#f2c230", "#f2c230", "#fbfaf6", "#3b78c4", "#f2c230", "#d8503a"]), -1.2 + c * 0.34 + (r % 2) * 0.15, -0.5 + r * 0.4, rnd.uniform(-16, 16)) for r in range(6) for c in range(8))


@scene("khay-com", (-0.02, 0.62, -0.62), (0, 0.0, 0.02), "still", 44)
def _():
    from work import tray

    return desk("#d3b487") + group(tray(4), turn=-8) + group(tray(9), move=(0.52, 0, 0.3), turn=14) + group(tray(12), move=(-0.55, 0, 0.34), turn=-3) + rod((-0.28, 0.008, -0.16), (-0.3, 0.008, 0.14), 0.006, mat("#8a5c3a")) + rod((-0.265, 0.008, -0.16), (-0.28, 0.008, 0.14), 0.006, mat("#8a5c3a")) + ball((0.3, 0.03, -0.1), (0.03, 0.05, 0.03), mat("#f2efe6", "gloss"))


@scene("so-sach", (-0.5, 0.66, -0.95), (0.02, 0.04, 0.02), "still", 42)
def _():
    out = desk() + group(box((-0.34, 0, -0.24), (0, 0.03, 0.24), mat("#f7f3e6")) + box((0, 0, -0.24), (0.34, 0.03, 0.24), mat("#fbf8ee")) + "".join(box((-0.31 + s * 0.34, 0.03, 0.2 - i * 0.045), (-0.05 + s * 0.34, 0.031, 0.203 - i * 0.045), mat("#9ab0c4")) for i in range(10) for s in (0, 1)) + "".join(box((x, 0.03, -0.22), (x + 0.003, 0.0312, 0.22), mat("#d8776a")) for x in (-0.14, 0.22)) + box((-0.36, -0.01, -0.26), (0.36, 0, 0.26), mat("#2f5d4a", "gloss")), turn=-10, move=(0, 0.012, 0))
    out += group(block(0, 0, 0, 0.2, 0.03, 0.3, mat("#3a4148", "gloss"), 0.12) + box((-0.08, 0.03, 0.06), (0.08, 0.034, 0.12), mat("#b9cdb4")) + "".join(block(-0.06 + (i % 4) * 0.04, 0.03, -0.1 + (i // 4) * 0.04, 0.028, 0.012, 0.028, mat("#e8e4da" if i % 4 < 3 else "#d8863a"), 0.2) for i in range(16)), move=(0.52, 0, -0.06), turn=12)
    return out + pen((-0.02, 0.05, -0.16), (0.16, 0.055, 0.06), "#8d2230") + group(book(0.3, 0.06, 0.4, "#24507f") + group(book(0.28, 0.05, 0.38, "#a3161f"), move=(0.01, 0.06, 0), turn=6), move=(-0.62, 0, 0.32), turn=16) + rod((0.46, 0, 0.42), (0.46, 0.12, 0.42), 0.05, mat("#f2efe6", "gloss")) + wall()


@scene("la-don", (0.34, 0.6, -0.72), (0.0, 0, 0.03), "still", 40)
def _():
    out = desk("#a8764a") + sheet(0.0, 0.0, -7, 0.36, 0.5, 11, ink="#3a4f8f", ground="#fbf8e8") + sheet(-0.42, 0.2, 18, 0.3, 0.4, 0, ground="#e6d3a0") + pen((0.12, 0.03, -0.2), (0.26, 0.035, 0.02), "#2f5d92")
    return out + group("cylinder { 0, <0,.012,0>, .07 %s } difference { cylinder { 0, <0,.012,0>, .035 } cylinder { <0,-.1,0>, <0,.1,0>, .022 } translate <.1,0,0> %s }\n" % (mat("#8a5c3a"), mat("#d8b24a", "metal")), move=(0.4, 0, 0.24)) + rod((-0.36, 0, -0.1), (-0.36, 0.1, -0.1), 0.045, mat("#dfe6e2", "gloss")) + rod((-0.36, 0.09, -0.1), (-0.36, 0.095, -0.1), 0.04, mat("#8a5a2a", "gloss"))


@scene("nha-va-chia", (-0.6, 0.5, -0.95), (0.0, 0.13, 0.0), "still", 40)
def _():
    out = desk() + group(house(7, 3, 4, "#f3e6c8", "#b5533c"), move=(-0.1, 0, 0.1), scale=0.07, turn=-14) + coin_pile(0.34, -0.06, 6) + coin_pile(0.45, 0.02, 10) + coin_pile(0.38, 0.13, 14) + wall("#dfe4dc")
    out += group("torus { .05, .006 rotate z*0 %s }\n" % mat("#c9ccd0", "metal") + box((0.04, -0.005, -0.008), (0.17, 0.005, 0.008), mat("#d8b24a", "metal")) + "cylinder { <.2,-.005,0>, <.2,.005,0>, .035 %s }\n" % mat("#d8b24a", "metal"), move=(0.02, 0.008, -0.3), turn=25)
    return out + sheet(-0.5, -0.1, 14) + pen((-0.46, 0.012, -0.2), (-0.36, 0.014, 0.02))


@scene("lich-va-sua", (0.56, 0.52, -0.98), (0.0, 0.15, 0.0), "still", 40)
def _():
    out = desk("#d8bd94") + wall("#f2dfd8") + group(box((-0.26, 0, 0), (0.26, 0.4, 0.012), mat("#fbfaf6")) + box((-0.26, 0.3, -0.004), (0.26, 0.4, 0.01), mat("#a3161f")) + group(words("THÁNG 11", 0.055, mat("#fbfaf6", "glow")), move=(0, 0.33, -0.01)) + "".join(box((-0.22 + c * 0.065, 0.24 - r * 0.052, -0.003), (-0.18 + c * 0.065, 0.27 - r * 0.052, 0.001), mat("#d8503a" if (r, c) in ((2, 3), (2, 4)) else "#cfc8ba")) for r in range(5) for c in range(7)), move=(-0.12, 0, 0.28), tilt=-12, turn=-6)
    out += rod((0.32, 0, 0.05), (0.32, 0.17, 0.05), 0.05, mat("#fbf6ea", "gloss")) + rod((0.32, 0.17, 0.05), (0.32, 0.2, 0.05), 0.052, mat("#e8a0ae", "gloss")) + ball((0.32, 0.225, 0.05), (0.025, 0.035, 0.025), mat("#e6c59a"))
    for s in (-1, 1):
        out += ball((0.02 + s * 0.06, 0.04, -0.12), (0.04, 0.04, 0.075), mat("#9fc3e0", "cloth")) + "torus { .03, .012 translate <%.2f,.07,-.09> %s }\n" % (0.02 + s * 0.06, mat("#fbfaf6"))
    return out + group(box((-0.16, 0, -0.1), (0.16, 0.004, 0.1), mat("#efe6cc")) + box((-0.12, 0.004, -0.05), (0.12, 0.005, 0.06), mat("#c8d8c0")), move=(-0.42, 0, -0.12), turn=20) + coin_pile(0.5, -0.16, 5)


@scene("ong-nghe", (-0.42, 0.5, -0.78), (0.0, 0.03, 0.02), "still", 40)
def _():
    points = [(0.3 * math.cos(a) * (1 - a / 14), 0.014, 0.2 * math.sin(a) * (1 - a / 14) + 0.04) for a in [i * 0.35 for i in range(17)]]
    out = desk("#dfe6e2") + "".join(rod(points[i], points[i + 1], 0.011, mat("#22303a", "gloss")) + ball(points[i], 0.011, mat("#22303a", "gloss")) for i in range(len(points) - 1)) + rod((0.3, 0.005, 0.04), (0.3, 0.04, 0.04), 0.05, mat("#c9ccd0", "metal"))
    end = points[-1]
    out += "".join(rod(end, (end[0] - 0.16, 0.016, end[2] + s * 0.1), 0.007, mat("#c9ccd0", "metal")) + ball((end[0] - 0.16, 0.018, end[2] + s * 0.1), 0.016, mat("#22303a")) for s in (-1, 1))
    return out + sheet(-0.44, 0.16, 14) + pen((-0.5, 0.014, -0.05), (-0.36, 0.016, 0.12), "#2f8f86") + "".join("object { superellipsoid { <1,.4> scale <.035,.012,.02> rotate y*%d translate <%.2f,.014,%.2f> %s } }\n" % (i * 40, 0.42 + (i % 3) * 0.07, 0.26 - (i // 3) * 0.07, mat(["#d8503a", "#fbfaf6", "#e8c23a"][i % 3], "gloss")) for i in range(6)) + block(0.5, 0, -0.14, 0.14, 0.2, 0.14, mat("#fbfaf6", "gloss"), 0.15) + box((0.45, 0.09, -0.214), (0.55, 0.115, -0.21), mat("#d8232a")) + box((0.4875, 0.055, -0.214), (0.5125, 0.15, -0.21), mat("#d8232a"))


@scene("can-can", (-0.45, 0.66, -1.15), (0.03, 0.26, 0.0), "still", 40)
def _():
    brass = mat("#c9a24a", "metal")
    out = desk("#8f6443") + wall("#cfc6b4") + rod((0.1, 0, 0.1), (0.1, 0.02, 0.1), 0.12, brass) + rod((0.1, 0.02, 0.1), (0.1, 0.56, 0.1), 0.014, brass) + rod((-0.18, 0.53, 0.1), (0.38, 0.53, 0.1), 0.01, brass) + ball((0.1, 0.57, 0.1), 0.025, brass)
    for x in (-0.18, 0.38):
        out += "".join(rod((x, 0.53, 0.1), (x + 0.09 * math.cos(a), 0.26, 0.1 + 0.09 * math.sin(a)), 0.003, brass) for a in (0.5, 2.6, 4.7)) + "intersection { sphere { <%.2f,.3,.1>, .115 } plane { y, .26 } %s }\n" % (x, brass)
    return out + group(book(0.34, 0.07, 0.46, "#7a1f26") + group(book(0.32, 0.06, 0.44, "#24507f"), move=(0, 0.07, 0), turn=8) + group(book(0.3, 0.05, 0.42, "#2f5d4a"), move=(0, 0.13, 0), turn=-5), move=(-0.52, 0, 0.16), turn=14) + sheet(0.1, -0.28, -8, 0.3, 0.3, 6) + pen((0.16, 0.012, -0.36), (0.3, 0.014, -0.18))


@scene("dau-va-van-ban", (0.5, 0.55, -0.9), (0.0, 0.06, 0.0), "still", 40)
def _():
    out = desk("#b98a55") + sheet(0.0, 0.02, -6, 0.36, 0.5, 10) + group("difference { cylinder { 0, <0,.001,0>, .06 } cylinder { <0,-.1,0>, <0,.1,0>, .052 } %s }\n" % mat("#c8202a") + star(0.03, mat("#c8202a")).replace("rotate x*-90", ""), move=(0.08, 0.008, -0.14))
    out += rod((0.36, 0, 0.1), (0.36, 0.05, 0.1), 0.055, mat("#8a1f26", "gloss")) + rod((0.36, 0.05, 0.1), (0.36, 0.12, 0.1), 0.02, mat("#6b3f26", "gloss")) + ball((0.36, 0.15, 0.1), (0.04, 0.05, 0.04), mat("#6b3f26", "gloss")) + block(0.4, 0, -0.14, 0.2, 0.03, 0.14, mat("#3a3f45", "gloss"), 0.1) + box((0.32, 0.03, -0.19), (0.48, 0.033, -0.09), mat("#a3161f"))
    return out + "".join(sheet(-0.46 + i * 0.008, 0.1, 8 + i * 2, y=0.004 + i * 0.008) for i in range(6)) + group(book(0.3, 0.05, 0.4, "#24507f"), move=(-0.5, 0, 0.5), turn=-8) + wall("#e6dfd0")


@scene("mam-tet", (0.5, 0.75, -1.1), (0.0, 0.2, 0.1), "still", 42)
def _():
    out = desk("#9c5a3c") + wall("#a3161f", 1.2) + rod((-0.05, 0, 0.15), (-0.05, 0.05, 0.15), 0.3, mat("#d8b24a", "metal"), 0.34)
    rnd = random.Random(5)
    for r, (n, q, y) in enumerate(((8, 0.22, 0.1), (6, 0.14, 0.22), (1, 0, 0.33))):
        for i in range(n):
            a = i * 6.283 / max(1, n) + r
            out += ball((-0.05 + math.cos(a) * q, y, 0.15 + math.sin(a) * q), rnd.uniform(0.075, 0.095), mat(rnd.choice(["#e8902a", "#d83a2e", "#f2c83a", "#7fb04a", "#e8a83a"]), "gloss"))
    out += "".join(group(block(0, 0, 0, 0.2, 0.09, 0.2, mat("#4f8a42", "cloth"), 0.12) + box((-0.102, 0.09, -0.01), (0.102, 0.094, 0.01), mat("#e6d9a8")) + box((-0.01, 0.09, -0.102), (0.01, 0.094, 0.102), mat("#e6d9a8")), move=(0.42 + (i % 2) * 0.02, i * 0.095, -0.04), turn=i * 14) for i in range(3))
    return out + group(peach(0.9, 4), move=(-0.62, 0, 0.5)) + group(box((-0.05, 0, -0.09), (0.05, 0.004, 0.09), mat("#d8202a")) + box((-0.03, 0.004, -0.03), (0.03, 0.006, 0.03), mat("#f3cf5b")), move=(0.1, 0, -0.3), turn=20) + group(box((-0.05, 0, -0.09), (0.05, 0.004, 0.09), mat("#d8202a")) + box((-0.03, 0.004, -0.03), (0.03, 0.006, 0.03), mat("#f3cf5b")), move=(-0.2, 0, -0.28), turn=-16)


@scene("von-vay", (-0.5, 0.62, -0.95), (0.02, 0.07, 0.02), "still", 40)
def _():
    out = desk("#c9a578") + wall("#dfe6dc") + sheet(-0.16, 0.0, 8, 0.34, 0.46, 9) + pen((-0.1, 0.012, -0.16), (0.06, 0.016, 0.04))
    out += "".join(group(block(0, i * 0.02, 0, 0.22, 0.02, 0.11, mat(["#8fb39a", "#7fa58f"][i % 2])), move=(0.36, 0, 0.14), turn=i * 2) for i in range(6)) + coin_pile(0.24, -0.18, 5) + coin_pile(0.34, -0.2, 8) + coin_pile(0.45, -0.14, 11)
    return out + group("cone { 0, .06, <0,.1,0>, .08 %s }\n" % mat("#b5603f") + "".join(ball((math.cos(a) * 0.05, 0.17 + 0.03 * math.sin(a * 2), math.sin(a) * 0.05), (0.03, 0.06, 0.02), mat("#5c9a48")) for a in (0, 1.2, 2.4, 3.6, 4.8)) + rod((0, 0.1, 0), (0, 0.17, 0), 0.008, mat("#4a8340")), move=(-0.5, 0, 0.34))
