"""Signings, conferences, talks, awards, stages."""

import random

from kit import *
from scene import scene

SUIT = ["#22304a", "#2b2f3a", "#f4f2ec", "#9fc3e0", "#b8384a", "#f4f2ec"]
FLOOR = "#9b6b45"


def floor(text=FLOOR):
    return box((-14, -0.1, -14), (14, 0, 14), mat(text, "floor"))


def official(i, rnd, **more):
    woman = rnd.random() < 0.45
    options = {"woman": woman, "shirt": rnd.choice(SUIT), "tie": None if woman else rnd.choice([None, "#8d2230", "#27406b"]), "aodai": woman and rnd.random() < 0.4, "short": False}
    options.update(more)
    return options


def signing(drape, lines, ground, standing, seed, cloth="#f7f5ef", band="#b3202a", ink="#f6d98a"):
    out = stage(drape, lines, ground=ground, z=3.4, ink=ink) + floor() + group(table(5.2, 0.9, 0.78, cloth=cloth, band=band)) + group(flowers(0.3, seed), move=(0, 0.78, -0.12))
    for i, x in enumerate((-1.15, 1.15)):
        woman = (seed + i) % 2 == 0
        out += group(person(SUIT[(seed + i) % 6], woman=woman, sit=True, pose="write", seed=seed + i, tie=None if woman else "#8d2230", short=False), move=(x, 0.06, 0.66))
        out += group(paper(folder="#8d2230"), move=(x, 0.02, -0.02)) + rod((x - 0.1, 0.8, -0.1), (x - 0.03, 0.93, -0.02), 0.008, mat("#1d1b1a"))
        out += group(flag(0.3, 0.5, "#c8202a" if i == 0 else UNION_BLUE, i == 0), move=(x * 1.75, 0.78, -0.1))
    return out + crowd(standing, seed, lambda i, r: (((i - (standing - 1) / 2) * 0.82, 0.35, 1.75), r.uniform(-8, 8), official(i, r, pose="clap" if r.random() < 0.75 else "front")))


@scene("signing", (-0.7, 1.85, -5.2), (0, 1.55, 1.2), "room", 56)
def _():
    return signing("#1f3f6e", ["LỄ KÝ KẾT", "CHĂM SÓC SỨC KHỎE ĐOÀN VIÊN", "GIAI ĐOẠN 2026–2030"], "#a3161f", 7, 2)


@scene("ky-ket", (2.3, 2.0, -4.8), (-0.2, 1.5, 1.0), "warm", 58)
def _():
    return signing("#2c5b4d", ["THỎA ƯỚC LAO ĐỘNG TẬP THỂ", "NHÓM DOANH NGHIỆP MAY"], "#a3161f", 9, 5, "#efe6d0", "#2c5b4d")


@scene("ky-ket-2023", (-2.6, 1.8, -4.9), (0.3, 1.6, 0.8), "room", 58)
def _():
    return signing("#8f1b22", ["MÁI ẤM VÀ BỮA ĂN CA", "2023–2028"], "#24507f", 6, 9, "#24507f", "#f1e9d2")


def handing(a, b, drape, lines, ground, folder, seed, behind=4):
    out = stage(drape, lines, ground=ground, z=3.2) + floor("#7d5a40")
    out += group(person(pose="give", seed=seed, short=False, **a), move=(-0.42, 0, 0), turn=-62) + group(person(pose="give", seed=seed + 3, short=False, **b), move=(0.42, 0, 0), turn=62)
    out += group([box((-0.15, -0.2, -0.012), (0.15, 0.2, 0.012), mat(folder, "gloss"))], move=(0, 1.12, -0.2), tilt=-24)
    return out + crowd(behind, seed, lambda i, r: (((i - (behind - 1) / 2) * 1.25 + 0.1, 0, 1.5), r.uniform(-14, 14), official(i, r, pose=r.choice(["clap", "clap", "front"]))))


@scene("trao-van-ban", (-0.5, 1.5, -3.1), (0, 1.5, 0.6), "warm", 58)
def _():
    return handing({"shirt": "#b8384a", "woman": True, "aodai": True, "legs": "#f4f2ec"}, {"shirt": "#d7a43b", "woman": True, "aodai": True, "legs": "#f4f2ec"}, "#7a2a52", ["CÔNG ĐOÀN – PHỤ NỮ", "2026–2031"], "#f3ead6", "#a3161f", 21).replace("srgb <0.965,0.851,0.541>", "srgb <0.6,0.09,0.12>")


