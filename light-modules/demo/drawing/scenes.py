"""What the pictures of the demo site show."""

import halls
import outdoors
import stills
import work
from scene import SCENES

__all__ = ["SCENES", "halls", "outdoors", "stills", "work"]
