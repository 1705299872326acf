# Robots obeying turn and move commands on a grid with walls; enums, named tuples, structural matching.
from collections import namedtuple
from enum import Enum, Flag, IntEnum, auto, unique


@unique
class Heading(Enum):
    NORTH = (0, -1)
    EAST = (1, 0)
    SOUTH = (0, 1)
    WEST = (-1, 0)
    def turned(self, steps):
        members = list(Heading)
        return members[(members.index(self) + steps) % len(members)]
    @property
    def arrow(self): return dict(zip(Heading, "^>v<"))[self]


class Status(Flag):
    OK = 0
    BUMPED = auto()
    OUT_OF_FUEL = auto()
    LOST = auto()


class Priority(IntEnum):
    LOW = 1
    HIGH = 5


Place = namedtuple("Place", "x y", defaults=(0, 0))


class Robot:
    def __init__(self, name, place=Place(), heading=Heading.EAST, fuel=20):
        self.name, self.place, self.heading, self.fuel, self.status, self.path = name, place, heading, fuel, Status.OK, [place]
    def step(self, world, count=1):
        for _ in range(count):
            if self.fuel == 0:
                self.status |= Status.OUT_OF_FUEL
                return
            dx, dy = self.heading.value
            target = Place(self.place.x + dx, self.place.y + dy)
            if target in world["walls"]:
                self.status |= Status.BUMPED
                return
            if not (0 <= target.x < world["width"] and 0 <= target.y < world["height"]):
                self.status |= Status.LOST
                return
            self.place, self.fuel = target, self.fuel - 1
            self.path.append(target)
    def obey(self, command, world):
        match command.split():
            case ["move"]: self.step(world)
            case ["move", count] if count.isdigit(): self.step(world, int(count))
            case ["turn", ("left" | "right") as side]: self.heading = self.heading.turned(1 if side == "right" else -1)
            case ["turn", other]: raise ValueError(f"cannot turn {other}")
            case ["face", name]: self.heading = Heading[name.upper()]
            case ["repeat", count, *rest]:
                for _ in range(int(count)): self.obey(" ".join(rest), world)
            case []: pass
            case [verb, *_]: raise ValueError(f"unknown command {verb}")
    def __repr__(self): return f"<{self.name} {self.heading.arrow} {tuple(self.place)} fuel={self.fuel} {self.status}>"


world = {"width": 6, "height": 4, "walls": {Place(3, 0), Place(3, 1), Place(1, 2)}}
robots = [Robot("R2", Place(0, 0)), Robot("C3", Place(5, 3), Heading.NORTH, fuel=3)]
PROGRAMS = [["move 2", "move", "turn right", "move 5", "turn left", "repeat 2 move", "face north", "move 9"], ["move 2", "turn left", "move", "move", "turn around", "fly", "face up", "", "move x", "turn right"]]
for robot, program in zip(robots, PROGRAMS):
    for command in program:
        try:
            robot.obey(command, world)
            print(f"{command:<14}", robot)
        except (ValueError, KeyError) as error:
            print(f"{command:<14}", type(error).__name__, error)
for y in range(world["height"]):
    print("".join("#" if Place(x, y) in world["walls"] else next((r.heading.arrow for r in robots if r.place == (x, y)), "*" if any(Place(x, y) in r.path for r in robots) else ".") for x in range(world["width"])))
print(Status.BUMPED in robots[0].status, bool(Status.OK), Status.BUMPED | Status.LOST, ~Status.LOST, Status(3), Heading((0, 1)), Heading["WEST"].name, Priority.HIGH > 3, Priority.LOW + 1, sorted(Priority), len(Heading), [h.name for h in Heading])
print(Place(1)._replace(y=9), Place(*(4, 5)) == (4, 5), Place._fields, Place()._asdict(), Place(x=2) + (3,))
for action in (lambda: Heading((9, 9)), lambda: Heading["UP"], lambda: setattr(Heading, "NORTH", 1), lambda: Place(1, 2, 3), lambda: Heading.NORTH < Heading.EAST, lambda: Status(99), lambda: Place(1).__setattr__("x", 5)):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