@scene("trao-van-ban-2021", (0.9, 1.55, -3.0), (0, 1.5, 0.6), "room", 60)
def _():
    return handing({"shirt": "#22304a", "tie": "#8d2230"}, {"shirt": "#fbfaf6", "woman": True, "glasses": True}, "#2f6f6a", ["VÌ SỨC KHỎE NỮ CÔNG NHÂN", "2021–2025"], "#24507f", "#2f6f6a", 33, 5)


@scene("hall", (0.6, 2.7, -6.6), (0, 1.5, 4), "warm", 52)
def _():
    out = stage("#9c1a22", ["HỘI NGHỊ SƠ KẾT BA NĂM", "MÁI ẤM VÀ BỮA ĂN CA", "2023–2028"], ground="#24507f", z=7, w=16) + floor("#6b4a35") + group(table(5.4, 0.8, 0.8, cloth="#f7f5ef", band="#b3202a"), move=(0, 0.35, 4.9))
    out += crowd(5, 8, lambda i, r: (((i - 2) * 1.0, 0.35, 5.5), 0, official(i, r, sit=True, pose="desk")))
    out += group(podium(), move=(4.2, 0.35, 4.6)) + group(person("#22304a", pose="speak", seed=77, tie="#8d2230"), move=(4.2, 0.35, 5.0)) + group(flowers(0.3, 4), move=(0, 1.15, 4.8))
    return out + group(flag(1.6, 3.2), move=(-5.6, 0.35, 5.6)) + heads(5, 11, 0.95, 1.1, -2.6, seed=5)


@scene("hall-2025", (-6.2, 2.5, -3.2), (1.4, 1.7, 4.4), "room", 62)
def _():
    out = stage("#23507c", ["SƠ KẾT GIỮA KỲ", "MÁI ẤM VÀ BỮA ĂN CA"], ground="#a3161f", z=8, w=18) + floor("#8a6a4c") + box((7, 0, -12), (7.2, 6, 9), mat("#e5dccb"))
    out += group(podium("#6b3f26"), move=(-1.2, 0.35, 5.4)) + group(person("#b8384a", woman=True, pose="speak", seed=14, short=False), move=(-1.2, 0.35, 5.8))
    return out + group(table(4, 0.8, 0.8, cloth="#f7f5ef"), move=(2.6, 0.35, 5.8)) + crowd(4, 3, lambda i, r: ((1.2 + i * 0.95, 0.35, 6.4), 0, official(i, r, sit=True, pose="desk"))) + heads(5, 9, 0.95, 1.05, -1.6, seed=12, chairs="#2f4f6f", x0=1.4)


@scene("hoi-nghi-2023", (2.3, 2.4, 5.2), (-0.6, 1.0, -3), "warm", 56)
def _():
    out = floor("#7a553c") + box((-9, 0, -12.2), (9, 6, -12), mat("#e3d6bf")) + "".join(box((x - 0.9, 1.4, -12), (x + 0.9, 4.6, -11.9), mat("#f4ead0", "glow")) for x in (-6, -3, 0, 3, 6))
    out += group(podium(), move=(1.1, 0.35, 3.0), turn=0) + group(person("#f4f2ec", pose="speak", seed=91, tie="#27406b", short=False), move=(1.1, 0.35, 3.45))
    out += box((-6, 0, 2.2), (6, 0.35, 7), mat("#8a5b38", "floor"))
    rnd = random.Random(2)
    for r in range(6):
        for c in range(12):
            x, z = (c - 5.5) * 0.95 + (r % 2) * 0.3, -r * 1.15
            out += block(x, 0.42, z + 0.24, 0.46, 0.55, 0.07, mat("#7c1f24", "cloth"))
            if rnd.random() < 0.93:
                out += group(person(sit=True, seed=r * 40 + c, woman=rnd.random() < 0.5, pose=rnd.choice(["desk", "desk", "clap", "write"])), move=(x, 0, z), turn=rnd.uniform(-8, 8))
    return out


