"""Things to draw with: every function gives a piece of a POV-Ray scene. Metres; x to the right, y up, people look to -z."""

import math
import random

SKIN = ["#f0c8a0", "#e8b98e", "#dca678", "#c98d60"]
HAIR = ["#1a1512", "#231a15", "#2d221b", "#15120f"]
SHIRTS = ["#f2f0ea", "#9fc3e0", "#2f5d92", "#c9384a", "#e8a23a", "#4a7d6a", "#b5bcc4", "#7a4e7c", "#e9d9b8", "#d9776a"]
UNION_BLUE = "#2f6fb0"


def colour(text):
    value = text.lstrip("#")
    parts = [int(value[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return "srgb <%.3f,%.3f,%.3f>" % tuple(parts)


def mat(text, kind="matte"):
    finish = {
        "matte": "diffuse .82",
        "gloss": "diffuse .78 specular .35 roughness .04",
        "metal": "diffuse .55 specular .6 roughness .03 reflection { .08 }",
        "water": "diffuse .4 specular .6 roughness .01 reflection { .1 .5 }",
        "floor": "diffuse .75 specular .12 roughness .08 reflection { .02 .12 }",
        "glow": "diffuse .2 emission .9",
        "lit": "diffuse .6 emission .32",
        "cloth": "diffuse .84 brilliance .9",
    }[kind]
    return "texture { pigment { color %s } finish { %s } }" % (colour(text), finish)


def v(*p):
    return "<%.4f,%.4f,%.4f>" % p


def box(a, b, m):
    return "box { %s, %s %s }\n" % (v(*a), v(*b), m)


def block(x, y, z, w, h, d, m, round_=0.0):
    """A box that stands on y with its middle at x, z; edges rounded by a superellipsoid when asked."""
    if round_:
        return "superellipsoid { <%.3f,%.3f> scale %s translate %s %s }\n" % (
            round_, round_, v(w / 2, h / 2, d / 2), v(x, y + h / 2, z), m)
    return box((x - w / 2, y, z - d / 2), (x + w / 2, y + h, z + d / 2), m)


def ball(c, r, m):
    if isinstance(r, tuple):
        return "sphere { 0, 1 scale %s translate %s %s }\n" % (v(*r), v(*c), m)
    return "sphere { %s, %.4f %s }\n" % (v(*c), r, m)


def rod(a, b, r, m, r2=None):
    if sum((p - q) ** 2 for p, q in zip(a, b)) < 1e-9:
        return ""
    if r2 is None:
        return "cylinder { %s, %s, %.4f %s }\n" % (v(*a), v(*b), r, m)
    return "cone { %s, %.4f, %s, %.4f %s }\n" % (v(*a), r, v(*b), r2, m)


def group(parts, move=(0, 0, 0), turn=0.0, scale=1.0, tilt=0.0, roll=0.0):
    text = "".join(parts) if not isinstance(parts, str) else parts
    if not text.strip():
        return ""
    return "union {\n%s rotate <%.2f,0,%.2f> rotate <0,%.2f,0> scale %.4f translate %s }\n" % (
        text, tilt, roll, turn, scale, v(*move))


def words(text, height, m, depth=0.01):
    """A line of text in the middle of x, its foot at y 0, facing -z."""
    return ('#declare W = text { ttf FONT "%s" %.3f, 0 %s };\n' % (text, depth, m)
            + "object { W translate -x*(max_extent(W).x+min_extent(W).x)/2 scale <%.3f,%.3f,1> }\n" % (height, height))


# ---------------------------------------------------------------- people


def limb(a, b, c, r, sleeve, skin, short=False):
    """Shoulder, elbow, hand."""
    low = skin if short else sleeve
    return (rod(a, b, r, sleeve, r * 0.86) + ball(b, r * 0.86, sleeve) + rod(b, c, r * 0.84, low, r * 0.62)
            + ball(a, r * 1.06, sleeve) + ball(c, r * 0.86, skin))


POSES = {  # right hand, left hand (x mirrored) of one who stands
    "down": ((0.29, 0.84, -0.03), (0.29, 0.84, -0.03)),
    "front": ((0.03, 0.93, -0.21), (0.03, 0.9, -0.2)),
    "clap": ((0.02, 1.14, -0.29), (0.03, 1.12, -0.29)),
    "hold": ((0.16, 1.05, -0.32), (0.16, 1.05, -0.32)),
    "carry": ((0.2, 0.98, -0.3), (0.2, 0.98, -0.3)),
    "give": ((0.1, 1.1, -0.48), (0.12, 1.08, -0.46)),
    "wave": ((0.42, 1.72, -0.06), (0.29, 0.84, -0.03)),
    "cheer": ((0.36, 1.82, -0.04), (0.36, 1.8, -0.04)),
    "point": ((0.55, 1.4, -0.2), (0.29, 0.84, -0.03)),
    "speak": ((0.2, 1.16, -0.3), (0.18, 1.02, -0.26)),
    "write": ((0.1, 1.02, -0.42), (0.2, 1.0, -0.34)),
    "work": ((0.14, 1.04, -0.42), (0.14, 1.04, -0.42)),
    "desk": ((0.16, 1.02, -0.34), (0.16, 1.02, -0.34)),
    "tool": ((0.2, 1.12, -0.36), (0.3, 0.86, -0.05)),
    "hip": ((0.24, 1.0, -0.02), (0.24, 1.0, -0.02)),
    "high": ((0.14, 1.98, -0.16), (0.17, 1.92, -0.16)),
    "think": ((0.06, 1.38, -0.2), (0.02, 1.02, -0.2)),
    "phone": ((0.15, 1.55, -0.12), (0.29, 0.86, -0.03)),
    "read": ((0.13, 1.16, -0.3), (0.13, 1.16, -0.3)),
}


def person(shirt=None, legs="#2b2f3a", woman=False, pose="down", sit=False, seed=0, hat=None, apron=None, vest=None, glasses=None,
           tie=None, aodai=False, short=None, mask=False, skirt=False, smile=True, hair=None, cut=None, shoes="#1d1b1a", bag=None, tall=1.0,
           held="", lean=0.0):
    rnd = random.Random(seed * 7919 + 13)
    shirt = shirt or rnd.choice(SHIRTS)
    short = rnd.random() < 0.3 if short is None else short
    glasses = rnd.random() < 0.16 if glasses is None else glasses
    skin, top, trousers = mat(rnd.choice(SKIN)), mat(shirt, "cloth"), mat(legs, "cloth")
    dark = mat(hair or rnd.choice(HAIR), "gloss")
    shoe = mat(shoes, "gloss")
    tall = tall * rnd.uniform(0.96, 1.05) * (0.965 if woman else 1.0)
    lower, upper = [], []
    if sit:
        for s in (-1, 1):
            lower += [rod((s * 0.09, 0.53, 0.02), (s * 0.11, 0.52, -0.42), 0.098, trousers, 0.08), ball((s * 0.11, 0.52, -0.42), 0.08, trousers),
                      rod((s * 0.11, 0.52, -0.42), (s * 0.11, 0.09, -0.4), 0.078, trousers, 0.058), ball((s * 0.11, 0.05, -0.46), (0.055, 0.05, 0.12), shoe)]
    else:
        for s in (-1, 1):
            lower += [rod((s * 0.095, 0.08, 0), (s * 0.08, 0.84, 0), 0.066, trousers, 0.09), ball((s * 0.1, 0.045, -0.05), (0.055, 0.045, 0.125), shoe)]
        if aodai or skirt:
            lower += ["cone { <0,%.2f,0>, .24, <0,.98,0>, .175 scale <1,1,.66> %s }\n" % (0.28 if aodai else 0.42, top if aodai else trousers)]
    upper += [ball((0, 0.83, 0), (0.15, 0.09, 0.108), trousers),
              "cone { <0,.8,0>, .17, <0,1.28,0>, %.3f scale <1,1,.64> %s }\n" % (0.158 if woman else 0.18, top),
              ball((0, 1.28, 0), (0.166 if woman else 0.188, 0.1, 0.118), top), rod((0, 1.3, 0), (0, 1.36, 0), 0.1, top, 0.058), rod((0, 1.32, 0), (0, 1.47, 0), 0.05, skin),
              "torus { .054, .014 scale <1,1.3,1> translate <0,1.372,-.002> %s }\n" % top]
    right, left = POSES[pose]
    reach = 0.168 if woman else 0.192
    for s, hand in ((-1, right), (1, left)):
        a = (s * reach, 1.295, 0)
        c = (s * hand[0], hand[1], hand[2])
        mid = [(p + q) / 2 for p, q in zip(a, c)]
        slack = max(0.0, 0.52 - math.dist(a, c)) * 0.55 + 0.02
        b = (mid[0] + s * slack * 0.7, mid[1] - slack * 0.75, mid[2] + slack * 0.35)
        upper.append(limb(a, b, c, 0.05 if woman else 0.056, top, skin, short))
    head = [ball((0, 1.565, 0), (0.098, 0.126, 0.108), skin), ball((0, 1.553, -0.108), (0.012, 0.02, 0.013), skin)]
    for s in (-1, 1):
        head += [ball((s * 0.037, 1.578, -0.0985), (0.0105, 0.0135, 0.007), mat("#16110e", "gloss")), ball((s * 0.098, 1.56, 0.005), (0.014, 0.03, 0.02), skin),
                 rod((s * 0.022, 1.607, -0.1), (s * 0.052, 1.606, -0.09), 0.0042, dark)]
        if glasses:
            head += ["torus { .026, .0032 rotate x*90 translate <%.3f,1.577,-.113> %s }\n" % (s * 0.037, mat("#22201e"))]
    if smile and not mask:
        head += ["intersection { torus { .032, .0048 rotate x*90 } plane { y, -.014 } translate <0,1.541,-.096> %s }\n" % mat("#9c4a3c")]
    if mask:
        head += [ball((0, 1.525, -0.045), (0.075, 0.055, 0.078), mat("#d8e8ef"))]
    cut = cut or (rnd.choice(["long", "bob", "bun", "tail"]) if woman else "short")
    head += ["intersection { sphere { 0, 1 scale <.108,.128,.12> translate <0,1.583,.014> } plane { <0,-.81,-.585>, -1.262 } %s }\n" % dark]
    if cut == "long":
        head += [ball((0, 1.45, 0.055), (0.118, 0.23, 0.07), dark)] + [ball((s * 0.1, 1.49, 0.012), (0.026, 0.14, 0.05), dark) for s in (-1, 1)]
    elif cut == "bob":
        head += [ball((0, 1.54, 0.04), (0.122, 0.135, 0.092), dark)] + [ball((s * 0.103, 1.535, -0.005), (0.026, 0.1, 0.058), dark) for s in (-1, 1)]
    elif cut == "bun":
        head += [ball((0, 1.64, 0.11), 0.058, dark), ball((0, 1.56, 0.04), (0.108, 0.1, 0.09), dark)]
    elif cut == "tail":
        head += [ball((0, 1.6, 0.125), 0.035, dark), ball((0, 1.46, 0.135), (0.042, 0.14, 0.04), dark), ball((0, 1.56, 0.04), (0.108, 0.1, 0.09), dark)]
    if tie:
        upper += ["cone { <0,1.06,-.128>, .034, <0,1.36,-.115>, .014 scale <1,1,1> %s }\n" % mat(tie, "cloth")]
    if vest:
        v1, v2 = mat(vest, "cloth"), mat("#f4f1a8", "gloss")
        upper += ["cone { <0,.84,0>, .178, <0,1.31,0>, .21 scale <1,1,.68> %s }\n" % v1, "cone { <0,1.0,0>, .1845, <0,1.045,0>, .188 scale <1.02,1,.7> %s }\n" % v2]
        upper += [rod((s * 0.1, 0.88, -0.125), (s * 0.11, 1.33, -0.115), 0.02, v2) for s in (-1, 1)]
    if apron:
        upper += ["intersection { cone { <0,.5,0>, .2, <0,1.24,0>, .2 scale <1,1,.68> } plane { z, -.03 } %s }\n" % mat(apron, "cloth")]
    if bag:
        upper += [block(0, 0.95, 0.19, 0.3, 0.4, 0.16, mat(bag, "cloth"), 0.3)]
    head += headgear(hat, dark)
    parts = lower + [group(upper + [held], tilt=lean)] + [group(head, tilt=lean)] if not sit else lower + [group(upper + head + [held], move=(0, -0.36, 0))]
    return group(parts, scale=tall)


def headgear(hat, dark):
    if not hat:
        return []
    kind, text = hat if isinstance(hat, tuple) else (hat, "#f2c230")
    m = mat(text, "gloss")
    if kind == "helmet":
        return ["intersection { sphere { 0, 1 scale <.135,.13,.148> translate <0,1.61,.005> } plane { -y, -1.61 } %s }\n" % m,
                ball((0, 1.613, -0.06), (0.13, 0.012, 0.12), m), rod((0, 1.72, -0.1), (0, 1.735, 0.08), 0.018, m)]
    if kind == "chef":
        return [rod((0, 1.64, 0.005), (0, 1.75, 0.005), 0.112, mat("#fbfaf6")), ball((0, 1.79, 0.005), (0.15, 0.08, 0.15), mat("#fbfaf6"))]
    if kind == "cap":
        return ["intersection { sphere { 0, 1 scale <.118,.11,.128> translate <0,1.62,.008> } plane { -y, -1.62 } %s }\n" % m, ball((0, 1.625, -0.14), (0.08, 0.01, 0.085), m)]
    if kind == "non":
        return ["cone { <0,1.62,0>, .3, <0,1.83,0>, .005 open %s }\n" % mat("#e6d3a0"), "torus { .3, .006 translate y*1.62 %s }\n" % mat("#b99c5c")]
    if kind == "net":
        return [ball((0, 1.61, 0.015), (0.122, 0.115, 0.13), mat("#cfe3ee")), ]
    return []


def crowd(n, seed, put, **fixed):
    """n people; put(i, rnd) gives place, turn and what is special of each."""
    rnd, out = random.Random(seed), []
    for i in range(n):
        (x, y, z), turn, more = put(i, rnd)
        options = {"woman": rnd.random() < 0.5, "seed": seed * 100 + i}
        options.update(fixed)
        options.update(more)
        out.append(group(person(**options), move=(x, y, z), turn=turn))
    return "".join(out)


def heads(rows, cols, dx, dz, z0, y0=0.0, rise=0.0, seed=1, x0=0.0, shirts=None, chairs="#7c1f24", hats=None):
    """An audience seen from behind: seated on chairs, looking away from the camera (+z)."""
    rnd, out = random.Random(seed), []
    for r in range(rows):
        for c in range(cols):
            if rnd.random() < 0.06:
                continue
            x = x0 + (c - (cols - 1) / 2) * dx + (r % 2) * dx * 0.3
            z, y = z0 + r * dz, y0 - r * rise
            if chairs:
                out.append(block(x, y + 0.42, z - 0.22, 0.46, 0.55, 0.07, mat(chairs, "cloth"), 0.25))
            out.append(group(person(shirt=rnd.choice(shirts or SHIRTS), woman=rnd.random() < 0.5, sit=True, seed=seed * 1000 + r * 50 + c, pose="desk", hat=rnd.choice(hats) if hats else None),
                             move=(x, y, z), turn=180 + rnd.uniform(-9, 9)))
    return "".join(out)


# ---------------------------------------------------------------- furniture, halls


def table(w, d, h=0.76, top="#c9a578", cloth=None, band=None):
    if cloth:
        out = block(0, 0, 0, w, h, d, mat(cloth, "cloth"))
        return out + (block(0, h - 0.14, -0.006, w + 0.012, 0.145, d + 0.006, mat(band, "cloth")) if band else "")
    m, leg = mat(top, "gloss"), mat("#6b6f75", "metal")
    return block(0, h - 0.04, 0, w, 0.04, d, m) + "".join(
        rod((sx * (w / 2 - 0.06), 0, sz * (d / 2 - 0.06)), (sx * (w / 2 - 0.06), h, sz * (d / 2 - 0.06)), 0.022, leg) for sx in (-1, 1) for sz in (-1, 1))


def chair(text="#7c1f24", back=0.95):
    return block(0, 0.4, 0, 0.46, 0.07, 0.46, mat(text, "cloth"), 0.3) + block(0, 0.45, 0.22, 0.46, back - 0.45, 0.06, mat(text, "cloth"), 0.3) + "".join(
        rod((x, 0, z), (x, 0.42, z), 0.018, mat("#3b352f", "metal")) for x in (-0.19, 0.19) for z in (-0.19, 0.19))


def curtain(w, h, text, fold=0.24, z=0.0):
    m, n = mat(text, "cloth"), int(w / fold)
    return box((-w / 2, 0, z + 0.06), (w / 2, h, z + 0.2), m) + "".join(
        "cylinder { <0,0,0>, <0,%.2f,0>, 1 scale <%.3f,1,%.3f> translate <%.3f,0,%.3f> %s }\n" % (h, fold * 0.56, 0.1 + 0.03 * (i % 3), -w / 2 + (i + 0.5) * fold, z + 0.08, m)
        for i in range(n))


def banner(lines, w, h, ground="#a3161f", ink="#f6d98a", emblem=False):
    """A cloth with words, its middle at the origin, facing -z."""
    out = box((-w / 2, -h / 2, 0), (w / 2, h / 2, 0.03), mat(ground, "cloth"))
    n, y = len(lines), h * 0.5
    step = h / (n + 0.55)
    for i, line in enumerate(lines):
        big = i == (1 if n > 2 else 0)
        size = min(step * (0.74 if big else 0.52), w * 0.92 / max(1, len(line)) / 0.66)
        y -= step * (1.08 if big else 0.9)
        out += group(words(line, size, mat(ink, "glow")), move=(0, y, -0.02))
    return out


def star(r, m):
    points = []
    for i in range(10):
        a, q = math.pi / 2 + i * math.pi / 5, r if i % 2 == 0 else r * 0.382
        points.append("<%.4f,%.4f>" % (math.cos(a) * q, math.sin(a) * q))
    points.append(points[0])
    return "prism { linear_sweep linear_spline 0, .02, 11, %s rotate x*-90 %s }\n" % (", ".join(points), m)


def flag(w=1.2, pole=2.6, text="#c8202a", with_star=True):
    out = rod((0, 0, 0), (0, pole, 0), 0.018, mat("#c9b070", "metal")) + ball((0, pole, 0), 0.035, mat("#e0c060", "metal"))
    h = w * 0.66
    for i in range(10):
        a, b = i / 10, (i + 1) / 10
        z = 0.06 * math.sin(a * 6)
        out += box((a * w, pole - h - 0.1, z - 0.012), (b * w + 0.002, pole - 0.1, z + 0.024), mat(text, "cloth"))
    if with_star:
        out += group(star(h * 0.28, mat("#f4d23a", "glow")), move=(w / 2, pole - 0.1 - h / 2, -0.08))
    return out


def flowers(r=0.28, seed=3, palette=("#e8486a", "#f3c83a", "#fbf4e6", "#f08bb0"), basket=True):
    rnd = random.Random(seed)
    out = ball((0, 0.05, 0), (r * 0.85, 0.1, r * 0.6), mat("#8a5a34")) if basket else ""
    for _ in range(46):
        a, q, y = rnd.uniform(0, 6.283), rnd.random() ** 0.6 * r, rnd.random()
        out += ball((math.cos(a) * q, 0.12 + (1 - (q / r) ** 2) * r * 0.75 * (0.6 + 0.4 * y), math.sin(a) * q * 0.75), r * rnd.uniform(0.14, 0.22), mat(rnd.choice(palette)))
    for _ in range(24):
        a = rnd.uniform(0, 6.283)
        out += ball((math.cos(a) * r, 0.1 + rnd.random() * 0.1, math.sin(a) * r * 0.75), (r * 0.2, r * 0.08, r * 0.14), mat("#3f7d48"))
    return out


def podium(text="#7a4a2a", ink="#e6c15a"):
    m = mat(text, "gloss")
    return (block(0, 0, 0, 0.62, 0.08, 0.5, m) + block(0, 0.08, 0, 0.52, 0.94, 0.4, m) + block(0, 1.02, 0, 0.7, 0.07, 0.5, m)
            + "torus { .13, .018 rotate x*90 translate <0,.62,-.205> %s }\n" % mat(ink, "metal") + group(star(0.08, mat(ink, "metal")), move=(0, 0.62, -0.205))
            + rod((0.08, 1.08, -0.05), (0.04, 1.3, -0.02), 0.008, mat("#2a2a2a", "metal")) + ball((0.04, 1.31, -0.02), 0.022, mat("#2a2a2a")))


def paper(x=0.0, z=0.0, turn=0.0, y=0.77, folder=None):
    out = box((-0.105, 0, -0.15), (0.105, 0.004, 0.15), mat("#fbfaf5"))
    out += "".join(box((-0.08, 0.004, -0.11 + i * 0.03), (0.08 - (i % 3) * 0.02, 0.005, -0.104 + i * 0.03), mat("#9a9690")) for i in range(7))
    if folder:
        out = box((-0.13, -0.006, -0.17), (0.13, 0, 0.17), mat(folder, "gloss")) + out
    return group(out, move=(x, y + 0.006, z), turn=turn)


def bottle(x, z, y=0.76):
    return rod((x, y, z), (x, y + 0.15, z), 0.03, mat("#bfe0ee", "gloss")) + rod((x, y + 0.15, z), (x, y + 0.2, z), 0.012, mat("#3b7bc0"))


def room(w, h, d, wall="#e9e4d8", floor="#b98d62", ceiling="#f7f5ef", windows=0, lamps=True, low=None, sky="#cfe6f5"):
    """Open at the front: walls at x = -w/2, w/2 and z = d."""
    m = mat(wall)
    out = box((-w / 2 - 3, -0.1, -14), (w / 2 + 3, 0, d), mat(floor, "floor")) + box((-w / 2 - 1, 0, d), (w / 2 + 1, h, d + 0.2), m)
    out += box((-w / 2 - 0.2, 0, -14), (-w / 2, h, d), m) + box((w / 2, 0, -14), (w / 2 + 0.2, h, d), m) + "box { %s, %s %s no_shadow }\n" % (v(-w / 2, h, -14), v(w / 2, h + 0.1, d), mat(ceiling, "lit"))
    if low:
        out += box((-w / 2, 0, d - 0.03), (w / 2, 1.1, d), mat(low)) + "".join(box((s * (w / 2 - 0.03) - 0.03, 0, -14), (s * (w / 2 - 0.03) + 0.03, 1.1, d), mat(low)) for s in (-1, 1))
    for i in range(windows):
        x = (i - (windows - 1) / 2) * w / windows
        out += box((x - w / windows * 0.32, 1.2, d - 0.05), (x + w / windows * 0.32, h - 0.5, d), mat(sky, "glow"))
        out += box((x - 0.03, 1.2, d - 0.08), (x + 0.03, h - 0.5, d - 0.04), mat("#fbfaf6")) + box((x - w / windows * 0.34, 1.12, d - 0.14), (x + w / windows * 0.34, 1.2, d), mat("#fbfaf6"))
    return out


def stage(text, lines, w=14.0, ground="#a3161f", height=6.0, z=8.0, ink="#f6d98a"):
    """A curtain with a banner before it and a floor raised a little."""
    return (group(curtain(w, height, text), move=(0, 0, z)) + group(banner(lines, min(8.4, w * 0.62), 1.9, ground, ink), move=(0, 3.55 if z > 5 else 2.95, z - 0.35))
            + box((-w / 2, 0, z - 3.4), (w / 2, 0.35, z), mat("#8a5b38", "floor")))


# ---------------------------------------------------------------- out of doors


def tree(h=4.0, seed=1, text="#5f9a55", blossom=None):
    rnd = random.Random(seed)
    out = rod((0, 0, 0), (0.05, h * 0.62, 0), 0.05 * h, mat("#7a5a3e"), 0.025 * h)
    for i in range(44):
        a, q = rnd.uniform(0, 6.283), rnd.random() ** 0.5 * h * 0.27
        shade = rnd.choice([text, text, "#6dab60", "#4f8a4a"]) if not blossom else rnd.choice([blossom, "#f6b8c8", "#fbdfe6"])
        out += ball((math.cos(a) * q, h * 0.72 + rnd.uniform(-0.14, 0.2) * h, math.sin(a) * q), h * rnd.uniform(0.06, 0.1), mat(shade))
    return out


def peach(h=1.6, seed=4, text="#f08aa6"):
    rnd, out, ends = random.Random(seed), block(0, 0, 0, 0.42, 0.4, 0.42, mat("#8d3b2c", "gloss"), 0.5), []
    bark = mat("#5b4030")
    for i in range(9):
        a = i * 0.7 + rnd.random() * 0.4
        q, y = h * rnd.uniform(0.2, 0.45), h * rnd.uniform(0.6, 1.05)
        b = (math.cos(a) * q, y, math.sin(a) * q)
        out += rod((0, 0.35, 0), b, 0.025, bark, 0.008)
        ends += [tuple(f * t for t in b) for f in (0.6, 0.7, 0.8, 0.9, 1.0)]
    for e in ends:
        for _ in range(4):
            out += ball(tuple(t + rnd.uniform(-0.09, 0.09) for t in e), rnd.uniform(0.02, 0.042), mat(rnd.choice([text, "#f7b4c6", "#e46788"])))
    return out


def ground(text="#c9bfae", kind="matte"):
    return "plane { y, 0 %s }\n" % mat(text, kind)


def grass():
    return "plane { y, 0 texture { pigment { bozo scale .6 color_map { [0 color %s] [1 color %s] } } finish { diffuse .82 } } }\n" % (colour("#7fae5f"), colour("#93bd6c"))


def house(w=7.0, h=3.0, d=5.0, wall="#f3e6c8", roof="#b5533c", door="#7a4a2a"):
    m, r, glass, frame = mat(wall), mat(roof), mat("#9cc4d8", "gloss"), mat("#fbfaf6")
    out = box((-w / 2, 0, 0), (w / 2, h, d), m)
    out += group([box((-w / 2 - 0.5, 0, 0), (w / 2 + 0.5, 0.14, 3.4), r)], move=(0, h - 0.1, -0.6), tilt=-28)
    out += box((-w / 2 - 0.5, h, -0.55), (w / 2 + 0.5, h + 0.08, 0.2), mat("#e8dcc0"))
    out += box((-0.55, 0, -0.04), (0.55, 2.15, 0), mat(door, "gloss")) + box((-0.65, 0, -0.03), (0.65, 2.25, -0.005), frame)
    for s in (-1, 1):
        x = s * w * 0.31
        out += box((x - 0.75, 0.95, -0.03), (x + 0.75, 2.15, 0), frame) + box((x - 0.67, 1.03, -0.05), (x + 0.67, 2.07, -0.02), glass)
        out += box((x - 0.02, 1.0, -0.07), (x + 0.02, 2.1, -0.03), frame)
    return out + box((-1.2, 0, -1.1), (1.2, 0.14, 0), mat("#cfc4b2"))


def flats(w, floors, wall, seed=1, lit=0.0, d=8.0):
    rnd, out = random.Random(seed), box((-w / 2, 0, 0), (w / 2, floors * 3.0 + 0.5, d), mat(wall))
    cols = int(w / 2.6)
    for f in range(floors):
        out += box((-w / 2 - 0.15, f * 3 + 2.85, -0.5), (w / 2 + 0.15, f * 3 + 3.0, 0), mat("#efeae0"))
        for c in range(cols):
            x = (c - (cols - 1) / 2) * 2.6
            on = rnd.random() < lit
            out += box((x - 0.75, f * 3 + 0.9, -0.04), (x + 0.75, f * 3 + 2.4, 0), mat("#ffd98a" if on else "#8fb3c4" if not lit else "#3a4658", "glow" if on else "gloss"))
            out += box((x - 1.0, f * 3 + 0.05, -0.5), (x + 1.0, f * 3 + 0.75, -0.46), mat("#d9d2c4"))
            if rnd.random() < 0.35 and not lit:
                out += box((x + 0.2, f * 3 + 0.8, -0.55), (x + 0.8, f * 3 + 1.5, -0.53), mat(rnd.choice(SHIRTS), "cloth"))
    return out


def bus(text="#c8262e", stripe="#f1c64a", l=9.0, cross=False):
    m, glass = mat(text, "gloss"), mat("#37474f", "gloss")
    out = block(0, 0.45, 0, l, 2.5, 2.4, m, 0.12) + box((-l / 2 + 0.5, 1.75, -1.22), (l / 2 - 0.3, 2.55, -1.19), glass) + box((-l / 2 + 0.15, 1.1, -1.215), (l / 2 - 0.15, 1.25, -1.19), mat(stripe))
    out += "".join(box((-l / 2 + 0.5 + i * 1.35, 1.7, -1.235), (-l / 2 + 0.56 + i * 1.35, 2.6, -1.2), m) for i in range(1, int((l - 0.8) / 1.35) + 1))
    out += box((l / 2 - 1.35, 0.55, -1.23), (l / 2 - 0.55, 2.5, -1.19), glass)
    for x in (-l / 2 + 1.6, l / 2 - 2.4):
        out += rod((x, 0.5, -1.25), (x, 0.5, -0.8), 0.5, mat("#1f1f1f")) + rod((x, 0.5, -1.27), (x, 0.5, -1.2), 0.25, mat("#c9ccd0", "metal"))
    if cross:
        out += box((-0.75, 1.2, -1.26), (0.75, 1.62, -1.2), mat("#d8232a")) + box((-0.21, 0.66, -1.26), (0.21, 2.16, -1.2), mat("#d8232a"))
    return out


def container(text, l=6.0):
    m = mat(text, "gloss")
    return block(0, 0, 0, l, 2.5, 2.4, m) + "".join(box((-l / 2 + i * 0.3, 0.12, -1.24), (-l / 2 + 0.14 + i * 0.3, 2.38, -1.2), m) for i in range(1, int(l / 0.3)))


def crane(text="#e07b28", h=16.0):
    m, out = mat(text, "gloss"), ""
    for x in (-3, 3):
        out += rod((x, 0, 0), (x * 0.7, h * 0.7, 0), 0.28, m) + rod((x, 0, 5), (x * 0.7, h * 0.7, 5), 0.28, m)
    out += rod((-2.1, h * 0.7, 0), (2.1, h * 0.7, 0), 0.3, m) + rod((0, h * 0.7, -9), (0, h * 0.7, 9), 0.35, m) + rod((0, h, 1), (0, h * 0.7, -9), 0.1, m) + rod((0, h, 1), (0, h * 0.7, 9), 0.1, m)
    return out + rod((-2, h * 0.7, 1), (0, h, 1), 0.2, m) + rod((2, h * 0.7, 1), (0, h, 1), 0.2, m)


def gift(text="#c8202a", ribbon="#f3cf5b", s=0.34):
    return block(0, 0, 0, s, s * 0.95, s * 0.8, mat(text, "gloss")) + block(0, 0, 0, s * 0.16, s * 0.96, s * 0.82, mat(ribbon, "gloss")) + ball((-s * 0.14, s, 0), (s * 0.16, s * 0.09, s * 0.07), mat(ribbon)) + ball((s * 0.14, s, 0), (s * 0.16, s * 0.09, s * 0.07), mat(ribbon))


def lantern(text="#d3222b"):
    return ball((0, 0, 0), (0.28, 0.24, 0.28), mat(text, "glow")) + rod((0, 0.22, 0), (0, 0.3, 0), 0.1, mat("#e8c04a")) + rod((0, -0.3, 0), (0, -0.22, 0), 0.1, mat("#e8c04a")) + rod((0, -0.6, 0), (0, -0.3, 0), 0.03, mat("#e8c04a"), 0.02) + rod((0, 0.3, 0), (0, 2.5, 0), 0.006, mat("#5a4a30"))


def bunting(x0, x1, y, z, seed=1, n=16):
    rnd, out = random.Random(seed), ""
    for i in range(n):
        t = (i + 0.5) / n
        x, yy = x0 + (x1 - x0) * t, y - 0.5 * (1 - (2 * t - 1) ** 2)
        out += "prism { linear_sweep linear_spline 0, .01, 4, <-.16,0>, <.16,0>, <0,-.36>, <-.16,0> rotate x*-90 translate %s %s }\n" % (v(x, yy, z), mat(rnd.choice(["#d8262e", "#f2c230", "#3f8f5a", "#3b78c4", "#f08ab0"])))
    return out
