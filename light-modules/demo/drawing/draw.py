"""Draws the pictures of the demo site: python draw.py [NAME...]. Needs POV-Ray 3.7, Pillow, fontTools; README.md says more."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageEnhance, ImageOps

import scenes

HERE = Path(__file__).resolve().parent
OUT = Path(os.environ.get("OUT", HERE.parent / "samples" / "pictures"))
FONT = HERE.parents[1] / "newsroom" / "webresources" / "fonts" / "be-vietnam-pro-600.woff2"

HEAD = """#version 3.7;
global_settings { assumed_gamma 1.0 max_trace_level 4 charset utf8
 ambient_light rgb 1 }
#declare FONT = "%(font)s";
#default { finish { ambient srgb <.31,.32,.35>*%(bounce).2f } }
camera { location <%(eye)s> look_at <%(at)s> right x*%(aspect).4f up y angle %(angle).1f }
"""

LIGHTS = {
    "day": """sky_sphere { pigment { gradient y color_map { [0 srgb <.93,.95,.96>] [.45 srgb <.56,.75,.93>] [1 srgb <.4,.62,.9>] } } }
light_source { <-28,40,-34> color srgb <1.1,1.04,.94>*1.02 area_light <7,0,0>, <0,0,7>, 4, 4 adaptive 1 }
light_source { <20,14,-40> color srgb <.5,.56,.64>*.3 shadowless }""",
    "dusk": """sky_sphere { pigment { gradient y color_map { [0 srgb <1,.74,.5>] [.3 srgb <.86,.66,.68>] [1 srgb <.42,.5,.74>] } } }
light_source { <-44,13,-20> color srgb <1.15,.84,.6>*1.3 area_light <6,0,0>, <0,6,0>, 4, 4 adaptive 1 }
light_source { <22,18,-36> color srgb <.46,.48,.62>*.5 shadowless }""",
    "night": """sky_sphere { pigment { gradient y color_map { [0 srgb <.17,.21,.36>] [.6 srgb <.05,.08,.19>] } } }
light_source { <-14,22,-20> color srgb <.62,.7,.95>*.62 area_light <6,0,0>, <0,0,6>, 4, 4 adaptive 1 }
light_source { <9,9,-9> color srgb <1,.82,.55>*.5 shadowless }""",
    "room": """background { srgb <.95,.94,.92> }
light_source { <-4,4.7,-7> color srgb <1.03,1,.95>*.98 area_light <5,0,0>, <0,0,5>, 4, 4 adaptive 1 }
light_source { <6,7,-12> color srgb <.95,.96,1>*.42 shadowless }""",
    "warm": """background { srgb <.95,.9,.82> }
light_source { <-4,4.7,-6> color srgb <1.06,.97,.86>*1.04 area_light <5,0,0>, <0,0,5>, 4, 4 adaptive 1 }
light_source { <6,7,-12> color srgb <1,.93,.86>*.42 shadowless }""",
    "stage": """background { srgb <.06,.04,.1> }
light_source { <-5,8,-7> color srgb <1.1,.95,.8>*1.05 spotlight point_at <-1,1,3> radius 16 falloff 34 area_light <2,0,0>, <0,0,2>, 3, 3 adaptive 1 }
light_source { <6,8,-6> color srgb <.8,.75,1.1>*.9 spotlight point_at <1,1,3> radius 16 falloff 34 }
light_source { <0,5,-14> color srgb <.6,.55,.7>*.3 shadowless }""",
    "still": """background { srgb <.93,.91,.87> }
light_source { <-1.6,2.6,-1.2> color srgb <1.05,1,.93>*1.0 area_light <1.2,0,0>, <0,0,1.2>, 5, 5 adaptive 1 }
light_source { <2.4,2.2,-2.4> color srgb <.9,.94,1>*.34 shadowless }""",
}


def font(folder):
    """POV-Ray reads TrueType; the theme keeps the face as WOFF2."""
    face = TTFont(FONT)
    face.flavor = None
    path = Path(folder) / "face.ttf"
    face.save(path)
    return path


def draw(name, scene, folder, face):
    small = float(os.environ.get("SIZE", "1"))
    wide, high = (int(side * small) for side in scene.get("size", (1200, 800)))
    values = {"eye": ",".join(map(str, scene["eye"])), "at": ",".join(map(str, scene["at"])), "angle": scene.get("angle", 48), "font": face,
              "aspect": wide / high, "bounce": scene.get("bounce", 1.0)}
    source, picture = Path(folder) / (name + ".pov"), Path(folder) / (name + ".png")
    source.write_text(HEAD % values + LIGHTS[scene["light"]] + "\n" + scene["parts"](), encoding="utf-8")
    flags = ["+W%d" % wide, "+H%d" % high, "+Q9", "+A0.35", "+AM1", "+R2", "-D", "+WT" + os.environ.get("THREADS", "1"), "+FN", "-GA"]
    done = subprocess.run(["povray", *flags, "+I" + str(source), "+O" + str(picture)], capture_output=True, text=True)
    if not picture.exists() or done.returncode:
        sys.exit(name + ": " + done.stderr[-1500:])
    calm(Image.open(picture).convert("RGB"), scene["light"]).save(OUT / (name + ".jpg"), quality=80, optimize=True, progressive=True)


def calm(image, light):
    """The whole range from dark to light, and a little less colour, as on newsprint."""
    if light not in ("night", "stage"):
        image = ImageOps.autocontrast(image, cutoff=(0.2, 1.2), preserve_tone=True)
    return ImageEnhance.Color(image).enhance(0.86)


def main():
    wanted = sys.argv[1:] or list(scenes.SCENES)
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        face = font(folder)
        for name in wanted:
            draw(name, scenes.SCENES[name], folder, face)
            print(name, (OUT / (name + ".jpg")).stat().st_size // 1024, "kB", flush=True)


main()