@scene("hoi-nghi", (0.4, 2.6, -4.6), (0, 1.3, 2.2), "room", 64)
def _():
    out = stage("#8f1b22", ["HỘI NGHỊ BAN CHẤP HÀNH", "LẦN THỨ 11"], ground="#8f1b22", z=6.2, w=13) + floor("#a07850") + group(table(4.6, 0.8, 0.76, cloth="#24507f", band="#f1e9d2"), move=(0, 0, 4.2))
    out += crowd(5, 41, lambda i, r: (((i - 2) * 0.88, 0.02, 4.8), 0, official(i, r, sit=True, pose=r.choice(["desk", "write"]))))
    for s in (-1, 1):
        out += group(table(6.2, 0.75, 0.76, cloth="#24507f", band="#f1e9d2"), move=(s * 2.9, 0, 0.4), turn=90)
        out += crowd(6, 50 + s, lambda i, r: ((s * 3.5, 0.02, -2.0 + i * 0.98), s * 90 + r.uniform(-12, 12), official(i, r, sit=True, pose=r.choice(["desk", "write", "think"]))))
        out += "".join(group(paper(), move=(s * 2.85, 0.01, -2.0 + i * 0.98), turn=90) + bottle(s * 2.6, -1.7 + i * 0.98) for i in range(6))
    return out + "".join(group(flowers(0.24, 20 + i), move=(0, 0.0, z)) for i, z in enumerate((0.2, 2.0))) + group(flowers(0.24, 3), move=(0, 0.77, 4.1))


@scene("dialogue", (0.3, 3.3, -5.4), (0, 0.75, 0.6), "room", 54)
def _():
    out = room(16, 4.6, 7, "#e6ded0", "#8f6a4c", windows=5)
    out += "difference { cylinder { <0,.7,0>, <0,.77,0>, 3.1 } cylinder { <0,.6,0>, <0,.9,0>, 2.2 } %s }\n" % mat("#7d5234", "gloss") + "difference { cylinder { <0,0,0>, <0,.7,0>, 3.0 } cylinder { <0,-.1,0>, <0,.9,0>, 2.9 } %s }\n" % mat("#a3764e")
    rnd = random.Random(7)
    for i in range(18):
        a = math.radians(i * 20 + 10)
        x, z, t = math.sin(a) * 3.6, math.cos(a) * 3.6, math.degrees(a)
        blue = i % 3 != 0
        out += group(chair("#5b3d2a") + person(UNION_BLUE if blue else rnd.choice(SUIT), sit=True, woman=rnd.random() < 0.5, pose=rnd.choice(["desk", "write", "think", "desk"]), seed=i + 60), move=(x, 0, z), turn=t)
        out += group(paper(), move=(math.sin(a) * 2.65, 0.01, math.cos(a) * 2.65), turn=t)
    return out + "".join(group(flowers(0.28, 40 + i), move=(x, 0, z)) for i, (x, z) in enumerate(((0, 0), (0.8, 0.5), (-0.8, 0.4))))


@scene("doi-thoai-giay", (-3.6, 2.0, -3.2), (0.4, 0.85, 0.6), "warm", 54)
def _():
    out = room(14, 4.2, 5, "#efe4cf", "#93734f", windows=4, low="#c9a06c") + group(table(6.4, 1.3, 0.76, top="#8a5c3a"), move=(0.6, 0, 0.4))
    for s in (-1, 1):
        out += crowd(6, 70 + s, lambda i, r: ((-1.9 + i * 1.0, 0.02, 0.4 + s * 1.05), (0 if s > 0 else 180) + r.uniform(-15, 15), {"sit": True, "shirt": UNION_BLUE if s > 0 else r.choice(SUIT), "pose": r.choice(["desk", "write", "speak", "think"])}))
        out += "".join(group(paper(), move=(-1.9 + i * 1.0, 0.01, 0.4 + s * 0.42)) + bottle(-1.6 + i * 1.0, 0.4 + s * 0.2) for i in range(6))
    return out + group(banner(["ĐỐI THOẠI TẠI NƠI LÀM VIỆC"], 5.0, 0.8), move=(0.4, 3.2, 4.8))


def award(n, drape, lines, ground, seed, held, shirts, blue=False, rows=1):
    out = stage(drape, lines, ground=ground, z=3.4) + floor("#7d4a34")
    for r in range(rows):
        out += crowd(n, seed + r, lambda i, rnd: (((i - (n - 1) / 2) * 0.74 + r * 0.3, 0.35 + r * 0.32, 0.9 + r * 0.8), rnd.uniform(-6, 6), {"pose": "hold" if r == 0 else "front", "shirt": rnd.choice(shirts), "held": held(i, rnd) if r == 0 else "", "aodai": False, "tie": None}))
    return out + box((-8, 0, 0.2), (8, 0.35, 3.2), mat("#8a5b38", "floor"))


def bouquet(i, rnd):
    return group(flowers(0.17, rnd.randrange(99), basket=False), move=(0, 1.02, -0.36)) if i % 2 == 0 else frame()


def frame(text="#f6efdc", edge="#a3161f"):
    return group([block(0, 0, 0, 0.46, 0.34, 0.02, mat(edge, "gloss")), box((-0.19, 0.04, -0.016), (0.19, 0.3, -0.01), mat(text)), group(star(0.045, mat("#d0a030")), move=(0, 0.23, -0.02))] + [box((-0.12, 0.08 + i * 0.035, -0.02), (0.12, 0.086 + i * 0.035, -0.012), mat("#8a8378")) for i in range(3)], move=(0, 0.92, -0.4))


