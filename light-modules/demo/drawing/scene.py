"""The list that every picture enters itself in."""

SCENES = {}


def scene(name, eye, at, light="room", angle=48, size=(1080, 720), bounce=1.0):
    def keep(function):
        SCENES[name] = {"eye": eye, "at": at, "light": light, "angle": angle, "parts": function, "size": size, "bounce": bounce}
        return function

    return keep