@scene("tap-the", (0, 1.9, -5.4), (0, 1.75, 1), "room", 56)
def _():
    return award(8, "#9c1a22", ["TỔNG KẾT NĂM NĂM", "CHĂM SÓC SỨC KHỎE NỮ CÔNG NHÂN"], "#24507f", 15, bouquet, ["#f4f2ec", UNION_BLUE, "#b8384a"], rows=2)


@scene("hoc-bong", (-1.0, 1.5, -4.4), (0, 1.55, 1), "warm", 54)
def _():
    out = stage("#1f5a86", ["HỌC BỔNG", "CON CÔNG NHÂN VƯỢT KHÓ"], ground="#a3161f", z=3.4) + floor("#7d4a34") + box((-8, 0, 0.2), (8, 0.35, 3.2), mat("#8a5b38", "floor"))
    out += crowd(8, 61, lambda i, r: (((i - 3.5) * 0.62, 0.35, 0.8), r.uniform(-8, 8), {"tall": r.uniform(0.62, 0.8), "shirt": "#fbfaf6", "legs": "#27406b", "pose": "hold", "held": frame() + ball((0, 1.3, -0.12), (0.05, 0.06, 0.02), mat("#d8262e")), "skirt": False, "glasses": False}))
    return out + crowd(3, 66, lambda i, r: (((i - 1) * 1.7, 0.35, 1.6), 0, official(i, r, pose="clap")))


@scene("ra-mat-cong-doan", (1.7, 1.7, -4.6), (-0.1, 1.75, 1), "room", 56)
def _():
    out = award(7, "#9c1a22", ["LỄ RA MẮT", "CÔNG ĐOÀN CƠ SỞ"], "#9c1a22", 25, lambda i, r: group(flowers(0.15, i + 3, basket=False), move=(0, 1.0, -0.34)), [UNION_BLUE, "#9fc3e0"])
    return out + group(flag(1.5, 2.9), move=(3.2, 0.35, 2.2)) + group(flag(1.5, 2.9, UNION_BLUE), move=(-4.6, 0.35, 2.2))


@scene("nha-giao", (-0.4, 1.6, -4.3), (0, 1.25, 1), "warm", 54)
def _():
    out = floor("#b08a60") + box((-9, 0, 3), (9, 5, 3.2), mat("#e9dfc6")) + box((-3.4, 1.0, 2.94), (3.4, 2.7, 3), mat("#2f5140")) + group(words("Mừng ngày 20 – 11", 0.42, mat("#f4f0e2", "glow")), move=(0, 1.8, 2.9)) + box((-3.5, 0.94, 2.9), (3.5, 1.0, 3), mat("#8a5b38"))
    out += crowd(7, 81, lambda i, r: (((i - 3) * 0.78, 0, 1.3), r.uniform(-8, 8), {"woman": i % 3 != 1, "aodai": i % 3 != 1, "shirt": r.choice(["#d9776a", "#7a4e7c", "#e9c46a", "#5b8fb9", "#c9384a"]) if i % 3 != 1 else "#f4f2ec", "legs": "#f4f2ec" if i % 3 != 1 else "#2b2f3a", "pose": "hold", "held": group(flowers(0.17, i + 50, basket=False), move=(0, 1.0, -0.36)), "short": False}))
    return out + crowd(4, 84, lambda i, r: (((i - 1.5) * 1.3, 0, 0.2), 180 + r.uniform(-25, 25), {"tall": 0.7, "shirt": "#fbfaf6", "legs": "#27406b", "glasses": False}))


@scene("phat-bieu", (-1.2, 1.7, -2.6), (0.1, 1.62, 0.5), "warm", 54)
def _():
    out = floor() + group(curtain(14, 5, "#1f3f6e"), move=(0, 0, 2.6)) + group(banner(["TIẾNG NÓI", "TỪ KHU TRỌ"], 3.4, 1.4), move=(-1.9, 2.6, 2.3))
    return out + group(podium(), move=(0.5, 0, 0)) + group(person("#e9d9b8", woman=True, pose="speak", seed=5, cut="bun", short=False), move=(0.5, 0, 0.42)) + group(flowers(0.26, 8), move=(-0.9, 0, 0.6)) + group(flag(0.9, 2.2), move=(1.7, 0, 1.5))


@scene("van-nghe", (-1.8, 1.5, -5.8), (0, 1.6, 2), "stage", 52, bounce=0.6)
def _():
    out = group(curtain(16, 6, "#4a1f52"), move=(0, 0, 5)) + floor("#4a3424") + group(banner(["TIẾNG HÁT NGƯỜI THỢ"], 6, 0.9, "#a3161f"), move=(0, 4.2, 4.6)) + box((-7, 0, 0.4), (7, 0.5, 5), mat("#6b4a35", "floor"))
    out += crowd(6, 17, lambda i, r: (((i - 2.5) * 0.85, 0.5, 2.6), 0, {"woman": i % 2 == 0, "shirt": "#d8486a" if i % 2 == 0 else "#f4f2ec", "aodai": i % 2 == 0, "legs": "#f4f2ec", "pose": r.choice(["front", "cheer", "wave"]), "short": False}))
    out += group(person("#f2c230", woman=True, aodai=True, legs="#f4f2ec", pose="speak", seed=3, held=rod((0.2, 1.16, -0.34), (0.12, 1.38, -0.2), 0.016, mat("#222222")) if False else ""), move=(0, 0.5, 1.4))
    return out + heads(2, 11, 0.8, 1.0, -2.8, seed=19, chairs=None)


@scene("tap-huan", (3.4, 2.2, -4.2), (-0.4, 0.95, 1), "room", 56)
def _():
    out = room(13, 4, 5, "#eef0ea", "#a58a68", windows=0, low="#d6c8a8") + box((-2.2, 1.2, 4.85), (2.2, 3.2, 4.95), mat("#fbfaf6", "glow")) + group(words("Kỹ năng thương lượng", 0.3, mat("#24507f")), move=(0, 2.6, 4.8)) + "".join(box((-1.7, 1.6 + i * 0.25, 4.8), (0.9 - i * 0.4, 1.68 + i * 0.25, 4.84), mat("#c05a4a" if i == 2 else "#9ab0c4")) for i in range(3))
    out += group(person("#c9384a", woman=True, pose="point", seed=8), move=(2.9, 0, 4.0), turn=20)
    for k, (x, z) in enumerate(((-3, 0.2), (0.2, 0.4), (3.2, 0.6), (-1.6, 2.4), (1.6, 2.6))):
        out += group("cylinder { <0,.7,0>, <0,.75,0>, .8 %s } cylinder { 0, <0,.7,0>, .06 %s }\n" % (mat("#d8b98a", "gloss"), mat("#666666", "metal")) + "".join(group(paper(0, -0.5, y=0.755), turn=t) for t in (0, 90, 200, 290)), move=(x, 0, z))
        for j in range(5):
            a = math.radians(j * 72 + k * 20)
            out += group(chair("#3b6f8f", 0.85) + person(sit=True, seed=k * 9 + j, woman=(j + k) % 2 == 0, pose=["write", "desk", "speak", "think", "desk"][j], shirt=UNION_BLUE if j % 2 else None), move=(x + math.sin(a) * 1.2, 0, z + math.cos(a) * 1.2), turn=math.degrees(a))
    return out


@scene("phieu-bau", (-1.0, 1.75, -2.6), (0.15, 1.05, 0.3), "warm", 46)
def _():
    out = floor("#8a6a4c") + group(curtain(12, 5, "#9c1a22"), move=(0, 0, 3.4)) + group(flag(1.3, 2.6), move=(1.3, 0, 2.0)) + block(0.1, 0, 0, 0.7, 0.62, 0.6, mat("#f7f5ef", "cloth"))
    out += block(0.1, 0.62, 0, 0.5, 0.5, 0.42, mat("#a3161f", "gloss")) + box((-0.04, 1.12, -0.02), (0.24, 1.125, 0.02), mat("#2a0a0a")) + group(words("HÒM PHIẾU", 0.085, mat("#f6d98a", "glow")), move=(0.1, 0.9, -0.22)) + group(star(0.07, mat("#f4d23a", "glow")), move=(0.1, 0.78, -0.23))
    out += group(person(UNION_BLUE, woman=True, pose="give", seed=12, short=False, held=box((-0.04, 1.08, -0.64), (0.1, 1.22, -0.635), mat("#fbfaf6"))), move=(0.95, 0, 0.15), turn=86)
    return out + crowd(4, 90, lambda i, r: ((1.7 + i * 0.6, 0, 1.0 + i * 0.35), 50, {"shirt": r.choice([UNION_BLUE, "#f4f2ec"]), "pose": "front"})) + crowd(2, 95, lambda i, r: ((-1.5 - i * 0.8, 0, 1.6), -20, official(i, r, pose="front")))
